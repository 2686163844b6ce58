import type { Pair } from '../align.ts'

/** A family of features: one kind of thing that two passages may share or differ in. */
export interface Family {
  name: string
  /** Name of each number that `measure` gives, in order. */
  features: readonly string[]
  /** Numbers of a pair, finite, most between 0 and 1. Directional: `here` is the sentence, `there` the report's passage. */
  measure(pair: Pair): number[]
}

/** 1 or 0. */
export const flag = (value: boolean): number => (value ? 1 : 0)
