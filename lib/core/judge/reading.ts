import type { JudgeInput } from '../judge.ts'
import { CANDIDATES, type Candidate, candidateAt, ranked, type Table, tableOf } from './matrix.ts'
import type { Passage } from './passage.ts'
import { readStory, type Said } from './story.ts'

/** An article and the reports of its story, ready to be compared. Text 0 is the article, text n the n-th report. */
export interface Reading {
  /** Ids of the reports. */
  reports: readonly string[]
  said(report: number, passage: number): Said
  /** The passages of a report (0 is the first) that may bear on a sentence, most alike first. */
  candidates(sentence: number, report: number): Candidate[]
  /** A passage of one report beside a passage of another; null when it is not among the most alike ones. */
  between(report: number, passage: number, other: number, otherPassage: number): Candidate | null
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
  return {
    reports: story.reports.map((report) => report.id),
    said: (report, passage) => story.reports[report]?.said[passage] as Said,
    candidates(sentence, report) {
      const order = ranked(table(0, report + 1), sentence)
      return order.slice(0, CANDIDATES).map((_, rank) => candidate(0, sentence, report + 1, order, rank))
    },
    between(report, passage, other, otherPassage) {
      const key = `${report} ${passage} ${other} ${otherPassage}`
      const found = known.get(key)
      if (found !== undefined) return found
      const order = ranked(table(report + 1, other + 1), passage)
      const rank = order.indexOf(otherPassage)
      const one = rank < CANDIDATES ? candidate(report + 1, passage, other + 1, order, rank) : null
      known.set(key, one)
      return one
    },
  }
}

const transposed = (table: Table): Table =>
  (table[0] ?? []).map((_, column) => table.map((row) => row[column] as number))
