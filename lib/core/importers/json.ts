import { fault } from '../import-fault.ts'
import { isObject } from '../inspector.ts'
import { parseJson } from '../parse-json.ts'
import { readReportObject } from '../read-report.ts'
import type { Importer } from './importer.ts'

/**
 * Reports as Second Source writes them: one, a list, or an object with a list `reports`. A report has a title and claims, or a
 * text or paragraphs of which the claims are made.
 */
export const json: Importer = {
  id: 'JSON',
  endings: ['json'],
  *pieces(source, id) {
    const parsed = parseJson(source)
    if (!parsed.ok) {
      yield { problem: fault(parsed.place, 'no-json') }
      return
    }
    const { value } = parsed
    if (isObject(value) && Array.isArray(value.reports)) {
      for (const [at, one] of value.reports.entries())
        yield* readReportObject(one, `${id}.${at + 1}`, `.reports[${at}]`)
    } else if (Array.isArray(value)) {
      if (value.length === 0) yield { problem: fault('', 'no-report') }
      for (const [at, one] of value.entries()) yield* readReportObject(one, `${id}.${at + 1}`, `[${at}]`)
    } else yield* readReportObject(value, id, '')
  },
}
