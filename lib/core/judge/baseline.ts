import { claimLikeness, termSet } from '../claim-likeness.ts'
import type { Judge } from '../judge.ts'
import type { Stance } from '../types.ts'

const LIKE = 0.3
const numbersOf = (terms: ReadonlySet<string>) => [...terms].filter((term) => /^\p{N}/u.test(term))

/**
 * The judge to beat: the most alike claim, by weighted Dice, confirms, and contradicts when both sides give numbers and share
 * none. It exists to measure the engine against.
 */
export const baselineJudge: Judge = {
  id: 'baseline',
  open({ article, reports }) {
    const claims = reports.map(({ claims: own }) =>
      own.map((claim) => ({ claim, words: termSet(claim.text) })),
    )
    const like = claimLikeness(claims.flat().map(({ words }) => words))
    return {
      stances: (index) =>
        reports.map(({ report }, at): Stance => {
          const words = termSet(article.sentences[index]?.text ?? '')
          let best: { dice: number; one: (typeof claims)[number][number] } | null = null
          for (const one of claims[at] ?? []) {
            const dice = like.dice(words, one.words)
            if (dice > (best?.dice ?? 0)) best = { dice, one }
          }
          if (best === null || best.dice < LIKE)
            return {
              report: report.id,
              verdict: 'omit',
              confidence: 0.5,
              sure: true,
              evidence: [],
              reasons: [],
            }
          const { claim } = best.one
          const theirs = numbersOf(best.one.words)
          const ours = numbersOf(words)
          const differ =
            ours.length > 0 && theirs.length > 0 && !ours.some((number) => theirs.includes(number))
          const there = differ ? (theirs[0] ?? null) : null
          return {
            report: report.id,
            verdict: differ ? 'contradict' : 'confirm',
            confidence: 0.5,
            sure: false,
            evidence: [{ claim: claim.id, ...claim.at, text: claim.text, mode: claim.mode }],
            reasons: [
              differ
                ? { kind: 'number', here: null, there, text: `The report gives another number: ${there}.` }
                : { kind: 'same', here: null, there: null, text: 'The report says much the same.' },
            ],
          }
        }),
    }
  },
}
