import type { Reason } from '../../types.ts'
import type { Pair } from '../align.ts'
import { compareQuantities } from '../compare-quantities.ts'
import { sameDay } from './days.ts'
import { written } from './reason.ts'

const MOST = 3

/** What of the sentence the confirming passage has, and which numbers and names it lacks; never empty. */
export function agreements(pair: Pair): Reason[] {
  const { links } = pair
  const shared = links.filter((link) => link.strength === 1).length
  const nearly = shared >= links.length * 0.8
  const missing: string[] = []
  for (const detail of [...numbersMissing(pair), ...namesMissing(pair)]) {
    if (missing.length < MOST && !missing.some((known) => known.includes(detail) || detail.includes(known)))
      missing.push(detail)
  }
  return [
    {
      kind: 'same',
      here: null,
      there: null,
      text: nearly
        ? 'This report says the same in nearly the same words.'
        : 'This report says the same in other words.',
      template: { code: nearly ? 'same-words' : 'other-words', values: {} },
    },
    ...sameDay(pair),
    ...missing.map(
      (here): Reason => ({
        kind: 'missing-detail',
        here,
        there: null,
        text: `This report does not mention “${here}” here.`,
        template: { code: 'not-mentioned', values: { here } },
      }),
    ),
  ]
}

const numbersMissing = (pair: Pair): string[] =>
  compareQuantities(pair)
    .filter((link) => link.state === 'absent')
    .map((link) => written(pair.here, link.here))

/** Names without a counterpart, words of one name together; a name that is partly there is not missing, a dateline is none. */
function namesMissing({ here, there }: Pair): string[] {
  const runs: { from: number; to: number; known: boolean }[] = []
  for (const word of here.profile.content) {
    if (!word.name) continue
    const known =
      there.profile.terms.has(word.term) ||
      there.context.subject.has(word.term) ||
      /^\p{Lu}{3,}$/u.test(here.words[word.at]?.text ?? '')
    const last = runs.at(-1)
    if (last && last.to === word.at - 1) {
      last.to = word.at
      last.known ||= known
    } else runs.push({ from: word.at, to: word.at, known })
  }
  return runs
    .filter((run) => !run.known)
    .map((run) => here.text.slice(here.words[run.from]?.start, here.words[run.to]?.end))
}
