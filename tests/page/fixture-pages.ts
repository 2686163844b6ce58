import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** What a fixture page must be read as. */
export interface Expected {
  outcome: 'article' | 'not-an-article' | 'list-of-articles' | 'empty-page'
  title?: string | null
  language?: string | null
  publishedAt?: string | null
  url?: string
  paragraphs?: string[]
  publisher?: string
  author?: string
  /** It needs a real browser: scripts, shadow roots in HTML, frames. */
  browserOnly?: boolean
}

/** How well a text was found, by its words: the harmonic mean of how many of those found are right and how many right ones were found. */
export function f1(found: readonly string[], expected: readonly string[]): number {
  const wordsIn = (texts: readonly string[]) => texts.join(' ').match(/[\p{L}\p{N}]+/gu) ?? []
  const left = new Map<string, number>()
  for (const word of wordsIn(expected)) left.set(word, (left.get(word) ?? 0) + 1)
  const words = wordsIn(found)
  let shared = 0
  for (const word of words) {
    const count = left.get(word) ?? 0
    if (count > 0) shared++
    left.set(word, count - 1)
  }
  return (2 * shared) / (words.length + wordsIn(expected).length || 1)
}

const FOLDER = join(import.meta.dirname, '../fixtures/pages')

/** Names of all fixture pages. */
export const names: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => basename(file, '.html'))
  .sort()

export const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Expected

/** The HTML of a fixture page; null when there is none of this name. */
export const htmlOf = (name: string): string | null =>
  names.includes(name) ? readFileSync(join(FOLDER, `${name}.html`), 'utf8') : null
