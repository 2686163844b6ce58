/**
 * Reads labelled stories in their short form, a folder each in tests/eval/training/:
 *
 *   a.txt b.txt c.txt d.txt   four reports of one event; the first line of each is its headline
 *   labels.txt                a line for each sentence of each report, in order
 *   claims.txt                optional: the facts of each sentence restated, one a line ("b2.1 The ferry sank.")
 *   other.txt                 another event with some of the same people, firms or places; nothing of it may be judged
 *
 * A line of labels.txt is "a2.3 b=+1.2,4.1 c=x5.1:number d=-": to sentence 3 of paragraph 2 of report a, report b confirms
 * (evidence in its 1.2 and 4.1), c contradicts in a number (evidence 5.1), d omits. "a6.2 !" makes no claim. "b=?" is not
 * counted.
 *
 *   node tests/eval/labelled.ts FOLDER            prints the sentences with their numbers
 *   node tests/eval/labelled.ts FOLDER --check    lists every fault of the labels
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { articleOf } from '../../lib/core/article.ts'
import { readPlain } from '../../lib/core/importers/text.ts'
import type { Sentence, Verdict } from '../../lib/core/types.ts'
import type { GoldRow } from './stories.ts'

export const KINDS = [
  'number',
  'percentage',
  'money',
  'date',
  'time or duration',
  'place or direction',
  'institution or venue',
  'who did it or to whom',
  'role or title',
  'negation',
  'status',
  'answer type',
  'scope',
  'cause',
  'order of events',
  'source or origin',
  'attribution',
] as const

/** A story in short form, read and checked. */
export interface LabelledStory {
  name: string
  gold: Record<string, GoldRow[]>
  /** Restated facts by report and place ("2.1"); empty where the story has none. */
  claims: Record<string, { place: string; text: string }[]>
  /** An article on another event of the same actors; empty when there is none. */
  other: string
  faults: string[]
}

const VERDICTS: Readonly<Record<string, Verdict>> = { '+': 'confirm', x: 'contradict', '-': 'omit' }
const PLACE = /^\d+\.\d+$/

const read = (folder: string, file: string) =>
  existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : ''

const placeOf = (one: Sentence) => `${one.paragraph}.${one.sentence}`
/** Id of a sentence by its report and place ("2.1"). */
export const sentenceId = (report: string, place: string) => `${report}.p${place.replace('.', '.s')}`

/** Sentences of each report, as the engine cuts them. */
function sentencesOf(folder: string): Record<string, Sentence[]> {
  const reports = readdirSync(folder)
    .filter((file) => /^[a-z]\.txt$/.test(file))
    .sort()
  return Object.fromEntries(
    reports.map((file) => [file[0] as string, articleOf(readPlain(read(folder, file))).sentences]),
  )
}

/** Reads one folder; what is wrong with it is listed in `faults`. */
export function readLabelled(folder: string, name: string): LabelledStory {
  const faults: string[] = []
  const texts = sentencesOf(folder)
  const places = Object.fromEntries(
    Object.entries(texts).map(([report, list]) => [report, new Set(list.map(placeOf))]),
  )
  const labels = new Map<string, string>()
  for (const line of read(folder, 'labels.txt').split('\n')) {
    const [id, ...rest] = line.trim().split(/\s+(?=[a-z]=|!)/)
    if (!id) continue
    if (labels.has(id)) faults.push(`labels: ${id} stands twice`)
    labels.set(id, rest.join('\t'))
    if (!places[id[0] as string]?.has(id.slice(1))) faults.push(`labels: there is no sentence ${id}`)
  }
  const gold: Record<string, GoldRow[]> = {}
  for (const [report, list] of Object.entries(texts)) {
    gold[report] = list.map((sentence) => {
      const id = `${report}${placeOf(sentence)}`
      const label = labels.get(id)
      if (label === undefined) faults.push(`labels: no line for ${id}: ${sentence.text.slice(0, 60)}`)
      const row: GoldRow = {
        id: sentenceId(report, placeOf(sentence)),
        text: sentence.text,
        checkable: label === undefined ? null : label !== '!',
        verdicts: {},
      }
      if (label !== undefined && label !== '!') row.verdicts = readVerdicts(label, id, report, places, faults)
      return row
    })
  }
  const claims: LabelledStory['claims'] = {}
  for (const line of read(folder, 'claims.txt').split('\n')) {
    const [, report, place, text] = /^([a-z])(\d+\.\d+)\s+(\S.*)$/.exec(line.trim()) ?? []
    if (!report || !place || !text) {
      if (line.trim()) faults.push(`claims: not understood: ${line}`)
      continue
    }
    if (!places[report]?.has(place)) faults.push(`claims: there is no sentence ${report}${place}`)
    const list = claims[report] ?? []
    list.push({ place, text })
    claims[report] = list
  }
  return { name, gold, claims, other: read(folder, 'other.txt'), faults }
}

function readVerdicts(
  label: string,
  id: string,
  report: string,
  places: Record<string, Set<string>>,
  faults: string[],
): GoldRow['verdicts'] {
  const verdicts: GoldRow['verdicts'] = {}
  for (const part of label.split('\t')) {
    const [, other, sign, evidence, kind] = /^([a-z])=([+x?-])([\d.,]*)(?::(.+))?$/.exec(part) ?? []
    if (!other || !sign) {
      faults.push(`labels: ${id}: not understood: ${part}`)
      continue
    }
    const verdict = VERDICTS[sign]
    if (!verdict) continue
    const cited = (evidence ?? '').split(',').filter(Boolean)
    for (const place of cited)
      if (!PLACE.test(place) || !places[other]?.has(place))
        faults.push(`labels: ${id}: report ${other} has no sentence ${place}`)
    if ((verdict === 'omit') !== (cited.length === 0)) faults.push(`labels: ${id}: ${other} and its evidence`)
    if (verdict === 'contradict' && !KINDS.includes(kind as (typeof KINDS)[number]))
      faults.push(`labels: ${id}: ${other}: no kind "${kind}"`)
    verdicts[other] = {
      v: verdict,
      evidence: cited.map((place) => sentenceId(other, place)),
      ...(kind ? { kind } : {}),
      note: '',
    }
  }
  for (const other of Object.keys(places))
    if (other !== report && !label.split('\t').some((part) => part.startsWith(`${other}=`)))
      faults.push(`labels: ${id}: nothing on report ${other}`)
  return verdicts
}

if (import.meta.main) {
  const [folder, option] = process.argv.slice(2)
  if (!folder) throw new Error('Name a folder.')
  if (option === '--check') {
    const { faults, gold } = readLabelled(folder, folder)
    const said = Object.values(gold)
      .flat()
      .flatMap((row) => Object.values(row.verdicts).map((one) => one.v))
    const count = (verdict: Verdict) => said.filter((one) => one === verdict).length
    console.log(faults.length > 0 ? faults.join('\n') : 'no faults')
    console.log(`confirm ${count('confirm')}, contradict ${count('contradict')}, omit ${count('omit')}`)
  } else {
    for (const [report, list] of Object.entries(sentencesOf(folder)))
      for (const sentence of list) console.log(`${report}${placeOf(sentence)}  ${sentence.text}`)
  }
}
