import type { JudgeInput } from '../judge.ts'
import { CANDIDATES, type Candidate, candidateAt, ranked, type Table, tableOf } from './matrix.ts'
import type { Passage } from './passage.ts'
import { readStory, type Said } from './story.ts'

/** An article and the reports of its story, ready to be compared. */
export interface Reading {
  /** Ids of the reports. */
  reports: readonly string[]
  said(report: number, passage: number): Said
  /** The passages of a report (0 is the first) that may bear on a sentence, most alike first. */
  candidates(sentence: number, report: number): Candidate[]
  /** A passage of one report beside a passage of another; null when it is not among the most alike ones. */
  between(report: number, passage: number, other: number, otherPassage: number): Candidate | null
  /** Where a claim is made; null for a claim of none of the reports. */
  placeOf(claim: string): { report: number; passage: number } | null
  /** The same texts with a report in the article's place, its passages as sentences, and the article in the report's. */
  readAs(report: number): Reading
}

/** Analyses everything once; what two reports say to each other only when it is asked for. */
export function openReading(input: JudgeInput): Reading {
  const story = readStory(input)
  const texts: readonly (readonly Passage[])[] = [
    story.article,
    ...story.reports.map((report) => report.said),
  ]
  const tables = new Map<string, Table>()
  const known = new Map<string, Candidate | null>()
  const table = (a: number, b: number): Table => {
    const key = `${a} ${b}`
    let found = tables.get(key)
    if (!found) {
      found =
        a > b
          ? transposed(table(b, a))
          : tableOf(texts[a] as readonly Passage[], texts[b] as readonly Passage[])
      tables.set(key, found)
    }
    return found
  }
  const candidate = (a: number, row: number, b: number, order: readonly number[], rank: number) =>
    candidateAt(
      story,
      table(a, b),
      row,
      order,
      rank,
      texts[a]?.[row] as Passage,
      texts[b]?.[order[rank] as number] as Passage,
    )
  const between = (a: number, passage: number, b: number, otherPassage: number) => {
    const key = `${a} ${passage} ${b} ${otherPassage}`
    const found = known.get(key)
    if (found !== undefined) return found
    const order = ranked(table(a, b), passage)
    const rank = order.indexOf(otherPassage)
    const one = rank < CANDIDATES ? candidate(a, passage, b, order, rank) : null
    known.set(key, one)
    return one
  }
  let placed: Map<string, { text: number; passage: number }> | null = null
  const places = () => {
    placed ??= new Map(
      story.reports.flatMap(({ said }, at) =>
        said.flatMap(({ claims }, passage) =>
          claims.map(({ id }): [string, { text: number; passage: number }] => [
            id,
            { text: at + 1, passage },
          ]),
        ),
      ),
    )
    return placed
  }
  // Text 0 is the article, text n the n-th report.
  const ids = ['', ...story.reports.map((report) => report.id)]
  const read = (article: number, others: readonly number[]): Reading => ({
    reports: others.map((text) => ids[text] as string),
    said: (report, passage) => story.reports[(others[report] as number) - 1]?.said[passage] as Said,
    candidates(sentence, report) {
      const text = others[report] as number
      const order = ranked(table(article, text), sentence)
      return order.slice(0, CANDIDATES).map((_, rank) => candidate(article, sentence, text, order, rank))
    },
    between: (report, passage, other, otherPassage) =>
      between(others[report] as number, passage, others[other] as number, otherPassage),
    placeOf: (claim) => {
      const place = places().get(claim)
      const report = place ? others.indexOf(place.text) : -1
      return place && report >= 0 ? { report, passage: place.passage } : null
    },
    readAs: (report) =>
      read(
        others[report] as number,
        others.map((text, at) => (at === report ? article : text)),
      ),
  })
  return read(
    0,
    story.reports.map((_, at) => at + 1),
  )
}

const transposed = (table: Table): Table =>
  (table[0] ?? []).map((_, column) => table.map((row) => row[column] as number))
