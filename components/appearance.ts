import type { Settings } from '../lib/core/settings.ts'

/** Dresses a window in the colours and the text size that the reader chose (tokens.css reads both). */
export function dress(document: Document, { theme, textSize }: Pick<Settings, 'theme' | 'textSize'>): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
  dataset.size = textSize
}
