import { fuzzy } from './fuzzy.ts'
import type { Matcher } from './matcher.ts'

export type { Matcher, Stretch } from './matcher.ts'

/** All matchers, best first. */
export const matchers: readonly Matcher[] = [fuzzy]
