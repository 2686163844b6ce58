import { expect, it } from 'vitest'
import type { Stance, Status } from '../../lib/core/types.ts'
import { statusOf } from '../../lib/core/verdict.ts'
import { stance } from './builders.ts'

const omits = stance('a', 'omit')
const confirms = stance('b', 'confirm')
const contradicts = stance('c', 'contradict')
const mayConfirm = stance('d', 'confirm', { sure: false })
const mayContradict = stance('e', 'contradict', { sure: false })

const CASES: [string, boolean, Stance[], Status][] = [
  ['an opinion, whatever is said', false, [confirms], 'not-a-claim'],
  ['no other report', true, [], 'not-checked'],
  ['all silent', true, [omits, omits], 'unreported'],
  ['one confirms', true, [omits, confirms], 'confirmed'],
  ['one contradicts', true, [omits, contradicts], 'contradicted'],
  ['both', true, [confirms, contradicts], 'disputed'],
  ['unsure stances do not count', true, [mayConfirm, mayContradict], 'unreported'],
  ['a sure one beside an unsure one', true, [confirms, mayContradict], 'confirmed'],
]

it.each(CASES)('%s', (_, checkable, stances, status) => expect(statusOf(checkable, stances)).toBe(status))
