import type { Article, Claim, Report, Stance } from './types.ts'

/** What a judge is given: the article, and the reports of its story with their claims (never the article itself). */
export interface JudgeInput {
  article: Article
  /** True for each sentence (by index) that makes a claim. */
  checkable: readonly boolean[]
  reports: readonly { report: Report; claims: readonly Claim[] }[]
}

/**
 * Decides what each report says to each sentence. A judge is a plug-in: the engine's own (lib/core/judge/engine.ts) today, a
 * browser's on-device model tomorrow. It must be deterministic for the same input.
 */
export interface Judge {
  readonly id: string
  /** Analyses the input once. Cost is proportional to its length. */
  open(input: JudgeInput): JudgeSession
}

export interface JudgeSession {
  /** Stances of all reports to one sentence, in the order of the input's reports. Evidence holds at most three claims. */
  stances(sentence: number): Stance[]
  /**
   * What the article and the other reports say to a claim of a report. A judge that only compares sentences with reports leaves
   * it out; null for a claim that it was not given.
   */
  echoes?(claim: string): Echoes | null
}

/** What the other texts of a story say to a claim. */
export interface Echoes {
  /** Chance that the article says nothing of it, 0 to 1. */
  silence: number
  /** Stances of the other reports, in the order of the input's reports, without the claim's own. */
  stances: Stance[]
}
