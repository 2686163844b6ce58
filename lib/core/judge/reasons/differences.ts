import type { Reason, ReasonKind } from '../../types.ts'
import type { Pair } from '../align.ts'
import { compareQuantities } from '../compare-quantities.ts'
import { fillersOf } from '../features/fillers.ts'
import { rivalsOf } from '../features/rivals.ts'
import type { Passage } from '../passage.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { byDay } from './days.ts'
import { byNegation } from './negation.ts'
import { type Found, reason, written } from './reason.ts'
import { byUpdate } from './update.ts'

const KIND_OF_DIMENSION: Record<string, ReasonKind> = {
  money: 'money',
  percent: 'percentage',
  clock: 'time',
  'half-clock': 'time',
  year: 'date',
  day: 'date',
  time: 'duration',
  count: 'number',
  rank: 'number',
  age: 'number',
}
const KIND_OF_CATEGORY: Record<string, ReasonKind> = {
  role: 'role',
  'person-kind': 'person',
  venue: 'place',
  direction: 'place',
  weather: 'state',
  daypart: 'time',
  vehicle: 'wording',
  cause: 'cause',
  privacy: 'state',
  agreement: 'scope',
  grade: 'scope',
  state: 'state',
  frequency: 'number',
  sequence: 'time',
  opposed: 'state',
}

/** Why two passages differ, strongest first, at most three; never empty. */
export function differences(pair: Pair): Reason[] {
  const found = [
    ...byUpdate(pair),
    ...byNumber(pair),
    ...byDay(pair),
    ...byQuote(pair),
    ...byAnswer(pair),
    ...byOpposites(pair),
    ...byNegation(pair),
    ...byFillers(pair),
  ]
  found.sort((a, b) => b.strength - a.strength)
  const kept: Found[] = []
  for (const one of found) {
    if (kept.length < 3 && !kept.some((other) => other.here === one.here || other.there === one.there))
      kept.push(one)
  }
  if (kept.length === 0)
    return [
      {
        kind: 'wording',
        here: null,
        there: null,
        text: 'This report gives another account of the same matter.',
        template: { code: 'other-account', values: {} },
      },
    ]
  return kept.map(({ strength: _, ...reason }) => reason)
}

function byNumber(pair: Pair): Found[] {
  return compareQuantities(pair)
    .filter((link) => link.there && (link.state === 'conflict' || link.state === 'differ'))
    .map((link) =>
      reason(
        KIND_OF_DIMENSION[link.here.dimension] ?? 'quantity',
        written(pair.here, link.here),
        written(pair.there, link.there as Quantity),
        (link.state === 'conflict' ? 3 : 0.8) + link.noun,
      ),
    )
}

function byQuote({ here, there }: Pair): Found[] {
  const same = here.signals.quotes.some((one) =>
    there.signals.quotes.some(
      (other) => one === other || (one.length > 20 && (one.includes(other) || other.includes(one))),
    ),
  )
  if (!same) return []
  const speaker = (passage: Passage, other: Passage) =>
    passage.profile.content.find(
      (word) => word.name && !passage.words[word.at]?.quoted && !other.profile.terms.has(word.term),
    )
  const [a, b] = [speaker(here, there), speaker(there, here)]
  if (!a || !b) return []
  const [one, other] = [here.words[a.at]?.text ?? '', there.words[b.at]?.text ?? '']
  return [
    {
      kind: 'attribution',
      here: one,
      there: other,
      strength: 4,
      text: `This report gives these words to “${other}”, the article to “${one}”.`,
      template: { code: 'other-speaker', values: { here: one, there: other } },
    },
  ]
}

function byAnswer({ here, there }: Pair): Found[] {
  const first = (passage: Passage, types: readonly string[]) =>
    passage.signals.answers.find((answer) => types.includes(answer.type))
  const pairs: [readonly string[], readonly string[], ReasonKind][] = [
    [['silent'], ['deny', 'admit', 'apologise', 'promise', 'welcome', 'criticise', 'say'], 'silence'],
    [['deny'], ['admit'], 'attribution'],
    [['welcome'], ['criticise'], 'attribution'],
    [['refuse'], ['promise'], 'attribution'],
  ]
  return pairs.flatMap(([left, right, kind]) => {
    for (const [a, b] of [
      [left, right],
      [right, left],
    ] as const) {
      const [one, other] = [first(here, a), first(there, b)]
      if (one && other && !first(there, left === a ? left : right)) {
        return [
          reason(
            kind,
            here.text.slice(one.start, one.end),
            there.text.slice(other.start, other.end),
            kind === 'silence' ? 2.6 : 2.4,
          ),
        ]
      }
    }
    return []
  })
}

function byOpposites(pair: Pair): Found[] {
  return rivalsOf(pair).flatMap((rival) =>
    TELLING.has(rival.category)
      ? [
          reason(
            KIND_OF_CATEGORY[rival.category] ?? 'wording',
            pair.here.words[rival.here]?.text ?? '',
            pair.there.words[rival.there]?.text ?? '',
            (rival.category === 'opposed' ? 1.2 : 0.9) + rival.weight / 5,
          ),
        ]
      : [],
  )
}

/** Rivals of these categories mean something to a reader; others only hint ("late" beside "dead"). */
const TELLING = new Set([
  'opposed',
  'role',
  'venue',
  'direction',
  'weather',
  'vehicle',
  'cause',
  'daypart',
  'privacy',
])

function byFillers(pair: Pair): Found[] {
  return fillersOf(pair)
    .filter((filler) => filler.kind === 'name' || filler.context >= 1.4)
    .slice(0, 2)
    .map((filler) => {
      const word = (passage: Passage, at: number) => {
        const place = passage.profile.content[at]?.at ?? -1
        return filler.kind === 'name' ? wholeName(passage, place) : (passage.words[place]?.text ?? '')
      }
      const kind: ReasonKind =
        filler.kind === 'word' ? 'wording' : /^(in|at|from|to)$/.test(filler.before) ? 'place' : 'person'
      return reason(
        kind,
        word(pair.here, filler.here),
        word(pair.there, filler.there),
        Math.min(1.8, filler.context * 0.6) + (filler.kind === 'name' ? 0.5 : 0),
      )
    })
}

/** A name as it stands, with the capital words right before and behind it: "High Court", and not "High". */
function wholeName({ text, words }: Passage, place: number): string {
  const goesOn = (at: number) =>
    words[at]?.capital === true && text.slice(words[at - 1]?.end ?? 0, words[at]?.start) === ' '
  let [from, to] = [place, place]
  while (goesOn(from) && words[from - 1]?.capital === true && words[from - 1]?.initial === false) from--
  while (goesOn(to + 1)) to++
  return text.slice(words[from]?.start ?? 0, words[to]?.end ?? 0)
}
