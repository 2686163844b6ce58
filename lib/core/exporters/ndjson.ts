import { canonicalJson } from '../canonical-json.ts'
import type { Exporter } from './exporter.ts'

/** Everything that is known of the reports, one a line. */
export const ndjson: Exporter = {
  id: 'NDJSON',
  ending: 'ndjson',
  mediaType: 'application/x-ndjson',
  head: '',
  between: '',
  tail: '',
  report: (report) => `${canonicalJson(report)}\n`,
}
