import type { Corpus } from '../core/corpus.ts'
import { recogniseStory } from '../core/story.ts'
import { commonStory } from '../core/story-place.ts'
import type { Article, ReportWithClaims } from '../core/types.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import type { Entry } from '../storage/library-rows.ts'
import { newId } from './stamp.ts'

/**
 * The story in which the reports stand that treat the event of this article.
 *
 * @param exclude the report that the article is
 * @returns `story` null: none of them stands in a story; `alone`: reports of the event that stand in none
 */
export async function proposedStory(
  db: SecondSourceDatabase,
  corpus: Corpus,
  article: Article,
  exclude: readonly string[] = [],
): Promise<{ story: string | null; alone: string[] }> {
  const { finding } = await recogniseStory(article, corpus, exclude)
  const places = await db.assignments.bulkGet(finding.reports)
  const alone = finding.reports.filter((_, at) => places[at] === undefined)
  return { story: commonStory(places.flatMap((place) => place ?? [])), alone }
}

/** Puts a report where the engine proposes: into a story that is there, or into a new one that has its title. */
export async function proposalEntries(
  db: SecondSourceDatabase,
  corpus: Corpus,
  report: Pick<ReportWithClaims, 'id' | 'title'>,
  article: Article,
): Promise<{ story: string; entries: Entry[] }> {
  const { story, alone } = await proposedStory(db, corpus, article, [report.id])
  const place = (id: string, into: string): Entry => ({
    kind: 'assignment',
    key: id,
    value: { report: id, story: into, by: 'proposed' },
  })
  if (story !== null) return { story, entries: [place(report.id, story)] }
  const id = newId('s')
  return {
    story: id,
    entries: [
      { kind: 'story', key: id, value: { id, title: report.title, made: 'proposed' } },
      ...[report.id, ...alone].map((one) => place(one, id)),
    ],
  }
}
