import type { Evidence, ReasonKind, Report } from '../types.ts'

/** In what two claims differ or agree: the words on both sides, `here` those of the matter's first claim. */
export interface Difference {
  kind: ReasonKind
  here: string | null
  there: string | null
}

/** What one report says to one matter. */
export interface Cell {
  /** Groups of the matter in which it stands, from 0; several when it gives several answers, none while it is not sure. */
  groups: number[]
  /** What answers it gives, where people noted them. */
  labels: string[]
  /** Its claims, best first. */
  evidence: Evidence[]
  /**
   * How the engine compares it with the matter's first claim: null where people noted the answer, and for that claim itself.
   * An unsure one is shown as "may differ" or "may agree".
   */
  stance: { verdict: 'confirm' | 'contradict'; sure: boolean; differences: Difference[] } | null
}

/** How the reports stand to each other; in this order the matters are listed. */
export const MATTER_STATES = ['differs', 'may-differ', 'agrees', 'may-agree', 'alone'] as const
export type MatterState = (typeof MATTER_STATES)[number]

/** One row: a matter on which the reports of a story can be compared. */
export interface Matter {
  id: string
  /** A question that people asked; null where the engine found the matter. */
  question: string | null
  /** Words of the claims that tell what a found matter is about. */
  topic: string[]
  /** In what the reports differ; null when they do not, or when it cannot be named. */
  difference: Difference | null
  state: MatterState
  /** How many groups of answers exclude each other. */
  groups: number
  /** By report; a report that says nothing of it has no cell. */
  cells: Record<string, Cell>
}

/** What the reports of a story say, matter by matter. */
export interface StoryTable {
  /** Ids of the reports, in the order of the columns. */
  reports: string[]
  /** Disagreements first; what only one report tells comes last. */
  matters: Matter[]
}

/** How far a comparison has come, in sentences. */
export interface Compared {
  done: number
  total: number
}

/** A comparison that goes on, or its table. */
export type Comparing = { kind: 'busy'; compared: Compared } | { kind: 'done'; table: StoryTable }

/** The order of columns: by date, undated ones last, then by id. */
export const inColumns = <T extends Pick<Report, 'id' | 'publishedAt'>>(reports: readonly T[]): T[] =>
  [...reports].sort((a, b) => {
    const [x, y] = [a.publishedAt ?? '~', b.publishedAt ?? '~']
    return x === y ? (a.id < b.id ? -1 : 1) : x < y ? -1 : 1
  })

const rank = ({ state }: Matter) => MATTER_STATES.indexOf(state)
const width = ({ cells }: Matter) => Object.keys(cells).length

/** Matters in the order of the rows: disagreements first, within them what people asked, and what most reports speak of. */
export const inRows = (matters: readonly Matter[]): Matter[] =>
  [...matters].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      Number(a.question === null) - Number(b.question === null) ||
      width(b) - width(a) ||
      (a.id < b.id ? -1 : 1),
  )

/** The same table with groups numbered in the order in which the columns show them: the first column's answer is the first. */
export function inLetters({ reports, matters }: StoryTable): StoryTable {
  return {
    reports,
    matters: matters.map((matter) => {
      const order = [...new Set(reports.flatMap((id) => matter.cells[id]?.groups ?? []))]
      const cells = Object.entries(matter.cells).map(([id, cell]): [string, Cell] => [
        id,
        { ...cell, groups: cell.groups.map((group) => order.indexOf(group)).sort((a, b) => a - b) },
      ])
      return { ...matter, groups: order.length, cells: Object.fromEntries(cells) }
    }),
  }
}
