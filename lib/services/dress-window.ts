import type { Settings } from '../core/settings.ts'
import { settingsOf } from './settings.ts'
import { watch } from './watch.ts'

/** Dresses a window's document in the colours and the text size that the reader chose, now and whenever that changes. */
export function dressWindow(document: Document): () => void {
  return watch(settingsOf, (told) => {
    if (told.ok) dress(document.documentElement, told.value)
  })
}

/** components/tokens.css reads both. */
function dress({ dataset }: HTMLElement, { theme, textSize }: Settings): void {
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
  dataset.size = textSize
}
