import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JudgeInput } from '../../lib/core/judge.ts'
import type { Claim, Report, Verdict } from '../../lib/core/types.ts'
import { readLabelled, sentenceId } from './labelled.ts'

/** A gold row: a sentence, and what each other report says to it. */
export interface GoldRow {
  id: string
  text: string
  checkable: boolean | null
  verdicts: Record<string, { v: Verdict; evidence: string[]; kind?: string; note: string }>
}

export interface GoldStory {
  name: string
  /** Gold rows of each report by its id. */
  gold: Record<string, GoldRow[]>
  /** Text of an article on another event. */
  unrelated: string
  /** Only trained on, never judged. */
  training?: boolean
  /** Made from another story by changing words of its reports (changed.ts). */
  changed?: boolean
  /** Facts of each report restated one by one, as in a curated corpus. */
  restated?: Record<string, Claim[]>
}

const FOLDER = join(import.meta.dirname, 'stories')
const TRAINING = join(import.meta.dirname, 'training')

/** Reads the labelled stories, sorted by name. */
export function readStories(folder = FOLDER): GoldStory[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const gold: Record<string, GoldRow[]> = {}
      for (const file of readdirSync(join(folder, name, 'gold')).sort()) {
        gold[file.replace('.jsonl', '')] = readRows(join(folder, name, 'gold', file))
      }
      const unrelated = join(folder, name, 'unrelated.txt')
      return { name, gold, unrelated: existsSync(unrelated) ? readFileSync(unrelated, 'utf8') : '' }
    })
}

/**
 * Reads the stories that are only trained on, sorted by name. One that has restated facts gives a second story, in which the
 * reports compared with are those facts: a curated corpus reads differently from whole sentences.
 *
 * @throws Error that lists the faults of a story's labels
 */
export function readTrainingStories(folder = TRAINING): GoldStory[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const { gold, claims, faults } = readLabelled(join(folder, name), name)
      if (faults.length > 0) throw new Error(`${name}: ${faults.join('; ')}`)
      const story: GoldStory = { name, gold, unrelated: '', training: true }
      const restated = Object.entries(claims).map(([report, list]): [string, Claim[]] => [
        report,
        list.map(({ place, text }) => {
          const id = sentenceId(report, place)
          return { id, report, at: placeOf(id), text, mode: 'asserted' }
        }),
      ])
      return restated.length < Object.keys(gold).length
        ? [story]
        : [story, { ...story, name: `${name} restated`, restated: Object.fromEntries(restated) }]
    })
}

const readRows = (file: string): GoldRow[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldRow)

/** Paragraph and sentence of "a.p3.s1". */
export function placeOf(id: string): { paragraph: number; sentence: number } {
  const [, paragraph, sentence] = /p(\d+)\.s(\d+)$/.exec(id) ?? []
  return { paragraph: Number(paragraph), sentence: Number(sentence) }
}

/** One report of a story as the article, the others as the corpus: what the judge is given when that report is read. */
export function inputFor(story: GoldStory, reading: string): JudgeInput {
  const rows = story.gold[reading] as GoldRow[]
  return {
    article: {
      title: null,
      url: null,
      publishedAt: null,
      language: 'en',
      sentences: rows.map((row, index) => ({ ...placeOf(row.id), index, text: row.text })),
    },
    checkable: rows.map((row) => row.checkable === true),
    reports: Object.keys(story.gold)
      .filter((id) => id !== reading)
      .map((id) => ({
        report: emptyReport(id),
        claims: story.restated?.[id] ?? claimsOf(story.gold[id] as GoldRow[], id),
      })),
  }
}

function emptyReport(id: string): Report {
  return {
    id,
    title: id,
    publisher: null,
    url: null,
    publishedAt: null,
    language: 'en',
    origin: 'file',
    paragraphs: 6,
    fingerprint: [],
  }
}

const claimsOf = (rows: readonly GoldRow[], report: string): Claim[] =>
  rows
    .filter((row) => row.checkable !== false)
    .map((row) => ({ id: row.id, report, at: placeOf(row.id), text: row.text, mode: 'asserted' }))
