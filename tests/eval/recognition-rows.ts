import { type Evidence, evidenceFor } from '../../lib/core/event-odds.ts'
import { groupOf } from '../../lib/core/same-event.ts'
import { profileText, type TextProfile } from '../../lib/core/text-profile.ts'
import type { EventText } from './events.ts'

/** A text beside a group of reports, and whether it treats their event. */
export interface RecognitionRow {
  story: string
  /** Number of reports in the group. */
  size: number
  same: boolean
  /** `whole` text, only its `start`, `other` doings of the actors, or `far`: other actors. */
  kind: 'whole' | 'start' | 'other' | 'far'
  evidence: Evidence
}

/** So many sentences of a report stand for a short article: as many as the texts on other doings have, so that length tells nothing. */
const SHORT = [8, 9, 10, 11, 12]
const SHORTEST = [3, 4, 5, 6]
/** Stories with most names in common that a text is held against, beside its own. */
const FAR_STORIES = 2

const profileOf = ({ article }: EventText, sentences = article.sentences.length) =>
  profileText(
    article.sentences.slice(0, sentences).map(({ text }) => text),
    article.title,
  )

/** All groups of one and more. */
const groups = <T>(items: readonly T[]): T[][] =>
  items.reduce<T[][]>(
    (found, item) =>
      found.concat(
        [[item]],
        found.map((group) => group.concat(item)),
      ),
    [],
  )

/** Rows for fitting: each text against every group of its story's reports, and against stories that share names with it. */
export function recognitionRows(events: readonly EventText[]): RecognitionRow[] {
  const rows: RecognitionRow[] = []
  const add = (
    about: Omit<RecognitionRow, 'size' | 'evidence'>,
    text: TextProfile,
    group: readonly TextProfile[],
  ) => {
    const evidence = evidenceFor(text, groupOf(group))
    if (evidence !== null) rows.push({ ...about, size: group.length, evidence })
  }
  const whole = new Map(events.map((event) => [event, profileOf(event)]))
  const stored = new Map(
    events.map((event) => [
      event,
      profileText(
        event.report.claims.map(({ text }) => text),
        event.report.title,
      ),
    ]),
  )
  const stories = Map.groupBy(events, ({ story }) => story)
  let turn = 0
  for (const [story, texts] of stories) {
    const reports = texts.filter(({ about }) => about === 'report')
    for (const text of texts) {
      const own = whole.get(text) as TextProfile
      for (const group of groups(reports.filter((one) => one !== text))) {
        const kept = group.map((one) => stored.get(one) as TextProfile)
        if (text.about !== 'report') {
          add({ story, same: false, kind: text.about === 'other' ? 'other' : 'far' }, own, kept)
          continue
        }
        add({ story, same: true, kind: 'whole' }, own, kept)
        turn++
        for (const lengths of [SHORT, SHORTEST])
          add({ story, same: true, kind: 'start' }, profileOf(text, lengths[turn % lengths.length]), kept)
        if (group.length === 1)
          for (const one of texts.filter(({ about }) => about === 'other'))
            add({ story, same: false, kind: 'other' }, own, [stored.get(one) as TextProfile])
      }
      const far = [...stories]
        .filter(([name]) => name !== story)
        .map(([, others]) => others.filter(({ about }) => about === 'report'))
        .map((others) => ({
          others,
          shared: others.reduce(
            (sum, other) => sum + [...own.names].filter((name) => whole.get(other)?.names.has(name)).length,
            0,
          ),
        }))
        .sort((a, b) => b.shared - a.shared)
        .slice(0, FAR_STORIES)
      for (const { others } of far)
        for (const group of [others.slice(0, 1), others.slice(1, 3), others])
          add(
            { story, same: false, kind: 'far' },
            own,
            group.map((one) => stored.get(one) as TextProfile),
          )
    }
  }
  return rows
}
