import type { Corpus, NumberedClaim } from './corpus.ts'
import type { Story, StoryReport } from './story.ts'
import { correctStory } from './story-place.ts'

/**
 * A recognised story as the reader arranged it: with the reports that the reader put into it, without those that the reader put
 * into another one.
 *
 * @param exclude ids of reports to treat as if the corpus had not got them
 */
export async function arrangedStory(
  story: Story,
  corpus: Corpus,
  exclude: readonly string[] = [],
): Promise<Story> {
  const found = story.finding.reports
  const self = story.self?.report.id ?? null
  const asked = self === null ? found : [...found, self]
  if (asked.length === 0) return story
  const { drop, add } = correctStory(found, self, await corpus.storiesOf(asked))
  const missing = add.filter((id) => !exclude.includes(id))
  if (drop.size === 0 && missing.length === 0) return story
  const reports = [
    ...story.reports.filter(({ report }) => !drop.has(report.id)),
    ...(await load(missing, corpus)),
  ].sort((a, b) => (a.report.id < b.report.id ? -1 : 1))
  const ids = reports.map(({ report }) => report.id)
  // The reader's word is no guess.
  const confidence = ids.length === 0 ? 0 : missing.length > 0 ? 1 : story.finding.confidence
  return { ...story, reports, finding: { ...story.finding, reports: ids, confidence } }
}

async function load(ids: readonly string[], corpus: Corpus): Promise<StoryReport[]> {
  if (ids.length === 0) return []
  const [reports, claims] = await Promise.all([corpus.reportsById(ids), corpus.claimsOf(ids)])
  const own = new Map(reports.map(({ id }): [string, NumberedClaim[]] => [id, []]))
  for (const claim of claims) own.get(claim.report)?.push(claim)
  return reports.map((report) => ({ report, claims: own.get(report.id) ?? [] }))
}
