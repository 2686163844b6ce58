import { fault } from '../import-fault.ts'
import { isObject } from '../inspector.ts'
import { linesOf, MOST_BROKEN } from '../lines.ts'
import { parseJson } from '../parse-json.ts'
import { readReportObject } from '../read-report.ts'
import type { Importer } from './importer.ts'

/**
 * One report a line, as in JSON. Reports of a backup are read too; its other lines mean something only when the whole of it is
 * restored.
 */
export const ndjson: Importer = {
  id: 'NDJSON',
  endings: ['ndjson', 'jsonl'],
  *pieces(source, id) {
    let reports = 0
    let broken = 0
    for (const { number, text } of linesOf(source)) {
      const parsed = parseJson(text)
      if (!parsed.ok) {
        yield { problem: fault(`:${number}`, 'no-json') }
        if (++broken < MOST_BROKEN) continue
        yield { problem: fault(`:${number}`, 'too-broken', { most: MOST_BROKEN }) }
        return
      }
      const { value } = parsed
      const isBackup = isObject(value) && (typeof value.kind === 'string' || typeof value.format === 'string')
      if (isBackup && value.kind !== 'report') continue
      reports++
      yield* readReportObject(isBackup ? value.value : value, `${id}.${reports}`, `:${number}`)
    }
    if (reports === 0) yield { problem: fault('', 'no-report') }
  },
}
