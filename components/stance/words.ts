import type { Evidence, Mode, Stance, Status } from '../../lib/core/types.ts'
import type { ReportCard } from '../../lib/messaging/protocol.ts'

/** How a stance is shown: the verdict, and for a stance below the bar its quieter form. */
export type StanceTone = 'contradicts' | 'may-differ' | 'confirms' | 'may-agree' | 'omits'

/** Each status in words. We say what reports say, never what is so. */
export const STATUS_WORDS: Record<Status, string> = {
  contradicted: 'Contradicted',
  disputed: 'Disputed',
  confirmed: 'Confirmed',
  unreported: 'Unreported elsewhere',
  'not-a-claim': 'Not a claim',
  'not-checked': 'Not checked',
}

/** What each status means, in one sentence. */
export const STATUS_EXPLANATIONS: Record<Status, string> = {
  contradicted: 'At least one other report says something that cannot be so together with this sentence.',
  disputed: 'Some of the other reports say the same, others say something that does not go with it.',
  confirmed: 'At least one other report says the same, and none of them clearly says otherwise.',
  unreported: 'This sentence was compared. None of the other reports clearly speaks of it.',
  'not-a-claim': 'An opinion, a question, a prediction or scene-setting. There is nothing to compare.',
  'not-checked': 'This sentence was not compared with any other report.',
}

/** The verdict of one report in words. */
export const TONE_WORDS: Record<StanceTone, string> = {
  contradicts: 'contradicts',
  'may-differ': 'may differ: compare',
  confirms: 'confirms',
  'may-agree': 'may agree: compare',
  omits: 'does not mention it',
}

/** The order in which stances are shown: what differs first. */
export const TONES: readonly StanceTone[] = ['contradicts', 'may-differ', 'confirms', 'may-agree', 'omits']

/** How a stance is shown. */
export function toneOf(stance: Pick<Stance, 'verdict' | 'sure'>): StanceTone {
  if (stance.verdict === 'omit') return 'omits'
  if (stance.verdict === 'contradict') return stance.sure ? 'contradicts' : 'may-differ'
  return stance.sure ? 'confirms' : 'may-agree'
}

const MODE_WORDS: Record<Mode, string> = {
  asserted: '',
  alleged: 'alleged',
  denied: 'denied',
  planned: 'planned',
  possible: 'possible',
}

/** Who says the evidence and how, e.g. "Sarah Chen, attorney · alleged"; empty when the report itself simply says it. */
export function attributionOf(evidence: Pick<Evidence, 'speaker' | 'mode'>): string {
  const { speaker } = evidence
  const named = [speaker?.name, speaker?.role].filter(Boolean).join(', ')
  const who = speaker && (named || (speaker.named ? '' : 'an unnamed source'))
  return [who, MODE_WORDS[evidence.mode]].filter(Boolean).join(' · ')
}

/** The name that readers know a report by: its publisher and title, or what is known of them. */
export function nameOf(report: Pick<ReportCard, 'id' | 'title' | 'publisher'>): string {
  const title = report.title.trim()
  const publisher = report.publisher?.trim() ?? ''
  if (publisher && title) return `${publisher}: ${title}`
  return publisher || title || `Report ${report.id}`
}
