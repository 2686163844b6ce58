import type { JudgeInput } from '../judge.ts'
import { termOf } from '../terms.ts'
import type { Claim } from '../types.ts'
import { conceptStrength } from './align.ts'
import { type Published, readPublished } from './dates/calendar.ts'
import common from './lexicons/common.json' with { type: 'json' }
import { type Passage, PREFIX_MARK, readPassage } from './passage.ts'
import { readContext } from './subjects.ts'
import { addTo, vectorOf } from './word-vectors.ts'

/** All that one report says at one place of its text, as one passage. */
export interface Said extends Passage {
  claims: Claim[]
}

/** The article and the reports of its story, analysed together. */
export interface Story {
  article: Passage[]
  /** In the order of the input. */
  reports: { id: string; said: Said[] }[]
  /** Rarity of a term, of a concept. */
  idf(term: string): number
  conceptIdf(concept: number): number
}

/** Analyses article and reports. Claims of one report at one place are read as one passage. */
export function readStory(input: JudgeInput): Story {
  const sentences = input.article.sentences
  const published = readPublished(input.article.publishedAt)
  const article = sentences.map((one, index) =>
    readPassage(
      one.text,
      index,
      one.paragraph,
      sentences.length > 1 ? index / (sentences.length - 1) : 0,
      published,
    ),
  )
  const reports = input.reports.map(({ report, claims }) => ({
    id: report.id,
    said: readReport(claims, readPublished(report.publishedAt)),
  }))
  const all = [article, ...reports.map((report) => report.said)].flat()
  const rarity = countRarity(all)
  const names = namesOf(all)
  for (const passage of all) profile(passage, rarity, names)
  for (const text of [article, ...reports.map((report) => report.said)]) readContext(text)
  return { article, reports, ...rarity }
}

function readReport(claims: readonly Claim[], published: Published | null): Said[] {
  const places = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = `${claim.at.paragraph}.${claim.at.sentence}`
    const known = places.get(key)
    if (known) known.push(claim)
    else places.set(key, [claim])
  }
  const groups = [...places.values()].sort(
    ([a], [b]) =>
      (a as Claim).at.paragraph - (b as Claim).at.paragraph ||
      (a as Claim).at.sentence - (b as Claim).at.sentence,
  )
  return groups.map((group, index) => ({
    ...readPassage(
      group.map((claim) => claim.text).join(' '),
      index,
      (group[0] as Claim).at.paragraph,
      groups.length > 1 ? index / (groups.length - 1) : 0,
      published,
    ),
    claims: group,
  }))
}

function countRarity(all: readonly Passage[]) {
  const terms = new Map<string, number>()
  const concepts = new Map<number, number>()
  for (const passage of all) {
    for (const term of new Set(passage.words.map((word) => word.term)))
      terms.set(term, (terms.get(term) ?? 0) + 1)
    for (const concept of new Set(passage.concepts.flat()))
      concepts.set(concept, (concepts.get(concept) ?? 0) + 1)
  }
  const rare = (count: number) => Math.log((all.length + 1) / (count + 0.5))
  return {
    idf: (term: string) => Math.max(0.1, rare(terms.get(term) ?? 0)),
    conceptIdf: (concept: number) => Math.max(0.1, rare(concepts.get(concept) ?? 0)),
  }
}

/** Words that stand with a capital inside a sentence somewhere in the story. */
function namesOf(all: readonly Passage[]): Set<string> {
  const names = new Set<string>()
  for (const passage of all)
    for (const word of passage.words) if (word.capital && !word.initial && !word.stop) names.add(word.term)
  return names
}

/** Weight of a word that is common in any report. */
const COMMON_WEIGHT = 0.6
const COMMON: ReadonlySet<string> = new Set(common.words.split(' ').map(termOf))

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december)$/

function profile(passage: Passage, rarity: ReturnType<typeof countRarity>, names: Set<string>): void {
  const { profile, words, concepts } = passage
  words.forEach((word, at) => {
    if (word.stop) return
    const name = word.capital && names.has(word.term) && !CALENDAR.test(word.lower)
    const weight = rarity.idf(word.term) * (COMMON.has(word.term) ? COMMON_WEIGHT : 1)
    const own = concepts[at] as number[]
    const strengths = own.map((one) => conceptStrength(weight, own.length, rarity.conceptIdf(one)))
    const vector = vectorOf(word.lower)
    profile.content.push({ term: word.term, weight, concepts: own, strengths, vector, at, name })
    if (vector) addTo(profile.meaning, vector, weight)
    profile.total += weight
    const place = profile.content.length - 1
    for (const key of [word.term, word.term.slice(0, 4) + PREFIX_MARK, ...own]) {
      const known = profile.lookup.get(key)
      if (known) known.push(place)
      else profile.lookup.set(key, [place])
    }
    profile.terms.add(word.term)
    if (name) profile.names.add(word.term)
  })
  for (const list of concepts) for (const concept of list) profile.concepts.add(concept)
}
