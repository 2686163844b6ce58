import type { SentenceFinding } from '../../lib/core/types.ts'
import { say, sayBeside, sayCount } from '../../lib/words/say.ts'
import { toneWord } from '../stance/words.ts'

/**
 * What the reports say to one sentence, in a few words that follow its status: "Contradicted" "by 2 of 4 reports". Only sure
 * stances are counted. Empty when there is nothing to add.
 */
export function findingLine(finding: SentenceFinding): string {
  const all = finding.stances.length
  const confirm = sure(finding, 'confirm')
  const contradict = sure(finding, 'contradict')
  switch (finding.status) {
    case 'contradicted':
      return sayCount('line.by', all, { some: contradict })
    case 'disputed':
      return sayBeside([sayCount('line.confirm', confirm), sayCount('line.contradict', contradict)])
    case 'confirmed':
      return sayBeside([
        sayCount('line.by', all, { some: confirm }),
        ...(hasCopies(confirm, finding.origins) ? [sayCount('line.origins', finding.origins)] : []),
      ])
    case 'unreported':
      if (unsureHint(finding)) return say('line.unsure')
      return sayCount('line.silent', all)
    case 'not-a-claim':
      return say('line.nothing')
    case 'not-checked':
      return say('line.not_compared')
  }
}

/** "may differ: compare" or "may agree: compare" when a report does so without being sure enough to count; else null. */
export function unsureHint(finding: SentenceFinding): string | null {
  const unsure = finding.stances.filter((stance) => !stance.sure)
  if (unsure.some((stance) => stance.verdict === 'contradict')) return toneWord('may-differ')
  if (unsure.some((stance) => stance.verdict === 'confirm')) return toneWord('may-agree')
  return null
}

const sure = (finding: SentenceFinding, verdict: 'confirm' | 'contradict') =>
  finding.stances.filter((stance) => stance.sure && stance.verdict === verdict).length

/** Some of the confirming reports copy each other. */
const hasCopies = (reports: number, origins: number) => origins > 0 && origins < reports
