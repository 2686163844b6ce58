import { claimTerms, postingsOfSegment } from './claim-index.ts'
import type { Corpus, NumberedClaim, Posting } from './corpus.ts'
import type { Assignment } from './library.ts'
import type { Question, Report, ReportWithClaims } from './types.ts'

/**
 * A corpus served from memory: the headless check, tests and the evaluation. It answers like the one in Dexie.
 *
 * @param reports in any order; ids must be unique
 * @param questions questions whose claims are not all there are kept with the claims that are
 * @param assignments where the reports stand, when somebody arranged them in stories
 */
export function memoryCorpus(
  reports: readonly ReportWithClaims[],
  questions: readonly Question[],
  assignments: readonly Assignment[] = [],
): Corpus {
  const ordered = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1))
  const claims: NumberedClaim[] = ordered
    .flatMap((report) => report.claims)
    .map((claim, number) => ({ ...claim, number, length: claimTerms(claim).length }))
  const postings = postingsOfSegment(claims)
  const vocabulary = [...postings.keys()].sort()
  const plain = ordered.map(({ claims: _, asides: __, ...report }): Report => report)
  const byId = new Map(plain.map((report) => [report.id, report]))
  const meanLength = claims.reduce((sum, claim) => sum + claim.length, 0) / (claims.length || 1)
  return {
    revision: async () => 1,
    size: async () => ({ claims: claims.length, meanLength }),
    postings: async (wanted) => {
      const found = new Map<string, Posting[]>()
      for (const term of wanted) {
        const list = postings.get(term)
        if (list) found.set(term, list)
      }
      return found
    },
    vocabulary: async (prefixes) =>
      vocabulary.filter((term) => prefixes.some((prefix) => term.startsWith(prefix))),
    reportsOf: async (numbers) => {
      const found = new Map<number, string>()
      for (const number of numbers) {
        const claim = claims[number]
        if (claim) found.set(number, claim.report)
      }
      return found
    },
    reports: async () => plain,
    reportsById: async (ids) => ids.flatMap((id) => byId.get(id) ?? []),
    reportsWithFingerprint: async (hashes) => {
      const wanted = new Set(hashes)
      return plain.filter((report) =>
        report.fingerprint.some((paragraph) => paragraph.some((hash) => wanted.has(hash))),
      )
    },
    claimsOf: async (ids) => {
      const wanted = new Set(ids)
      return claims.filter((claim) => wanted.has(claim.report))
    },
    questionsOf: async (ids) => {
      const wanted = new Set(ids)
      return questions.filter((question) =>
        question.answers.some((answer) => answer.claims.some((claim) => wanted.has(claim))),
      )
    },
    storiesOf: async (ids) => {
      const stories = new Set(assignments.filter((one) => ids.includes(one.report)).map((one) => one.story))
      return assignments.filter((one) => stories.has(one.story))
    },
  }
}
