import accuracy from './accuracy.json' with { type: 'json' }

/** How often stances are right, as measured. Shares are 0 to 1. */
export interface Accuracy {
  /** Invented stories, each judged by an engine that was trained on others only. */
  stories: number
  /** Sentences laid beside a report. */
  pairs: number
  /** Of the stances stated plainly, the share that is right; of those there are to be found, the share that is stated plainly. */
  sure: Record<'confirm' | 'contradict', Share>
  /** The same with those that are shown as "may agree" and "may differ". */
  all: Record<'confirm' | 'contradict', Share>
  /** Articles on other events, and how many of them were taken for the story all the same. */
  otherEvents: { articles: number; mistaken: number }
}

export interface Share {
  right: number
  found: number
}

/** Of this version of the engine. Written by `npm run eval -- --save`; no figure is typed by hand. */
export const ACCURACY: Accuracy = accuracy
