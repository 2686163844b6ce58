import type { ReportWithClaims } from '../types.ts'
import { annotations } from './annotations.ts'
import { csv } from './csv.ts'
import type { Exporter } from './exporter.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { ndjson } from './ndjson.ts'

export type { Exporter } from './exporter.ts'

/** All formats that can be written. Each of them can be read again by the importer of the same name. */
export const exporters: readonly Exporter[] = [json, ndjson, csv, markdown, annotations]

/** All of these reports as one text. */
export function exportText(exporter: Exporter, reports: readonly ReportWithClaims[]): string {
  const { head, between, tail } = exporter
  return head + reports.map((report) => exporter.report(report)).join(between) + tail
}
