import type { Corpus } from '../core/corpus.ts'
import type { ReportDraft, ReportPreview } from '../core/library.ts'
import { ok, type Result } from '../core/result.ts'
import { readDraft } from '../messaging/library-inputs.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import { extractDraft } from './inject.ts'
import { previewReport } from './preview-report.ts'

/**
 * Reads what would be added of a tab and says what adding it would do. Fails with what prevents our script from being there, or
 * with what the page says: `empty`, `no-selection`.
 */
export async function draftPage(
  db: SecondSourceDatabase,
  corpus: Corpus,
  tab: number,
  selection: boolean,
): Promise<Result<{ draft: ReportDraft; preview: ReportPreview }>> {
  const told = await extractDraft(tab, selection)
  if (!told.ok) return told
  // A page is hostile: what it told is read as strictly as what any window sends.
  const draft = readDraft(told.value)
  if (!draft.ok) return draft
  return ok({ draft: draft.value, preview: await previewReport(db, corpus, draft.value) })
}
