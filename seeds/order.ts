import type { Problem } from '../lib/core/inspector.ts'
import type { BundledCorpus } from '../lib/core/report-schema.ts'
import type { Claim, ReportWithClaims } from '../lib/core/types.ts'

/** Longest quote that a seed may hold, in words: a quote is kept only where the wording itself is the claim. */
export const LONGEST_QUOTE = 12

/** First place where a list is not in ascending order, or -1. */
const unsorted = (keys: readonly string[]) =>
  keys.findIndex((key, at) => at > 0 && (keys[at - 1] as string) >= key)

const padded = (value: number) => String(value).padStart(6, '0')
const placeKey = ({ at, id }: Claim) => `${padded(at.paragraph)}.${padded(at.sentence)}.${id}`

/** Words of a text: runs of letters and digits. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function inspectReport(report: ReportWithClaims, file: string): Problem[] {
  const problems: Problem[] = []
  const note = (place: string, message: string, cure: string) =>
    problems.push({ place: `${file} ${place}`.trim(), message, cure })
  if (!file.startsWith(`reports/${report.id}-`))
    note('', `holds report "${report.id}"`, `name the file ${report.id}-….json`)
  if (!/^\d{3}$/.test(report.id)) note('id', 'is not three digits', 'use the number of the source file')
  const late = unsorted(report.claims.map(placeKey))
  if (late >= 0) note(`claims[${late}]`, 'stands out of order', 'sort claims by paragraph, sentence and id')
  const seen = new Set<string>()
  report.claims.forEach((claim, at) => {
    const expected = `${report.id}-${String(at + 1).padStart(2, '0')}`
    if (claim.id !== expected)
      note(`claims[${at}].id`, `is "${claim.id}"`, `number claims in order: "${expected}"`)
    if (seen.has(claim.text))
      note(`claims[${at}].text`, 'repeats another claim of the report', 'merge the two')
    seen.add(claim.text)
    if (!/^\p{Lu}.*\.$/u.test(claim.text) || /\s{2}|[.!?] \p{Lu}/u.test(claim.text))
      note(`claims[${at}].text`, 'is not one plain sentence', 'begin with a capital, end with a full stop')
    if (wordsOf(claim.quote ?? '').length > LONGEST_QUOTE)
      note(`claims[${at}].quote`, `is longer than ${LONGEST_QUOTE} words`, 'keep only the words that matter')
  })
  return problems
}

/** Faults of order and style that do not trouble the extension, but would trouble the next author. */
export function inspectOrder(corpus: BundledCorpus, files: readonly string[]): Problem[] {
  const problems = corpus.reports.flatMap((report, at) => inspectReport(report, files[at] as string))
  const note = (place: string, message: string, cure: string) => problems.push({ place, message, cure })
  if (unsorted(files) >= 0) note('index.json reports', 'is not sorted', 'list the files by name')
  const late = unsorted(corpus.questions.map((question) => question.id))
  if (late >= 0) note(`questions.json [${late}]`, 'stands out of order', 'sort questions by id')
  corpus.questions.forEach((question, at) => {
    const place = `questions.json [${at}] "${question.id}"`
    if (!question.text.endsWith('?')) note(place, 'asks nothing', 'end the text with a question mark')
    if (unsorted(question.answers.map((answer) => answer.claims[0] as string)) >= 0)
      note(place, 'has answers out of order', 'sort answers by their first claim')
    for (const answer of question.answers)
      if (unsorted(answer.claims) >= 0 || unsorted(answer.together) >= 0)
        note(`${place} answer "${answer.id}"`, 'has ids out of order or twice', 'sort claims and together')
  })
  const texts = corpus.questions.map((question) => question.text)
  texts.forEach((text, at) => {
    if (texts.indexOf(text) !== at)
      note(`questions.json [${at}]`, 'asks what another one asks', 'merge the two')
  })
  return problems
}
