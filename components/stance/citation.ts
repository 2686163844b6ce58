import type { FindingView } from '../../lib/messaging/protocol.ts'
import { reasonWords } from '../../lib/words/reason.ts'
import { say } from '../../lib/words/say.ts'
import { attributionOf, nameById, statusWord, TONES, toneOf, toneWord } from './words.ts'

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
    `${say('common.quoted', { text: finding.sentence.text })}${source ? ` (${source})` : ''}`,
    statusWord(finding.status),
    '',
  ]
  const stances = TONES.flatMap((tone) => finding.stances.filter((stance) => toneOf(stance) === tone))
  for (const stance of stances) {
    const report = reports.find((candidate) => candidate.id === stance.report)
    const place = [report?.publishedAt?.slice(0, 10), report?.url].filter(Boolean).join(', ')
    lines.push(
      `${nameById(reports, stance.report)}${place ? ` (${place})` : ''}: ${toneWord(toneOf(stance))}`,
    )
    for (const evidence of stance.evidence) {
      const attribution = attributionOf(evidence)
      lines.push(`  – ${evidence.text}${attribution ? ` (${attribution})` : ''}`)
    }
    for (const reason of stance.reasons) lines.push(`  ${reasonWords(reason)}`)
  }
  return `${lines.join('\n').trim()}\n`
}
