import { isObject } from '../core/inspector.ts'
import { fail, type Result } from '../core/result.ts'

/** What a message may hold at most. A page of 100,000 words has about 6,000 sentences and 600,000 characters. */
export const LIMITS = {
  /** Sentences of one article. */
  sentences: 60_000,
  /** Characters of one sentence. */
  sentence: 20_000,
  /** Characters of all sentences together. */
  article: 10_000_000,
  /** Characters of a title, a date, a language tag, a code. */
  title: 2_000,
  /** Characters of an address. */
  url: 100_000,
  /** What the sentence of a failure names. */
  values: 10,
  /** Sentences judged by one message. */
  batch: 50,
} as const

/** Reads the input of a message: a clean copy, or a failure with code `bad-message` that says what is wrong. */
export type Reader<T> = (input: unknown) => Result<T>

export const wrong = (message: string): Result<never> => fail('bad-message', message)

export { isObject }
export const isWithin = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most
export const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most
/** The number of a sentence of an article. */
export const isIndex = (value: unknown): value is number => isWithin(value, 0, LIMITS.sentences - 1)
