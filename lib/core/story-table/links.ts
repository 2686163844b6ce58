import type { Evidence, SentenceFinding } from '../types.ts'
import type { Difference } from './table.ts'

/** What the engine finds between a claim of one report and what another report says. */
export interface Link {
  from: string
  /** The report that the other claim stands in. */
  report: string
  /** The claim of that report which speaks of the matter most, then others. */
  evidence: Evidence[]
  verdict: 'confirm' | 'contradict'
  sure: boolean
  confidence: number
  differences: Difference[]
}

/** Links of one claim, as they follow from the finding for its sentence. */
export function linksOf(claim: string, { stances }: SentenceFinding): Link[] {
  return stances.flatMap(({ report, verdict, sure, confidence, evidence, reasons }) =>
    verdict === 'omit' || evidence.length === 0
      ? []
      : [
          {
            from: claim,
            report,
            evidence,
            verdict,
            sure,
            confidence,
            differences: reasons.map(({ kind, here, there }) => ({ kind, here, there })),
          },
        ],
  )
}

/**
 * Links found by claim, both ways. Two reports are compared from either side; where the sides find another thing, the surer
 * one counts, and where both are sure of opposite things, neither is.
 */
export class LinkIndex {
  readonly #byClaim = new Map<string, Map<string, Link>>()

  constructor(links: readonly Link[], claims: ReadonlyMap<string, Evidence & { report: string }>) {
    for (const link of links) {
      const [to] = link.evidence
      const from = claims.get(link.from)
      if (!to || !from) continue
      this.#take(link.from, to.claim, link)
      const { report, ...own } = from
      this.#take(to.claim, link.from, {
        ...link,
        from: to.claim,
        report,
        evidence: [own],
        differences: link.differences.map(({ kind, here, there }) => ({ kind, here: there, there: here })),
      })
    }
  }

  /** Links of a claim to claims of other reports, by the other claim. */
  of(claim: string): ReadonlyMap<string, Link> {
    return this.#byClaim.get(claim) ?? new Map()
  }

  /** Claims that have links. */
  claims(): string[] {
    return [...this.#byClaim.keys()]
  }

  #take(from: string, to: string, link: Link): void {
    const links = this.#byClaim.get(from) ?? new Map<string, Link>()
    this.#byClaim.set(from, links)
    const known = links.get(to)
    if (known && known.verdict !== link.verdict && known.sure && link.sure) {
      links.set(to, { ...stronger(known, link), sure: false })
    } else links.set(to, known ? stronger(known, link) : link)
  }
}

const stronger = (a: Link, b: Link): Link =>
  Number(b.sure) - Number(a.sure) > 0 || (a.sure === b.sure && b.confidence > a.confidence) ? b : a
