import type { Views } from '../view.ts'
import { addViews } from './add.tsx'
import { articleViews } from './article.tsx'
import { designViews } from './design.tsx'
import { libraryViews } from './library.tsx'
import { pageViews } from './pages.tsx'
import { panelViews } from './panel.tsx'
import { popoverViews } from './popover.tsx'

/** Every view there is. A new surface is a file here and a line in this list; all that is asked of a view is then asked of it. */
export const views: Views = {
  ...designViews,
  ...articleViews,
  ...popoverViews,
  ...panelViews,
  ...addViews,
  ...pageViews,
  ...libraryViews,
}
