import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { articleOf, reportOf } from '../../lib/core/article.ts'
import { readPlain } from '../../lib/core/importers/text.ts'
import type { Article, ReportWithClaims } from '../../lib/core/types.ts'

/** One text of an invented story. */
export interface EventText {
  /** "ferry/a". */
  id: string
  story: string
  /**
   * `report`: of the story's event; `other`: of other doings of its actors; `elsewhere`: of a like event with other actors.
   */
  about: 'report' | 'other' | 'elsewhere'
  article: Article
  /** The text as a report of the reader's own. */
  report: ReportWithClaims
}

const HERE = import.meta.dirname
const FILES = ['a', 'b', 'c', 'd', 'other', 'unrelated']

function readText(file: string, story: string): EventText {
  const name = basename(file, '.txt')
  const about = name.length === 1 ? 'report' : name === 'unrelated' ? 'elsewhere' : 'other'
  const id = `${story}/${about === 'report' ? name : about}`
  const article = articleOf(readPlain(readFileSync(file, 'utf8')))
  return { id, story, about, article, report: reportOf(article, { id, origin: 'file' }) }
}

/** All texts of the invented stories: the twenty that the engine is judged on, and those for training; sorted by story. */
export function readEvents(): EventText[] {
  const folders = [
    ...readdirSync(join(HERE, 'stories')).map((story) => [story, join(HERE, 'stories', story)] as const),
    ...readdirSync(join(HERE, 'training')).map((story) => [story, join(HERE, 'training', story)] as const),
  ].sort(([a], [b]) => (a < b ? -1 : 1))
  return folders.flatMap(([story, folder]) =>
    [
      ...FILES.flatMap((name) => [join(folder, `${name}.txt`), join(folder, 'reports', `${name}.txt`)]),
      join(HERE, 'other-events', `${story}.txt`),
    ]
      .filter((file) => existsSync(file))
      .map((file) => readText(file, story)),
  )
}
