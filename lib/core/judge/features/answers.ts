import type { AnswerType, Signals } from '../signals.ts'
import { type Family, flag } from './family.ts'

const SPOKEN: AnswerType[] = ['deny', 'admit', 'welcome', 'criticise', 'apologise', 'promise']

/** How somebody answered: silent, denied, admitted, apologised … */
export const answers: Family = {
  name: 'answers',
  features: [
    'silent-here',
    'silent-there',
    'silent-both',
    'silent-spoke',
    'spoke-silent',
    'deny-admit',
    'deny-here',
    'deny-there',
    'deny-both',
    'admit-both',
    'deny-differs',
    'refuse-differs',
    'same-type',
    'other-type',
    'welcome-criticise',
    'unaware-differs',
    'say-here',
    'say-there',
    'quote-there',
  ],
  measure({ here, there }) {
    const [a, b] = [types(here.signals), types(there.signals)]
    const spoke = (set: Set<AnswerType>, signals: Signals) =>
      SPOKEN.some((type) => set.has(type)) || signals.quotes.length > 0
    const shared = SPOKEN.some((type) => a.has(type) && b.has(type))
    const other =
      SPOKEN.some((type) => a.has(type) && !b.has(type)) && SPOKEN.some((type) => b.has(type) && !a.has(type))
    const differ = (type: AnswerType) => flag(a.has(type) !== b.has(type))
    return [
      flag(a.has('silent')),
      flag(b.has('silent')),
      flag(a.has('silent') && b.has('silent')),
      flag(a.has('silent') && !b.has('silent') && (spoke(b, there.signals) || b.has('say'))),
      flag(b.has('silent') && !a.has('silent') && (spoke(a, here.signals) || a.has('say'))),
      flag((a.has('deny') && b.has('admit')) || (a.has('admit') && b.has('deny'))),
      flag(a.has('deny')),
      flag(b.has('deny')),
      flag(a.has('deny') && b.has('deny')),
      flag(a.has('admit') && b.has('admit')),
      differ('deny'),
      differ('refuse'),
      flag(shared),
      flag(other),
      flag((a.has('welcome') && b.has('criticise')) || (a.has('criticise') && b.has('welcome'))),
      differ('unaware'),
      flag(a.has('say')),
      flag(b.has('say')),
      flag(there.signals.quotes.length > 0),
    ]
  },
}

const types = (signals: Signals) => new Set(signals.answers.map((answer) => answer.type))
