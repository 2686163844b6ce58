import { type ClaimLikeness, claimLikeness, termSet } from './claim-likeness.ts'
import type { StoryReport } from './story.ts'
import type { Claim } from './types.ts'

/** A claim with its words. */
export interface ClaimTerms {
  claim: Claim
  words: ReadonlySet<string>
}

/** The claims of the reports that an article is compared with; what is read of them is read once, when it is asked for. */
export class StoryClaims {
  readonly byId: ReadonlyMap<string, Claim>
  readonly #byReport: ReadonlyMap<string, ReadonlyMap<string, Claim>>
  /** Exact words of claims, where the corpus keeps them apart from the text. */
  readonly quotes: ReadonlyMap<string, string>
  readonly #terms = new Map<string, ClaimTerms[]>()
  #like: ClaimLikeness | null = null

  constructor(reports: readonly StoryReport[]) {
    const all = reports.flatMap(({ claims }) => claims)
    this.byId = new Map(all.map((claim) => [claim.id, claim]))
    this.quotes = new Map(all.flatMap(({ id, quote }) => (quote === undefined ? [] : [[id, quote]])))
    this.#byReport = new Map(
      reports.map(({ report, claims }) => [report.id, new Map(claims.map((claim) => [claim.id, claim]))]),
    )
  }

  /** The claims of a report, by id. */
  of(report: string): ReadonlyMap<string, Claim> {
    return this.#byReport.get(report) ?? new Map()
  }

  /** The claims of a report with their words. */
  termsOf(report: string): readonly ClaimTerms[] {
    const known = this.#terms.get(report)
    if (known) return known
    const terms = [...this.of(report).values()].map((claim) => ({ claim, words: termSet(claim.text) }))
    this.#terms.set(report, terms)
    return terms
  }

  /** How alike they are, by words that set the claims of this story apart. */
  get like(): ClaimLikeness {
    this.#like ??= claimLikeness([...this.byId.values()].map(({ text }) => termSet(text)))
    return this.#like
  }
}
