import type { FindingView } from '../../lib/messaging/protocol.ts'
import { attributionOf, nameOf, STATUS_WORDS, TONE_WORDS, TONES, toneOf } from './words.ts'

/**
 * A finding as plain text to paste: the sentence, where it stands, and what each report says, with their addresses.
 *
 * @param page title and address of the article, as far as known.
 */
export function citationOf(
  { finding, reports }: FindingView,
  page: { title: string | null; url: string | null },
): string {
  const source = [page.title, page.url].filter(Boolean).join(', ')
  const lines = [
    `“${finding.sentence.text}”${source ? ` (${source})` : ''}`,
    STATUS_WORDS[finding.status],
    '',
  ]
  const stances = TONES.flatMap((tone) => finding.stances.filter((stance) => toneOf(stance) === tone))
  for (const stance of stances) {
    const report = reports.find((candidate) => candidate.id === stance.report)
    const name = report ? nameOf(report) : `Report ${stance.report}`
    const place = [report?.publishedAt?.slice(0, 10), report?.url].filter(Boolean).join(', ')
    lines.push(`${name}${place ? ` (${place})` : ''}: ${TONE_WORDS[toneOf(stance)]}`)
    for (const evidence of stance.evidence) {
      const attribution = attributionOf(evidence)
      lines.push(`  – ${evidence.text}${attribution ? ` (${attribution})` : ''}`)
    }
    for (const reason of stance.reasons) lines.push(`  ${reason.text}`)
  }
  return `${lines.join('\n').trim()}\n`
}
