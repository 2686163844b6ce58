import { articleOf, reportOf, textOf } from '../core/article.ts'
import type { Corpus } from '../core/corpus.ts'
import { fingerprintSentence } from '../core/fingerprint.ts'
import { signsOf } from '../core/known-text.ts'
import type { Known, ReportDraft, ReportPreview } from '../core/library.ts'
import { differences } from '../core/text-differences.ts'
import type { Article, ReportWithClaims } from '../core/types.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import { storedReport } from '../storage/readers-rows.ts'
import { recogniseStored } from './known-report.ts'
import { proposedStory } from './propose-story.ts'
import { now } from './stamp.ts'

/** A draft cut into sentences and claims, under this id. */
export function draftedReport(
  draft: ReportDraft,
  id: string,
  edition = 1,
): { article: Article; report: ReportWithClaims } {
  const { origin, publisher, author, dropped = [], excerpt, ...text } = draft
  const article = articleOf(text)
  const report = reportOf(article, { id, edition, origin, publisher, author, addedAt: now() })
  const left = articleOf({ ...text, paragraphs: dropped }).sentences
  return {
    article,
    report: {
      ...report,
      ...(left.length > 0 ? { dropped: [...new Set(left.map((one) => fingerprintSentence(one.text)))] } : {}),
      ...(excerpt ? { excerpt } : {}),
    },
  }
}

/** Says what adding a draft would do; nothing is stored. */
export async function previewReport(
  db: SecondSourceDatabase,
  corpus: Corpus,
  draft: ReportDraft,
): Promise<ReportPreview> {
  const { article, report } = draftedReport(draft, 'draft')
  const found = await recogniseStored(db, signsOf(report))
  let known: Known = { kind: 'new' }
  if (found?.kind === 'version') {
    const older = storedReport(found.row, await db.claims.get(found.report))
    known = {
      kind: 'version',
      report: found.report,
      differences: differences(textOf(older), textOf(report)),
    }
  } else if (found) known = { kind: found.kind, report: found.report }
  const place = found && found.kind !== 'copy' ? await db.assignments.get(found.report) : undefined
  const story = place?.story ?? (await proposedStory(db, corpus, article)).story
  const entry = story === null ? undefined : await db.stories.get(story)
  return {
    known,
    knownTitle: found?.row.title ?? null,
    sentences: article.sentences.length,
    claims: report.claims.length,
    story: entry ? { id: entry.id, title: entry.title } : null,
  }
}
