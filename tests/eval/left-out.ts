import { checkAgainst } from '../../lib/core/check-against.ts'
import type { Judge } from '../../lib/core/judge.ts'
import { type Fold, judgeOf } from './held-out.ts'
import { type GoldRow, type GoldStory, inputFor } from './stories.ts'

/** So many of the omissions shown are looked at, best first: what a reader sees at once, after a scroll, and in all. */
const READ = [5, 10, 20] as const

/** How good the list of what an article leaves out is. Shares from 0 to 1. */
export interface LeftOut {
  /** Articles read, and omissions shown for them. */
  articles: number
  shown: number
  /** Of the first of each list: how many, and the share of which the article speaks after all. */
  first: { read: number; shown: number; spokenOf: number }[]
  /** Of all sentences of which the article does not speak, the share that the lists hold; one that several tell is told once. */
  found: number
  /** Reports named beside the one whose words are shown: how many, the share that says so, and the share of those who do that are named. */
  credited: { named: number; right: number; found: number }
  /** Mean number of reports that say what the first five say, by the gold labels, and the most that five could reach. */
  agreed: { first: number; possible: number }
}

/** What the gold labels say of one sentence of a report, beside an article that is another report. */
interface Truth {
  spokenOf: boolean
  /** The other reports that say it too. */
  saying: ReadonlySet<string>
}

/** One list of omissions beside what the labels say of everything that the other reports tell. */
interface Listed {
  omissions: readonly { claim: string; reports: readonly string[] }[]
  truths: ReadonlyMap<string, Truth>
}

/** The list of each report of a story, read against the others. */
export function listLeftOut(story: GoldStory, judge: Judge): Listed[] {
  return Object.keys(story.gold).map((article) => {
    const input = inputFor(story, article)
    const reports = input.reports.map(({ report, claims }) => ({
      report,
      claims: claims.map((claim, number) => ({ ...claim, number, length: 0 })),
    }))
    return {
      omissions: checkAgainst(input.article, reports, [], judge).omissions(),
      truths: truthsOf(story, article),
    }
  })
}

/** The same with weights that have not seen the story. */
export const listHeldOut = (story: GoldStory, folds: readonly Fold[]): Listed[] =>
  listLeftOut(story, judgeOf(story.name, folds))

/**
 * Each sentence of each report was labelled against each other report. So a sentence is spoken of by an article when it was
 * found to agree with it or to differ from it, or is the evidence for one of the article's own sentences.
 */
function truthsOf({ gold }: GoldStory, article: string): Map<string, Truth> {
  const evidence = new Set(
    (gold[article] as GoldRow[]).flatMap(({ verdicts }) =>
      Object.values(verdicts).flatMap((one) => one.evidence),
    ),
  )
  const others = Object.entries(gold).filter(([report]) => report !== article)
  return new Map(
    others.flatMap(([, rows]) =>
      rows.map(({ id, verdicts }): [string, Truth] => [
        id,
        {
          spokenOf: evidence.has(id) || (verdicts[article]?.v ?? 'omit') !== 'omit',
          saying: new Set(
            Object.entries(verdicts).flatMap(([report, { v }]) =>
              v === 'confirm' && report !== article ? [report] : [],
            ),
          ),
        },
      ]),
    ),
  )
}

const round = (value: number) => Number(value.toFixed(4))
const share = (part: number, whole: number) => (whole > 0 ? round(part / whole) : 0)
const sum = <One>(list: readonly One[], of: (one: One) => number) =>
  list.reduce((total, one) => total + of(one), 0)

/** Measures lists against their labels. */
export function measureLeftOut(lists: readonly Listed[]): LeftOut {
  const named = lists.flatMap(({ omissions, truths }) =>
    omissions.map(({ claim, reports }) => ({ said: new Set(reports), truth: truths.get(claim) })),
  )
  const credited = sum(named, ({ said }) => said.size - 1)
  const right = sum(named, ({ said, truth }) => [...said].filter((one) => truth?.saying.has(one)).length)
  const told = lists.map(({ truths }) => [...truths].filter(([, truth]) => !truth.spokenOf))
  return {
    articles: lists.length,
    shown: named.length,
    first: READ.map((read) => {
      const shown = lists.flatMap(({ omissions, truths }) =>
        omissions.slice(0, read).map(({ claim }) => truths.get(claim)),
      )
      return {
        read,
        shown: shown.length,
        spokenOf: share(shown.filter((truth) => truth?.spokenOf).length, shown.length),
      }
    }),
    found: share(
      sum(
        lists,
        ({ omissions, truths }) =>
          omissions.filter(({ claim }) => truths.get(claim)?.spokenOf === false).length,
      ),
      sum(told, (list) => list.length),
    ),
    credited: {
      named: credited,
      right: share(right, credited),
      found: share(
        right,
        sum(named, ({ truth }) => truth?.saying.size ?? 0),
      ),
    },
    agreed: agreedOf(lists),
  }
}

/** Only what is truly left out counts: a false omission that many reports tell is no merit of the order. */
function agreedOf(lists: readonly Listed[]): LeftOut['agreed'] {
  const five = READ[0]
  const tellers = (truth: Truth | undefined) => (truth && !truth.spokenOf ? truth.saying.size + 1 : 0)
  const best = ({ truths }: Listed) =>
    [...truths.values()]
      .map(tellers)
      .sort((a, b) => b - a)
      .slice(0, five)
  return {
    first: share(
      sum(lists, ({ omissions, truths }) =>
        sum(omissions.slice(0, five), ({ claim }) => tellers(truths.get(claim))),
      ),
      sum(lists, ({ omissions }) => Math.min(five, omissions.length)),
    ),
    possible: share(
      sum(lists, (list) => sum(best(list), (one) => one)),
      sum(lists, (list) => best(list).length),
    ),
  }
}
