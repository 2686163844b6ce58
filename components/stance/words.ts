import type { Evidence, Mode, Stance, Status } from '../../lib/core/types.ts'
import type { ReportCard } from '../../lib/messaging/protocol.ts'
import { keyPart, say } from '../../lib/words/say.ts'

/** How a stance is shown: the verdict, and for a stance below the bar its quieter form. */
export type StanceTone = 'contradicts' | 'updated' | 'may-differ' | 'confirms' | 'may-agree' | 'omits'

/** A status in words. We say what reports say, never what is so. */
export const statusWord = (status: Status): string => say(`status.${keyPart(status)}`)

/** What a status means, in one sentence. */
export const statusExplanation = (status: Status): string => say(`status_explained.${keyPart(status)}`)

/** The verdict of one report in words. */
export const toneWord = (tone: StanceTone): string => say(`stance.${keyPart(tone)}`)

/** The order in which stances are shown: what differs first. */
export const TONES: readonly StanceTone[] = [
  'contradicts',
  'updated',
  'may-differ',
  'confirms',
  'may-agree',
  'omits',
]

/** How a stance is shown. Where one of the two gives a later figure than the other, each said what was known at its time. */
export function toneOf(stance: Pick<Stance, 'verdict' | 'sure' | 'reasons'>): StanceTone {
  if (stance.verdict === 'omit') return 'omits'
  if (stance.verdict === 'confirm') return stance.sure ? 'confirms' : 'may-agree'
  if (!stance.sure) return 'may-differ'
  return stance.reasons[0]?.kind === 'update' ? 'updated' : 'contradicts'
}

const modeWord = (mode: Mode) => (mode === 'asserted' ? '' : say(`mode.${mode}`))

/** Who says the evidence and how, e.g. "Sarah Chen, attorney · alleged"; empty when the report itself simply says it. */
export function attributionOf(evidence: Pick<Evidence, 'speaker' | 'mode'>): string {
  const { speaker } = evidence
  const named = [speaker?.name, speaker?.role].filter(Boolean).join(', ')
  const who = speaker && (named || (speaker.named ? '' : say('stance.unnamed_source')))
  return [who, modeWord(evidence.mode)].filter(Boolean).join(' · ')
}

/** The name that readers know a report by: its publisher and title, or what is known of them. */
export function nameOf(report: Pick<ReportCard, 'id' | 'title' | 'publisher'>): string {
  const title = report.title.trim()
  const publisher = report.publisher?.trim() ?? ''
  if (publisher && title) return say('common.publisher_and_title', { publisher, title })
  return publisher || title || say('common.report_without_name', { id: report.id })
}

/** The name of one of these reports; one that is not among them has its id for a name. */
export function nameById(reports: readonly ReportCard[], id: string): string {
  return nameOf(reports.find((report) => report.id === id) ?? { id, title: '', publisher: null })
}
