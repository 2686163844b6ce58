import { compareQuantities, type QuantityLink } from '../compare-quantities.ts'
import { type Family, flag } from './family.ts'

const NOISY = new Set(['rank', 'year', 'age'])

/** Numbers with units and what they count: matched, in conflict, absent. */
export const numbers: Family = {
  name: 'numbers',
  features: [
    'any',
    'match',
    'conflict',
    'differ',
    'absent',
    'match-noun',
    'conflict-noun',
    'any-there',
    'absent-there',
    'money-conflict',
    'percent-conflict',
    'measure-conflict',
    'clock-conflict',
    'clock-match',
    'year-conflict',
    'rank-differ',
    'conflict-elsewhere',
    'match-big',
    'one-of-each',
    'swapped',
    'strict',
    'strict-alone',
    'time-conflict',
  ],
  measure(pair) {
    const links = compareQuantities(pair)
    const back = compareQuantities(pair.back)
    const count = (state: string) => links.filter((link) => link.state === state).length
    const conflicts = links.filter((link) => link.state === 'conflict')
    const matches = links.filter((link) => link.state === 'match')
    const inConflict = (test: (dimension: string) => boolean) =>
      flag(conflicts.some((link) => test(link.here.dimension)))
    const simple = (one: string) =>
      !NOISY.has(one) && one !== 'count' && one !== 'money' && one !== 'percent' && !one.endsWith('clock')
    const only = pair.here.quantities.filter((one) => !NOISY.has(one.dimension))
    const onlyThere = pair.there.quantities.filter((one) => !NOISY.has(one.dimension))
    return [
      flag(links.length > 0),
      Math.min(1, matches.length / 2),
      Math.min(1, conflicts.length / 2),
      Math.min(1, count('differ') / 2),
      Math.min(1, count('absent') / 2),
      Math.max(0, ...matches.map((link) => link.noun)),
      Math.max(0, ...conflicts.map((link) => link.noun)),
      flag(pair.there.quantities.length > 0),
      Math.min(1, back.filter((link) => link.state === 'absent').length / 2),
      inConflict((one) => one === 'money'),
      inConflict((one) => one === 'percent'),
      inConflict(simple),
      inConflict((one) => one.endsWith('clock')),
      flag(matches.some((link) => link.here.dimension.endsWith('clock'))),
      inConflict((one) => one === 'year'),
      flag(
        links.some(
          (link) => link.here.dimension === 'rank' && link.state !== 'match' && link.state !== 'absent',
        ),
      ),
      flag(
        conflicts.some(
          (link) =>
            saidElsewhere(link, pair.here.context.values) ||
            (link.there && pair.there.context.values.has(`${link.here.dimension} ${link.here.value}`)),
        ),
      ),
      flag(matches.some((link) => Math.abs(link.here.value) >= 13)),
      flag(
        only.length === 1 &&
          onlyThere.length === 1 &&
          links.some((link) => link.state === 'conflict' || link.state === 'differ'),
      ),
      flag(conflicts.some((link) => link.swapped === true)),
      flag(conflicts.some((link) => link.noun >= 0.8)),
      flag(
        matches.length === 0 &&
          conflicts.some((link) => link.noun >= 0.5 && !saidElsewhere(link, pair.here.context.values)),
      ),
      inConflict((one) => one === 'time'),
    ]
  },
}

/** The other value stands in the sentence's own text too: then it may speak of something else. */
function saidElsewhere({ here, there }: QuantityLink, values: ReadonlySet<string>): boolean {
  return there !== null && here.value !== there.value && values.has(`${there.dimension} ${there.value}`)
}
