import type { Gate } from '../../lib/core/event-odds.ts'
import folds from './recognition-folds.json' with { type: 'json' }

export const FOLDS = 5

/** The fold that leaves a story out: by its name, so that a story keeps its fold when others are added. */
export function foldOf(story: string): number {
  let sum = 7
  for (const char of story) sum = (sum * 31 + char.charCodeAt(0)) >>> 0
  return sum % FOLDS
}

/** Weights that have not seen a story. */
export const gateWithout = (story: string): Gate => folds[foldOf(story)] as Gate
