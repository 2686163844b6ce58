import type { Matter } from '../../../lib/core/story-table/table.ts'
import { keyPart, say } from '../../../lib/words/say.ts'

/** A matter by name: its question, or the words that its claims share. */
export function matterName({ question, topic, cells }: Matter): string {
  if (question !== null) return question
  if (topic.length > 0) return topic.join(' · ')
  return Object.values(cells)[0]?.evidence[0]?.text ?? ''
}

/** In what the claims of a found matter differ, in words; null when they do not. */
export function differenceWords({ difference }: Matter): string | null {
  if (!difference) return null
  const kind = say(`kind.${keyPart(difference.kind)}`)
  const { here, there } = difference
  if (here !== null && there !== null) return say('matter.kind_differs', { kind, here, there })
  const words = here ?? there
  return words === null ? kind : say('matter.kind_one', { kind, words })
}

/** Name of a group, from 0: A, B … Z, then A2 … */
export function letterOf(group: number): string {
  const letter = String.fromCharCode(65 + (group % 26))
  return group < 26 ? letter : `${letter}${Math.floor(group / 26) + 1}`
}
