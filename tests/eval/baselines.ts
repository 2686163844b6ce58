import Fuse from 'fuse.js'
import type { JudgeInput } from '../../lib/core/judge.ts'
import { isStopTerm, terms } from '../../lib/core/terms.ts'
import type { Claim, Verdict } from '../../lib/core/types.ts'
import { CLASSES } from './dataset.ts'
import { type GoldStory, inputFor } from './stories.ts'
import { type Figures, tableOf } from './table.ts'

/** Likeness of a sentence with the best claim of a report, by a method that knows no more than words. */
type Scorer = (claims: readonly Claim[], all: readonly Claim[]) => (sentence: string) => number

const prepared = (text: string) => terms(text).filter((term) => !isStopTerm(term))

/** Fuse.js on prepared text; 1 is equal. */
const fuse: Scorer = (claims) => {
  const index = new Fuse(
    claims.map((claim) => prepared(claim.text).join(' ')),
    { includeScore: true, isCaseSensitive: true, ignoreLocation: true, useTokenSearch: true, threshold: 0.6 },
  )
  return (sentence) =>
    1 - (index.search(prepared(sentence).join(' ').slice(0, 400), { limit: 1 })[0]?.score ?? 1)
}

/** BM25 (k1 1.2, b .75) over the story's claims, divided by the score of the sentence against itself. */
export const bm25: Scorer = (claims, all) => {
  const bags = claims.map((claim) => prepared(claim.text))
  const counts = new Map<string, number>()
  for (const claim of all)
    for (const term of new Set(prepared(claim.text))) counts.set(term, (counts.get(term) ?? 0) + 1)
  const mean = bags.reduce((sum, bag) => sum + bag.length, 0) / Math.max(1, bags.length)
  const idf = (term: string) =>
    Math.log(1 + (all.length - (counts.get(term) ?? 0) + 0.5) / ((counts.get(term) ?? 0) + 0.5))
  const score = (query: readonly string[], bag: readonly string[]) =>
    [...new Set(query)].reduce((sum, term) => {
      const count = bag.filter((word) => word === term).length
      return sum + (idf(term) * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * bag.length) / mean))
    }, 0)
  return (sentence) => {
    const query = prepared(sentence)
    return Math.max(0, ...bags.map((bag) => score(query, bag))) / (score(query, query) || 1)
  }
}

interface Scored {
  story: string
  gold: Verdict
  score: number
}

function scoresOf(stories: readonly GoldStory[], scorer: Scorer): Scored[] {
  return stories.flatMap((story) =>
    Object.entries(story.gold).flatMap(([article, rows]) => {
      const input: JudgeInput = inputFor(story, article)
      const all = input.reports.flatMap((one) => one.claims)
      return input.reports.flatMap(({ report, claims }) => {
        const like = scorer(claims, all)
        return rows.flatMap((row) => {
          const verdict = row.checkable === true ? row.verdicts[report.id] : undefined
          return verdict ? [{ story: story.name, gold: verdict.v, score: like(row.text) }] : []
        })
      })
    }),
  )
}

/** Says "confirm" above a threshold, chosen for each story on the others. Such a method cannot say "contradict". */
function thresholded(scored: readonly Scored[]): Figures {
  const steps = Array.from({ length: 40 }, (_, step) => (step + 1) / 41)
  const label = (one: Scored) => CLASSES.indexOf(one.gold)
  const macroAt = (rows: readonly Scored[], bar: number) =>
    tableOf(
      rows.map(label),
      rows.map((one) => (one.score >= bar ? 1 : 0)),
    ).macro
  const bars = new Map<string, number>()
  for (const story of new Set(scored.map((one) => one.story))) {
    const others = scored.filter((one) => one.story !== story)
    bars.set(
      story,
      steps.reduce((best, bar) => (macroAt(others, bar) > macroAt(others, best) ? bar : best), 0.5),
    )
  }
  return tableOf(
    scored.map(label),
    scored.map((one) => (one.score >= (bars.get(one.story) ?? 0.5) ? 1 : 0)),
  )
}

/** Figures of Fuse.js alone, of BM25 with a threshold, and of saying "omit" to everything. */
export function baselines(stories: readonly GoldStory[]): Record<string, Figures> {
  const scored = scoresOf(stories, bm25)
  return {
    'all omit': tableOf(
      scored.map((one) => CLASSES.indexOf(one.gold)),
      scored.map(() => 0),
    ),
    'Fuse.js alone': thresholded(scoresOf(stories, fuse)),
    'BM25 and threshold': thresholded(scored),
  }
}
