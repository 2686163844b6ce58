import { checkableSentences } from './check-worthy.ts'
import type { Corpus } from './corpus.ts'
import {
  curatedStance,
  indexQuestions,
  type Position,
  type QuestionIndex,
  questionViews,
  takePosition,
} from './curated.ts'
import { fingerprintSentence } from './fingerprint.ts'
import { namesAndNumbersJudge } from './judge/names-and-numbers.ts'
import type { Judge } from './judge.ts'
import { type JudgeOfParts, judgeInParts } from './judge-in-parts.ts'
import { type Linker, openLinker } from './link.ts'
import { narrowed, omission } from './narrowing.ts'
import { findOmissions } from './omissions.ts'
import { countOrigins } from './origins.ts'
import { isPrediction, ownClaims } from './own-claims.ts'
import { arrangedStory } from './reader-story.ts'
import { type Steps, takeAll } from './steps.ts'
import { recogniseStory, type Story } from './story.ts'
import { StoryClaims } from './story-claims.ts'
import type { Article, Claim, Omission, Report, SentenceFinding, Stance, StoryFinding } from './types.ts'
import { statusOf } from './verdict.ts'

/** An article that is being compared with the reports of its story. Nothing is judged before it is asked for. */
export interface Check {
  readonly story: StoryFinding
  /** The reports compared with, in the story's order. */
  readonly reports: readonly Report[]
  /** Number of sentences. */
  readonly length: number
  /** Only a part of the page's text is checked. */
  readonly excerpt: boolean
  /** For each sentence, by index: does it make a claim? */
  readonly checkable: readonly boolean[]
  /** The finding of a sentence that needs no judging (not a claim, not checked); null when it has to be judged. */
  settled(index: number): SentenceFinding | null
  /** Judges one sentence; the same answer each time. Throws RangeError for an index that the article has not got. */
  finding(index: number): SentenceFinding
  /** Judges several sentences. */
  findings(indexes: readonly number[]): SentenceFinding[]
  /** What other reports say and the article leaves out. Judges what has not been judged yet. */
  omissions(): Omission[]
  /** The same step by step, each some milliseconds long, for a caller whom others wait for. */
  seekOmissions(): Steps<Omission[]>
}

export interface CheckOptions {
  /** Ids of reports to leave out, as if the corpus had not got them. */
  exclude?: readonly string[]
}

/** How sure a sentence of a report gives the answer that people noted for it. */
const NOTED = 0.95

/**
 * Opens an article: recognises its story and tells which sentences make a claim. Judging is left to `finding`, so that a long
 * page can be served piece by piece.
 */
export async function openCheck(
  article: Article,
  corpus: Corpus,
  judge: Judge,
  options: CheckOptions = {},
): Promise<Check> {
  const recognised = await recogniseStory(article, corpus, options.exclude)
  const story = await arrangedStory(recognised, corpus, options.exclude)
  const judged = story.finding.language === 'unknown' ? [] : story.reports
  const claims = judged.flatMap((report) => report.claims)
  const asked = [...claims, ...(story.self?.claims ?? [])].map((claim) => claim.id)
  const questions = asked.length > 0 ? await corpus.questionsOf(asked) : []
  return new OpenedCheck(article, { ...story, reports: judged }, indexQuestions(questions), judge)
}

/** A check whose story is known. */
export class OpenedCheck implements Check {
  readonly story: StoryFinding
  readonly reports: readonly Report[]
  readonly length: number
  readonly excerpt: boolean
  readonly checkable: readonly boolean[]
  readonly #article: Article
  readonly #story: Story
  readonly #questions: QuestionIndex
  readonly #judged: JudgeOfParts
  readonly #found = new Map<number, SentenceFinding>()
  readonly #positions = new Map<number, Position>()
  readonly #claims: StoryClaims
  /** The article is in a language that is not read: only names, numbers and dates are compared. */
  readonly #foreign: boolean
  /** Claims of the article itself by the hash of their sentence, when it is a report of the corpus. */
  readonly #own: ReadonlyMap<string, Claim[]> | null
  /** Reports that people have compared with the article itself throughout. */
  readonly #compared: ReadonlySet<string>
  #link: Linker | null = null

  constructor(article: Article, story: Story, questions: QuestionIndex, judge: Judge) {
    this.#article = article
    this.#story = story
    this.#questions = questions
    this.story = { ...story.finding, reports: story.reports.map(({ report }) => report.id) }
    this.reports = story.reports.map(({ report }) => report)
    this.length = article.sentences.length
    this.excerpt = article.around !== undefined
    this.#own = ownClaims(story)
    this.#foreign = story.finding.language === 'names-and-numbers-only'
    // People went through bundled reports: every sentence that makes a claim has one noted. A prediction is compared, too, but
    // it is no claim.
    this.checkable =
      story.self?.report.origin === 'bundled'
        ? article.sentences.map(({ text }) => this.#noted(text).some((claim) => !isPrediction(claim)))
        : this.#foreign
          ? article.sentences.map(() => true)
          : checkableSentences(article.sentences)
    const bundled = story.reports.filter(({ report }) => report.origin === 'bundled')
    this.#compared = new Set(
      story.self?.report.origin === 'bundled' ? bundled.map(({ report }) => report.id) : [],
    )
    this.#claims = new StoryClaims(story.reports)
    const input = { article, checkable: this.checkable, reports: story.reports }
    this.#judged = judgeInParts(this.#foreign ? namesAndNumbersJudge : judge, input)
  }

  settled(index: number): SentenceFinding | null {
    return this.#judges(index) ? null : this.finding(index)
  }

  finding(index: number): SentenceFinding {
    const known = this.#found.get(index)
    if (known) return known
    const sentence = this.#article.sentences[index]
    if (sentence === undefined) throw new RangeError(`The article has no sentence ${index}.`)
    const judges = this.#judges(index)
    const said = judges ? this.#judge(index, sentence.text) : []
    const position: Position = judges ? this.#positionOf(sentence.text, said) : new Map()
    const stances = said.map((stance) => this.#decide(stance, sentence.text, position))
    const finding: SentenceFinding = {
      sentence,
      checkable: this.checkable[index] === true,
      status: statusOf(this.checkable[index] === true, stances),
      stances,
      origins: countOrigins(stances, this.#claims.quotes),
      questions: questionViews(position, (claim) => this.#claims.byId.get(claim)?.report),
    }
    this.#found.set(index, finding)
    this.#positions.set(index, position)
    return finding
  }

  findings(indexes: readonly number[]): SentenceFinding[] {
    return indexes.map((index) => this.finding(index))
  }

  omissions(): Omission[] {
    return takeAll(this.seekOmissions())
  }

  *seekOmissions(): Steps<Omission[]> {
    // In a language that is not read nobody can tell what the article leaves out.
    if (this.#story.reports.length === 0 || this.#foreign) return []
    const told = new Set<string>()
    const answered = new Set<string>()
    for (const { index } of this.#article.sentences) {
      for (const stance of this.finding(index).stances)
        for (const { claim } of stance.evidence) told.add(claim)
      for (const question of this.#positions.get(index)?.keys() ?? []) answered.add(question.id)
      yield
    }
    const grouped = this.reports.filter(({ origin }) => origin === 'bundled').map(({ id }) => id)
    return yield* findOmissions({
      claims: [...this.#claims.byId.values()],
      told,
      answered,
      sentences: this.#article.sentences.map(({ text }) => text),
      index: this.#questions,
      like: this.#claims.like,
      quotes: this.#claims.quotes,
      grouped: new Set(grouped),
      pairs: this.#judged.parts * this.reports.length,
      echoes: (claim) =>
        this.#compared.has(this.#claims.byId.get(claim)?.report ?? '') ? null : this.#judged.echoes(claim),
    })
  }

  #judges(index: number): boolean {
    const compared =
      this.checkable[index] === true || this.#noted(this.#article.sentences[index]?.text ?? '').length > 0
    return compared && this.#story.reports.length > 0
  }

  /** The claims that people noted for a sentence, when the article is a report of the corpus. */
  #noted(text: string): readonly Claim[] {
    return this.#own?.get(fingerprintSentence(text)) ?? []
  }

  /** The judge's stances; not asked for reports that people have compared with the article. */
  #judge(index: number, text: string): Stance[] {
    const { reports } = this.#story
    if (reports.every(({ report }) => this.#compared.has(report.id)))
      return reports.map(({ report }) => omission(report.id, NOTED))
    const stances = this.#judged.stances(index)
    // Silence cannot be told from other words in a language that is not read.
    if (this.#foreign) return stances.filter(({ verdict }) => verdict !== 'omit')
    return stances.map((stance, at) =>
      reports[at]?.report.origin === 'bundled'
        ? narrowed(stance, text, this.#claims.termsOf(stance.report), this.#claims.like)
        : stance,
    )
  }

  /** What the sentence answers: as people noted it, when the article is a report of the corpus; else as far as the judge links it. */
  #positionOf(text: string, said: readonly Stance[]): Position {
    if (this.#questions.questions.length === 0 || (this.#foreign && !this.#own)) return new Map()
    if (!this.#own) {
      this.#link ??= openLinker(this.#claims.byId, this.#questions, this.#claims.like)
      return this.#link(text, said)
    }
    const position: Position = new Map()
    for (const claim of this.#noted(text))
      for (const given of this.#questions.givenBy(claim.id)) takePosition(position, given, NOTED)
    return position
  }

  /**
   * People's grouping decides where it speaks; the judge's stance stays where it does not. Bundled reports were compared with
   * each other by people throughout: where they noted no common matter, there is none.
   */
  #decide(said: Stance, text: string, position: Position): Stance {
    const curated = curatedStance(said.report, text, position, this.#claims.of(said.report))
    if (curated === null) return this.#compared.has(said.report) ? omission(said.report, NOTED) : said
    if (said.verdict !== curated.verdict) return curated
    const sure = curated.sure || said.sure
    const confidence = Math.max(curated.confidence, said.confidence)
    // People's answers say what differs, the judge may only guess at it; what a confirmation lacks, they do not say.
    if (curated.verdict === 'contradict') return { ...curated, confidence, sure }
    return { ...curated, confidence, sure, reasons: [...curated.reasons, ...said.reasons].slice(0, 4) }
  }
}
