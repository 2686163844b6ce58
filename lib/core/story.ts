import { rankClaims } from './claim-index.ts'
import type { Corpus, NumberedClaim } from './corpus.ts'
import { findGroup, joinedBy, type Profiled } from './event-group.ts'
import { GATE, type Gate } from './event-odds.ts'
import { fingerprintSentence } from './fingerprint.ts'
import { figuresApart, sharesEvent, textDetails } from './foreign-story.ts'
import { languageOf } from './language.ts'
import { matchers } from './matchers/index.ts'
import { rarity } from './rarity.ts'
import { isStopTerm } from './terms.ts'
import { profileText, type TextProfile } from './text-profile.ts'
import type { Article, Report, StoryFinding } from './types.ts'

/** A report of the story with its claims. */
export interface StoryReport {
  report: Report
  claims: NumberedClaim[]
}

type Candidate = Profiled<StoryReport>

/** The story of an article, and what is needed to judge it. */
export interface Story {
  finding: StoryFinding
  /** In the order of `finding.reports`. */
  reports: StoryReport[]
  /** The report that the article is, when it is one of the corpus. */
  self: StoryReport | null
}

/** So many sentences tell which story it is; longer pages are not read to the end for that. */
const SENTENCES_READ = 150
const TERMS_ASKED = 800
const CLAIMS_WEIGHED = 2000
const CANDIDATES = 30

/** Half of a report's sentences, or of an article's, word for word: it is the same text. */
const SAME_TEXT = 0.5
const FEWEST_SAME = 3

/** The report that has most of its sentences in the article, word for word. */
async function findSelf(
  article: Article,
  corpus: Corpus,
  excluded: ReadonlySet<string>,
): Promise<Report | null> {
  const hashes = new Set(article.sentences.map((sentence) => fingerprintSentence(sentence.text)))
  if (hashes.size === 0) return null
  const reports = await corpus.reportsWithFingerprint([...hashes])
  let best: { report: Report; share: number } | null = null
  for (const report of [...reports].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (excluded.has(report.id)) continue
    const own = report.fingerprint.flat()
    const shared = own.filter((hash) => hashes.has(hash)).length
    const share = Math.max(shared / (own.length || 1), shared / hashes.size)
    if (shared >= Math.min(FEWEST_SAME, own.length) && share >= SAME_TEXT && share > (best?.share ?? 0))
      best = { report, share }
  }
  return best?.report ?? null
}

/** The rarest terms that tell something, those that are met more often first, at most `TERMS_ASKED`. */
const rarest = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts]
    .filter(([term]) => !isStopTerm(term) && term.length > 1)
    .sort(([a, x], [b, y]) => rarity(b) * Math.log1p(y) - rarity(a) * Math.log1p(x) || (a < b ? -1 : 1))
    .slice(0, TERMS_ASKED)
    .map(([term]) => term)

/** What to ask for to find more reports of a group's event. */
function termsOfGroup(group: readonly Candidate[]): string[] {
  const counts = new Map<string, number>()
  for (const { profile } of group)
    for (const [term, count] of profile.counts) counts.set(term, (counts.get(term) ?? 0) + count)
  return rarest(counts)
}

/** Words of the article that the corpus writes otherwise: name by name, only what it does not know at all. */
async function respell(profile: TextProfile, known: ReadonlySet<string>, corpus: Corpus) {
  const unknown = [...profile.names].filter((name) => !known.has(name) && !profile.common.has(name))
  if (unknown.length === 0) return new Map<string, string>()
  const vocabulary = await corpus.vocabulary([...new Set(unknown.map((name) => name.slice(0, 2)))])
  const near = new Map<string, string>()
  for (const matcher of matchers)
    for (const [word, other] of matcher.expand(unknown, vocabulary))
      if (!near.has(word)) near.set(word, other)
  return near
}

/** Ids of the reports that share most with the article, best first. */
async function findCandidates(terms: readonly string[], corpus: Corpus): Promise<string[]> {
  const [postings, size] = await Promise.all([corpus.postings(terms), corpus.size()])
  const best = rankClaims(terms, postings, size).slice(0, CLAIMS_WEIGHED)
  const owners = await corpus.reportsOf(best.map(({ claim }) => claim))
  const sums = new Map<string, { sum: number; claims: number }>()
  for (const { claim, bm25 } of best) {
    const owner = owners.get(claim)
    if (owner === undefined) continue
    const sum = sums.get(owner) ?? { sum: 0, claims: 0 }
    // The best ten claims of a report count, or long reports would always lead.
    if (sum.claims < 10) sum.sum += bm25
    sum.claims++
    sums.set(owner, sum)
  }
  return [...sums].sort(([a, x], [b, y]) => y.sum - x.sum || (a < b ? -1 : 1)).map(([id]) => id)
}

/**
 * Finds the reports of the corpus that treat the article's event.
 *
 * Reports that resemble the article are gathered from the postings, grouped by event without regard to the article, and a
 * group is taken when the article shares its names and tells of the same doings on the same days: an article on a like event
 * elsewhere shares no names, one on other doings of the same actors shares names and little else.
 *
 * @param exclude ids of reports to treat as if the corpus had not got them
 * @param gate other weights than those that ship, to measure them
 */
export async function recogniseStory(
  article: Article,
  corpus: Corpus,
  exclude: readonly string[] = [],
  gate: Gate = GATE,
): Promise<Story> {
  const excluded = new Set(exclude)
  const own = article.sentences.slice(0, SENTENCES_READ).map((sentence) => sentence.text)
  const texts = [...own, ...(article.around ?? [])]
  const language = languageOf(texts, article.language)
  const none: Story = {
    finding: { reports: [], sameAs: null, confidence: 0, language },
    reports: [],
    self: null,
  }
  if (texts.length === 0) return none
  const selfReport = await findSelf(article, corpus, excluded)

  const foreign = language === 'names-and-numbers-only'
  const asked = foreign ? texts.map(figuresApart) : texts
  let profile = profileText(asked, article.title)
  let terms = rarest(profile.counts)
  const known = new Set((await corpus.postings([...profile.names])).keys())
  const near = await respell(profile, known, corpus)
  if (near.size > 0) {
    profile = profileText(asked, article.title, near)
    terms = rarest(profile.counts)
  }
  const ids = (await findCandidates(terms, corpus)).filter((id) => !excluded.has(id))
  const wanted = ids.slice(0, CANDIDATES)
  if (selfReport && !wanted.includes(selfReport.id)) wanted.push(selfReport.id)
  const candidates = await loadCandidates(wanted, corpus)
  const itself = candidates.find((one) => one.report.id === selfReport?.id) ?? null
  const others = candidates.filter((one) => one !== itself)

  const found = itself
    ? { group: joinedBy(profile, [], others, gate), confidence: 1 }
    : foreign
      ? groupByDetails(texts, article.language, others)
      : findGroup(profile, others, gate)
  if (!foreign && found.group.length > 0 && ids.length > CANDIDATES) {
    // The group knows names and words of its event that the article may not have.
    const more = await findCandidates(termsOfGroup(found.group), corpus)
    const missed = more.slice(0, CANDIDATES).filter((id) => !excluded.has(id) && !wanted.includes(id))
    found.group = joinedBy(profile, found.group, await loadCandidates(missed, corpus), gate)
  }
  const reports = found.group
    .map(({ report, claims }): StoryReport => ({ report, claims }))
    .sort((a, b) => (a.report.id < b.report.id ? -1 : 1))
  return {
    finding: {
      reports: reports.map(({ report }) => report.id),
      sameAs: itself?.report.id ?? null,
      confidence: found.confidence,
      language,
    },
    reports,
    self: itself && { report: itself.report, claims: itself.claims },
  }
}

/** So sure is a story that only names and figures tell. */
const BY_DETAILS = 0.5

/** Reports that share names and figures with an article in a language that is not read. */
function groupByDetails(texts: readonly string[], language: string | null, candidates: readonly Candidate[]) {
  const details = textDetails(texts, language ?? 'und')
  const group = candidates.filter(({ report, claims }) =>
    sharesEvent(
      details,
      textDetails(
        claims.map(({ text }) => text),
        report.language,
      ),
    ),
  )
  return { group, confidence: group.length > 0 ? BY_DETAILS : 0 }
}

async function loadCandidates(ids: readonly string[], corpus: Corpus): Promise<Candidate[]> {
  if (ids.length === 0) return []
  const [reports, claims] = await Promise.all([corpus.reportsById(ids), corpus.claimsOf(ids)])
  const byReport = new Map<string, NumberedClaim[]>()
  for (const claim of claims) {
    const list = byReport.get(claim.report)
    if (list) list.push(claim)
    else byReport.set(claim.report, [claim])
  }
  const byId = new Map(reports.map((report) => [report.id, report]))
  return ids.flatMap((id) => {
    const report = byId.get(id)
    const own = byReport.get(id) ?? []
    return report && own.length > 0
      ? [
          {
            report,
            claims: own,
            profile: profileText(
              own.map((claim) => claim.text),
              report.title,
            ),
          },
        ]
      : []
  })
}
