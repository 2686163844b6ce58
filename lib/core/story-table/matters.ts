import { claimLikeness, termSet } from '../claim-likeness.ts'
import { evidenceOf } from '../evidence.ts'
import { isStopTerm, terms } from '../terms.ts'
import type { Claim } from '../types.ts'
import { type Link, LinkIndex } from './links.ts'
import type { Cell, Matter, MatterState } from './table.ts'

/** Words of a topic. */
const TOPIC_WORDS = 3

/** How much a link makes a claim worth beginning a matter with. */
const worth = ({ verdict, sure, confidence }: Link) =>
  (verdict === 'contradict' ? 3 : 2) * (sure ? 1 : 0.3) * confidence

/**
 * Gathers claims of several reports into matters. A matter begins with the claim that has most to do with other reports; each
 * report joins with the claim that speaks of it most, and a report that only agrees with one of these joins with it. A claim
 * stands in one matter.
 *
 * @param claims all claims of the story that no question covers
 * @param links between them
 */
export function foundMatters(claims: readonly Claim[], links: readonly Link[]): Matter[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const index = new LinkIndex(
    links,
    new Map(claims.map((claim) => [claim.id, { ...evidenceOf(claim), report: claim.report }])),
  )
  const like = claimLikeness(claims.map(({ text }) => termSet(text)))
  const value = new Map(
    index.claims().map((id) => [id, [...index.of(id).values()].reduce((sum, link) => sum + worth(link), 0)]),
  )
  const left = new Set(claims.map(({ id }) => id))
  const matters: Matter[] = []
  const seeds = [...value].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id)
  for (const id of seeds) {
    const seed = byId.get(id)
    if (!seed || !left.has(id)) continue
    const cells = gather(seed, index, left)
    if (Object.keys(cells).length < 2) continue
    for (const { evidence } of Object.values(cells)) for (const { claim } of evidence) left.delete(claim)
    matters.push(matterOf(seed, cells, (words) => topicOf(words, like.weight)))
  }
  const alone = [...left].flatMap((id) => byId.get(id) ?? [])
  return [
    ...matters,
    ...alone.map((claim) =>
      matterOf(claim, { [claim.report]: ownCell(claim) }, (texts) => topicOf(texts, like.weight)),
    ),
  ]
}

const ownCell = (claim: Claim): Cell => ({
  groups: [0],
  labels: [],
  evidence: [evidenceOf(claim)],
  stance: null,
})

function gather(seed: Claim, index: LinkIndex, left: ReadonlySet<string>): Record<string, Cell> {
  const cells: Record<string, Cell> = { [seed.report]: ownCell(seed) }
  const groups: string[][] = [[seed.id]]
  const links = [...index.of(seed.id)]
    .filter(([to]) => left.has(to))
    .sort(([, a], [, b]) => worth(b) - worth(a))
  for (const [to, { report, verdict, sure, evidence, differences }] of links) {
    if (cells[report]) continue
    const free = evidence.filter(({ claim }) => left.has(claim))
    cells[report] = { groups: [], labels: [], evidence: free, stance: { verdict, sure, differences } }
    if (!sure) continue
    if (verdict === 'confirm') groups[0]?.push(to)
    else {
      const rivals = groups.slice(1).findIndex((group) => group.some((one) => agrees(index, one, to)))
      if (rivals >= 0) groups[rivals + 1]?.push(to)
      else groups.push([to])
    }
    cells[report].groups = [groups.findIndex((group) => group.includes(to))]
  }
  for (const [group, members] of groups.entries())
    for (const member of members)
      for (const [to, { report, verdict, sure, evidence }] of index.of(member)) {
        if (cells[report] || !sure || verdict !== 'confirm' || !left.has(to)) continue
        const free = evidence.filter(({ claim }) => left.has(claim))
        const same = group === 0 ? 'confirm' : 'contradict'
        cells[report] = {
          groups: [group],
          labels: [],
          evidence: free,
          stance: { verdict: same, sure, differences: [] },
        }
      }
  return cells
}

function agrees(index: LinkIndex, a: string, b: string): boolean {
  const link = index.of(a).get(b)
  return link?.verdict === 'confirm' && link.sure
}

function matterOf(seed: Claim, cells: Record<string, Cell>, topic: (texts: string[]) => string[]): Matter {
  const stances = Object.values(cells).flatMap(({ stance }) => stance ?? [])
  const differing = [...stances]
    .filter(({ verdict }) => verdict === 'contradict')
    .sort((a, b) => Number(b.sure) - Number(a.sure))
  const difference = differing
    .flatMap(({ differences }) => differences)
    .find(({ here, there, kind }) => kind !== 'same' && (here !== null || there !== null))
  const texts = Object.values(cells).map(({ evidence }) => evidence[0]?.text ?? '')
  return {
    id: `claim:${seed.id}`,
    question: null,
    topic: topic(texts),
    difference: difference ?? null,
    state: stateOf(stances),
    groups: Math.max(0, ...Object.values(cells).flatMap(({ groups }) => groups)) + 1,
    cells,
  }
}

function stateOf(stances: readonly NonNullable<Cell['stance']>[]): MatterState {
  const some = (verdict: string, sure: boolean) =>
    stances.some((stance) => stance.verdict === verdict && stance.sure === sure)
  if (some('contradict', true)) return 'differs'
  if (some('contradict', false)) return 'may-differ'
  if (some('confirm', true)) return 'agrees'
  return some('confirm', false) ? 'may-agree' : 'alone'
}

/** The words that most of the texts share and that tell most, in the order of the first text. */
function topicOf(texts: string[], weight: (term: string) => number): string[] {
  const [first = '', ...others] = texts
  const sets = others.map(termSet)
  const words = [...first.matchAll(/[\p{L}\p{M}\p{N}]+(?:[-.,:'’][\p{L}\p{M}\p{N}]+)*/gu)].map(
    ([word]) => word,
  )
  const seen = new Set<string>()
  const told = words.flatMap((word, at) => {
    const [term] = terms(word)
    if (term === undefined || isStopTerm(term) || word.length < 3 || seen.has(term)) return []
    seen.add(term)
    const holders = sets.filter((set) => set.has(term)).length
    return sets.length > 0 && holders === 0 ? [] : [{ word, at, value: weight(term) * (holders + 1) }]
  })
  return told
    .sort((a, b) => b.value - a.value)
    .slice(0, TOPIC_WORDS)
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word)
}
