import { ok, type Result } from '../core/result.ts'
import { send } from '../messaging/send.ts'
import { database } from '../storage/database.ts'
import { guarded } from '../storage/database-problem.ts'
import { stageImport } from './stage-import.ts'

/** So many bytes are more characters than an importer takes, whatever they are; what follows need not be read. */
const MOST_BYTES = 600_000_003

/** What this window is reading; ended by `cancelJob`. */
const reading = new Set<AbortController>()

/** Reads files that the reader gave this window into a job that waits for a yes. */
export function importFiles(files: readonly File[]): Promise<Result<{ job: number }>> {
  return guarded(async () => {
    const ending = new AbortController()
    reading.add(ending)
    try {
      const read = await Promise.all(
        files.map(async (file) => ({ name: file.name, text: await file.slice(0, MOST_BYTES).text() })),
      )
      return await stageImport(database(), read, { signal: ending.signal })
    } finally {
      reading.delete(ending)
    }
  })
}

/** The same with a text that was pasted; its format is seen by how it begins. */
export const importText = (text: string): Promise<Result<{ job: number }>> =>
  importFiles([new File([text], `paste.${endingOfPasted(text)}`)])

function endingOfPasted(text: string): string {
  const plain = text.trimStart()
  if (/^<\?xml|^<rss|^<feed/i.test(plain)) return 'xml'
  if (/^<(?:!doctype|html|head|body|article|div|p|h1)\b/i.test(plain)) return 'html'
  if (/^\{.*\}\s*\n\s*\{/.test(plain)) return 'ndjson'
  return /^[{[]/.test(plain) ? 'json' : 'txt'
}

/** Ends a job: what this window is still reading is given up, everything else the background ends. */
export async function cancelJob(job: number): Promise<Result<null>> {
  const row = await database().jobs.get(job)
  if (row?.state !== 'staging' || reading.size === 0) return send('job/cancel', { job })
  for (const ending of reading) ending.abort()
  return ok(null)
}
