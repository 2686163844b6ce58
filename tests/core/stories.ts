import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, ReportWithClaims } from '../../lib/core/types.ts'
import { article, report } from './builders.ts'

const EVAL = join(import.meta.dirname, '../eval')
const read = (...path: string[]) => readFileSync(join(EVAL, ...path), 'utf8')

/** An invented story: four reports, and an article on a like event elsewhere. */
export interface InventedStory {
  name: string
  /** Ids are "ferry/a" and so on. */
  reports: ReportWithClaims[]
  articles: Map<string, Article>
  unrelated: Article
}

/** All invented stories of tests/eval/stories. */
export const stories: readonly InventedStory[] = readdirSync(join(EVAL, 'stories'))
  .sort()
  .map((name) => {
    const texts = ['a', 'b', 'c', 'd'].map(
      (id) => [`${name}/${id}`, read('stories', name, 'reports', `${id}.txt`)] as const,
    )
    return {
      name,
      reports: texts.map(([id, text]) => report(id, text)),
      articles: new Map(texts.map(([id, text]) => [id, article(text)])),
      unrelated: article(read('stories', name, 'unrelated.txt')),
    }
  })

/** Articles on other doings of a story's actors, by the story's name. */
export const otherEvents: readonly (readonly [string, Article])[] = readdirSync(join(EVAL, 'other-events'))
  .sort()
  .map((file) => [file.replace('.txt', ''), article(read('other-events', file))] as const)
