import { isBackup } from '../core/backup-reader.ts'
import { fault } from '../core/import-fault.ts'
import { importedReport } from '../core/imported-report.ts'
import { type Imported, readPieces } from '../core/importers/index.ts'
import { signsOf } from '../core/known-text.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import { guarded } from '../storage/database-problem.ts'
import { KnownTexts } from './known-texts.ts'
import { olderText } from './older-text.ts'
import { stageBackup } from './stage-backup.ts'
import { Staging } from './staging.ts'
import { newId, now } from './stamp.ts'
import { turns } from './turns.ts'

/** A file that the reader chose, dropped or pasted. */
export interface ImportFile {
  name: string
  text: string
}

/** Millions of characters of one file. */
const MOST_MILLIONS = 200

/**
 * Reads files into a job that waits for the reader's yes (`job/start`); its preview says what it would add, what the corpus
 * knows already, and every fault. A backup among the files is restored. Runs in one of our windows, in turns, so that it stays
 * fluid; nothing of the library is changed.
 *
 * @param signal takes everything back
 * @param onRead told how many of the files have been read
 */
export async function stageImport(
  db: SecondSourceDatabase,
  files: readonly ImportFile[],
  { signal, onRead }: { signal?: AbortSignal; onRead?: (files: number) => void } = {},
): Promise<Result<{ job: number }>> {
  return guarded(async () => {
    const kind = files.some(({ text }) => isBackup(text)) ? 'restore' : 'import'
    const staging = await Staging.open(
      db,
      kind,
      files.map(({ name }) => name),
    )
    try {
      const known = await KnownTexts.open(db)
      for (const [at, file] of files.entries()) {
        if (file.text.length > MOST_MILLIONS * 1_000_000)
          staging.fault(fault(file.name, 'too-large', { most: MOST_MILLIONS }))
        // No text holds this sign; what is no text is full of it.
        else if (file.text.slice(0, 100_000).includes('\0')) staging.fault(fault(file.name, 'not-text'))
        else if (isBackup(file.text)) await stageBackup(db, staging, file, signal)
        else await stageFile(db, staging, known, file, signal)
        if (signal?.aborted) {
          await staging.drop()
          return fail('import-stopped', 'Reading was stopped. Nothing was added.')
        }
        onRead?.(at + 1)
      }
      await staging.close()
      return ok({ job: staging.job })
    } catch (error) {
      await staging.drop()
      throw error
    }
  })
}

async function stageFile(
  db: SecondSourceDatabase,
  staging: Staging,
  known: KnownTexts,
  { name, text }: ImportFile,
  signal: AbortSignal | undefined,
): Promise<void> {
  const takeTurns = turns()
  for (const piece of readPieces(name, text)) {
    if ('problem' in piece)
      staging.fault({ ...piece.problem, place: `${name} ${piece.problem.place}`.trim() })
    else {
      const place = `${name} ${piece.place}`.trim()
      await stageItem(db, staging, known, piece.item, place, name)
    }
    await takeTurns()
    if (signal?.aborted) return
  }
}

async function stageItem(
  db: SecondSourceDatabase,
  staging: Staging,
  known: KnownTexts,
  item: Imported,
  place: string,
  source: string,
): Promise<void> {
  const addedAt = now()
  const report = importedReport(item, { id: newId('r'), source, addedAt })
  if (report.claims.length === 0 && (report.asides ?? []).length === 0) {
    staging.fault(fault(place, 'no-text'))
    return
  }
  const signs = signsOf(report)
  const recognised = await known.recognise(signs)
  if (recognised) staging.note(recognised, place, report.title)
  if (recognised?.kind === 'same') return
  if (recognised?.kind !== 'version' || !recognised.row) {
    known.add(report.id, signs)
    await staging.add([{ kind: 'report', key: report.id, value: report }])
    return
  }
  const { id } = recognised.row
  const older = await olderText(db, id)
  if (!older) return
  const newer = importedReport(item, { id, edition: older.edition, source, addedAt })
  await staging.add(older.replacedBy(newer, addedAt))
}
