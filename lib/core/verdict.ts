import type { Stance, Status } from './types.ts'

/**
 * Status of a sentence from what the reports say to it. Only sure stances count: an unsure one is shown as "may differ" or
 * "may agree" and leaves the sentence unreported.
 *
 * @param checkable the sentence makes a claim
 * @param stances of all reports of the story; empty when there is no other report of it
 */
export function statusOf(checkable: boolean, stances: readonly Stance[]): Status {
  if (!checkable) return 'not-a-claim'
  if (stances.length === 0) return 'not-checked'
  const confirms = stances.some((stance) => stance.sure && stance.verdict === 'confirm')
  const contradicts = stances.some((stance) => stance.sure && stance.verdict === 'contradict')
  if (confirms && contradicts) return 'disputed'
  if (contradicts) return 'contradicted'
  return confirms ? 'confirmed' : 'unreported'
}
