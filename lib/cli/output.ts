import type { Check } from '../core/check.ts'
import type { Omission, SentenceFinding, Stance, Status } from '../core/types.ts'

/** One article as `check --json` prints it. */
export interface CheckedArticle {
  article: string
  story: { reports: string[]; sameAs: string | null }
  sentences: {
    paragraph: number
    sentence: number
    text: string
    checkable: boolean
    status: Status
    reports: Record<string, Omit<Stance, 'report'>>
  }[]
  omissions: Omission[]
}

/** Judges a whole article. */
export function checkedArticle(name: string, check: Check): CheckedArticle {
  const findings = Array.from({ length: check.length }, (_, index) => check.finding(index))
  return {
    article: name,
    story: { reports: check.story.reports, sameAs: check.story.sameAs },
    sentences: findings.map(({ sentence, checkable, status, stances }) => ({
      paragraph: sentence.paragraph,
      sentence: sentence.sentence,
      text: sentence.text,
      checkable,
      status,
      reports: Object.fromEntries(stances.map(({ report, ...stance }) => [report, stance])),
    })),
    omissions: check.omissions(),
  }
}

const STATUS_WORDS: Record<Status, string> = {
  contradicted: 'contradicted',
  disputed: 'disputed',
  confirmed: 'confirmed',
  unreported: 'unreported',
  'not-a-claim': 'not a claim',
  'not-checked': 'not checked',
}

const stanceWords = ({ verdict, sure }: Stance): string => {
  if (verdict === 'omit') return 'says nothing of it'
  if (verdict === 'confirm') return sure ? 'confirms' : 'may agree: compare'
  return sure ? 'contradicts' : 'may differ: compare'
}

/** Breaks a text into lines of a width, each with an indent. */
function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > width - indent.length) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, indent + line].join('\n')
}

function sentenceLines(finding: SentenceFinding, width: number): string[] {
  const { sentence, status, stances } = finding
  const place = `${sentence.paragraph}.${sentence.sentence}`
  const lines = [`${place.padEnd(6)}${STATUS_WORDS[status].padEnd(13)}`, wrap(sentence.text, width, '      ')]
  for (const stance of stances) {
    if (stance.verdict === 'omit') continue
    lines.push(`        ${stance.report}  ${stanceWords(stance)}`)
    const [evidence] = stance.evidence
    const [reason] = stance.reasons
    if (evidence)
      lines.push(wrap(`${evidence.paragraph}.${evidence.sentence}: ${evidence.text}`, width, '          '))
    if (reason) lines.push(wrap(`Why: ${reason.text}`, width, '          '))
  }
  return lines
}

/** One article as a table for people. */
export function readable(name: string, check: Check, width = 100): string {
  const { reports, sameAs, language } = check.story
  const findings = Array.from({ length: check.length }, (_, index) => check.finding(index))
  const counts = new Map<Status, number>()
  for (const { status } of findings) counts.set(status, (counts.get(status) ?? 0) + 1)
  const lines = [name, '='.repeat(Math.min(width, name.length))]
  if (sameAs !== null) lines.push(`This article is report ${sameAs} of the corpus.`)
  if (language === 'unknown') lines.push('The language of the article is not known; it was not compared.')
  if (language === 'names-and-numbers-only')
    lines.push('The article is not in English: only names, numbers and dates were compared.')
  if (reports.length === 0) return [...lines, 'No other report of this story in the corpus.', ''].join('\n')
  lines.push(`Compared with: ${reports.join(', ')}`)
  const names = Object.keys(STATUS_WORDS) as Status[]
  lines.push(
    names
      .filter((status) => counts.has(status))
      .map((status) => `${counts.get(status)} ${STATUS_WORDS[status]}`)
      .join(', '),
    '',
  )
  for (const finding of findings) lines.push(...sentenceLines(finding, width))
  const omissions = check.omissions()
  if (omissions.length > 0) lines.push('', 'What this article leaves out:')
  for (const { text, reports: by } of omissions) lines.push(wrap(`- ${text} (${by.join(', ')})`, width, '  '))
  return [...lines, ''].join('\n')
}
