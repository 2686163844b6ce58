import { canonicalJson } from '../canonical-json.ts'
import type { Exporter } from './exporter.ts'

/** Everything that is known of the reports, in one object. */
export const json: Exporter = {
  id: 'JSON',
  ending: 'json',
  mediaType: 'application/json',
  head: '{"reports":[\n',
  between: ',\n',
  tail: '\n]}\n',
  report: canonicalJson,
}
