/**
 * The words of Second Source as types. Everything here is plain data: it survives structured cloning, JSON and IndexedDB.
 * Positions are counted from 1, indexes from 0. Ids are opaque strings.
 */

/** How a report puts a claim forward. */
export type Mode = 'asserted' | 'alleged' | 'denied' | 'planned' | 'possible'

/** Where a sentence stands in its text; both counted from 1. */
export interface Place {
  paragraph: number
  sentence: number
}

/** Who says it, when it is not the report itself. `named` is false for "a source close to the investigation". */
export interface Speaker {
  name?: string
  role?: string
  named: boolean
}

/** One checkable statement that a report makes. */
export interface Claim {
  /** Unique in the corpus, e.g. "003-07". */
  id: string
  /** Id of the report that makes it. */
  report: string
  at: Place
  /** A plain sentence. For a report that the reader added it is the exact sentence. */
  text: string
  /** The exact words, only where the wording itself is the claim. */
  quote?: string
  speaker?: Speaker
  mode: Mode
}

export type Origin = 'bundled' | 'page' | 'file'

/** One published text about an event, without its claims. */
export interface Report {
  id: string
  title: string
  publisher: string | null
  /** Who wrote it, as the outlet says; absent when it was never asked for. */
  author?: string | null
  url: string | null
  /** ISO 8601 date or date-time. */
  publishedAt: string | null
  /** When the reader added this text, ISO 8601 in UTC; absent for bundled reports. */
  addedAt?: string
  /** BCP 47. */
  language: string
  origin: Origin
  /** Number of paragraphs. */
  paragraphs: number
  /**
   * fingerprint[p][s] is the hash of sentence s of paragraph p (see fingerprint.ts). With it a page is recognised as this
   * report although the report's own words are not kept.
   */
  fingerprint: string[][]
  /** Hashes of sentences that the reader left out when adding it: a page that has them has not changed because of them. */
  dropped?: string[]
  /** Only a part of its article, which the reader had selected. */
  excerpt?: boolean
  /** Name of the file the report came from, when it came from one. */
  source?: string
  /** What a file said of it, as JSON, where a report cannot hold all of it (reviews, annotations). */
  original?: string
}

/** A sentence of a report that makes no claim. */
export interface Aside {
  at: Place
  text: string
}

export interface ReportWithClaims extends Report {
  claims: Claim[]
  /**
   * The sentences that make no claim, where the claims are the report's own sentences: together they are its whole text. Absent
   * where claims are restated.
   */
  asides?: Aside[]
}

/** One group of claims that can be true together. */
export interface Answer {
  id: string
  label: string
  /** Ids of claims. */
  claims: string[]
  /** Ids of other answers of the same question that can be true at the same time. All others exclude this one. */
  together: string[]
}

/** One matter on which the reports of a story can be compared. */
export interface Question {
  id: string
  text: string
  /** What kind of thing the answers differ in; becomes the reason's kind. */
  kind: ReasonKind
  answers: Answer[]
}

/** One sentence of the article that is being read. */
export interface Sentence extends Place {
  /** Position in the article, from 0. */
  index: number
  text: string
}

/** The page being read, as plain text. */
export interface Article {
  title: string | null
  url: string | null
  publishedAt: string | null
  /** BCP 47, as declared by the page; null when unknown. */
  language: string | null
  sentences: Sentence[]
  /** Only a part of the page's text is to be checked; the story is recognised by this text, too. */
  around?: string[]
}

export type Verdict = 'confirm' | 'contradict' | 'omit'

export type ReasonKind =
  | 'number'
  | 'money'
  | 'percentage'
  | 'date'
  | 'time'
  | 'duration'
  | 'place'
  | 'person'
  | 'role'
  | 'organisation'
  | 'quantity'
  | 'negation'
  | 'silence'
  | 'attribution'
  | 'cause'
  | 'scope'
  | 'state'
  | 'wording'
  | 'same'
  | 'missing-detail'
  | 'update'

/** Which sentence a reason is, and the words in it. A list of words is quoted and joined; a value named `…day` is an ISO date. */
export interface ReasonTemplate {
  code:
    | 'says-other'
    | 'says-other-day'
    | 'same-day'
    | 'later-figure'
    | 'earlier-figure'
    | 'both-name'
    | 'other-account'
    | 'other-speaker'
    | 'same-words'
    | 'other-words'
    | 'not-mentioned'
    | 'same-answer'
    | 'both-can-be'
    | 'other-answer'
  values: Readonly<Record<string, string | readonly string[]>>
}

/** Why, as data. */
export interface Reason {
  kind: ReasonKind
  /** The words of the sentence that the reason is about; null when there are none. Always a substring of the sentence. */
  here: string | null
  /** The words of the evidence that it is about; null when there are none. */
  there: string | null
  /** A sentence for people, in English. It says what reports say, never what is so. */
  text: string
  /** The same as data, so that windows can say it in the reader's language. */
  template?: ReasonTemplate
  /** The question whose answers decided, when people had grouped them. */
  question?: string
}

export interface Evidence extends Place {
  /** Id of the claim. */
  claim: string
  text: string
  speaker?: Speaker
  mode: Mode
}

/** What one report says to one sentence. */
export interface Stance {
  /** Id of the report. */
  report: string
  verdict: Verdict
  /** 0 to 1, calibrated: of stances with confidence .8, about eight in ten are right. */
  confidence: number
  /** Confidence is above the bar; otherwise windows say "may differ: compare" / "may agree: compare". Omissions: true. */
  sure: boolean
  /** Best first. Empty for omissions. */
  evidence: Evidence[]
  reasons: Reason[]
}

export type Status = 'contradicted' | 'disputed' | 'confirmed' | 'unreported' | 'not-a-claim' | 'not-checked'

/** A question as the popover shows it. */
export interface QuestionView {
  id: string
  text: string
  answers: {
    label: string
    /** Ids of the reports whose claims give this answer, sorted. */
    reports: string[]
    /** The sentence being read gives this answer. */
    here: boolean
  }[]
}

export interface SentenceFinding {
  sentence: Sentence
  checkable: boolean
  status: Status
  /** One for each report of the story but the article itself, in the story's order. Empty when not a claim or not checked. */
  stances: Stance[]
  /** Confirming reports that copy each other count once. */
  origins: number
  questions: QuestionView[]
}

/** A claim that other reports make and the article leaves out. */
export interface Omission {
  claim: string
  text: string
  /** Reports that make it, sorted. */
  reports: string[]
}

/** What the corpus knows of the article's story. */
export interface StoryFinding {
  /** Reports to compare with (never the article itself), sorted by id. Empty: no other report of this story. */
  reports: string[]
  /** Id of the report that this article is, when it is one of the corpus. */
  sameAs: string | null
  /** 0 to 1: how sure the recognition of the story is. */
  confidence: number
  /** False when the article is not in a language that the engine can judge (English). */
  language: 'judged' | 'names-and-numbers-only' | 'unknown'
}
