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
}
