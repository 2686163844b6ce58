import learned from './check-worthy.weights.json' with { type: 'json' }
import type { Sentence } from './types.ts'

const list = (words: string) => words.trim().split(/\s+/).join('|')
const any = (words: string, flags = 'iu') =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${list(words)})(?![\\p{L}\\p{N}])`, flags)

const REPORTED = any(
  `said says saying told tells stated states claimed claims claim alleged alleges allege denied denies deny denying
  insisted insists maintains maintained warned warns admitted admits acknowledged confirmed confirms announced announces
  declared declares reported reports reportedly allegedly estimates estimated accused accuses added adds wrote writes
  replied explained explains argues argued believes suspects suggests suggest suggested complained testified conceded
  recalled predicted expects promised promises pledged rejected rejects apologised apologized declined refused called
  calling remarked thundered fumed wept reckons reckon asked asks noted notes revealed showed shows found disclosed
  ordered demanded demands urged urges urging commented hinted blames blamed attributes attributed disputes disputed
  swears swear describes described recommends recommended advises advised vowed thanked praised criticised criticized`,
)
const ACCORDING =
  /\b(?:according to|by (?:its|their|his|her) own|in a statement|sources?|quoted|under (?:a|the) (?:law|order|plan))\b/i
const MAY = any('could may might would perhaps maybe possibly potentially')
const OUGHT =
  /\b(?:must|should|ought|need(?:s)? to|has to be|have to be|had better|let us|it is time|high time)\b/i
const FUTURE = /\b(?:will|shall|going to|'ll|’ll|likely to|bound to|set to)\b/i
/** Supposed consequences: a possibility and something it does to the world. */
const EFFECT =
  /\b(?:could|may|might|would|threatens? to|risks?|can)\b[^.;]{0,60}\b(?:lead|trigger|spark|accelerat|undermin|threaten|reshap|slow|disrupt|becom|fuel|embolden|jeopardi|strain|harm|damag|hurt|plung|unravel|rippl|precedent|fragment|isolat|spell|transform|redefin|erod|derail|suffer|collapse|provoke|invite|prove|follow|echo|proliferat|usher|overshadow|evaporat|spiral|escalat|compromis|weaponi|chang)/i
const IF_THEN =
  /^["'“‘]?(?:if|should|unless|were)\b.*\b(?:could|would|will|may|might|can|threatens?|deserves?)\b/i
/** The writer reads a meaning into the events. */
const INTERPRETS =
  /\b(?:underscores?|underlines?|marks?|signals?|highlights?|exposes|raises|threatens|reflects|symboli[sz]es|illustrates|represents|reminds|speaks volumes|serves as|amounts to|boils down|comes down to|shows (?:how|that|why)|proves|makes \p{Ll}+ (?:safe|great|possible|different)|is (?:all )?about|it[’']s (?:all )?about|what makes|deserves?|ought|beg(?:s)? the question)\b/iu
const STOCK =
  /\b(?:world (?:is )?watch|all eyes|remains to be seen|time will tell|moment when|one thing is|turning point|crossroads|wake-up call|those of us|for those|years to come|no going back|point of no return|new normal|the (?:real |true )?(?:question|lesson|danger|risk|problem|scandal|stakes|mood|choice)\b.{0,20}\b(?:is|are|was)|(?:timing|silence|irony|contrast|message|symbolism) is|implications|will be (?:decided|remembered|judged)|death of|end of an era|likes? to (?:see|think|say)|like to believe)\b/i
const CONDITION = /^["'“‘]?(?:if|unless|whether|until then|should)\b/i
const WE = any('we us our ours')
const YOU = any('you your yours let’s darlings dear')
const I_ME = /\b(?:I|me|my|myself)\b/
const JUDGING = any(
  `explosive critical precarious profound stark chilling clear dramatic unprecedented alarming worrying welcome sad
  sorry shame disgrace scandal insult mess terrible wonderful sweet bitter hard difficult beautiful odd strange absurd
  ridiculous simple obvious undeniable inevitable remarkable stunning shocking crucial vital essential dangerous fragile
  uncertain messy murky creepy glamorous worrisome troubling telling symbolic historic unthinkable foolish naive reckless
  cynical hollow better worse best worst enough`,
)
const ABSTRACT = any(
  `reminder moment question questions matter implications stakes timing lesson lessons consequences battle future trust
  mirror turning crossroads era age journey dream nightmare memory soul history irony truth point story tale signal symbol
  test exam price choice line case affair world times life day night week risk danger threat hope fear doubt bill habit`,
)
const SWEEPING = any(
  `everybody everyone always ever forever nowhere somebody anybody whoever whatever surely
  certainly clearly obviously truly really indeed simply hardly perhaps frankly honestly sadly okay well of-course`,
)
/** Somebody keeps silent, or something is still open: that can be checked. */
const SILENCE =
  /\b(?:(?:would|will|did|does|do|has|have|had|could)(?: not|n[’']t) (?:say|be drawn|comment|answer|answered|reply|replied|respond|responded|commented|disclose|confirm|explain)|refus(?:es|ed|ing) to|declin(?:es|ed|ing) to|yet to|not available|no comment|without a word|still (?:missing|unclear|closed|open)|under (?:investigation|review))\b/i
const QUOTE_READ = /["”’] (?:read|reads|ran) (?:one|a|the)\b/i
/** So many, none or one of something is or does something. */
const COUNTED =
  /^["'“‘]?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|none|no|not (?:one|a single)|several|some|many|most|half|two thirds|dozens|hundreds|thousands|(?:\d[\d,.]*)) (?:of \w+ )?(?:\p{L}+ ){0,4}?(?:is|are|was|were|has|have|had|\p{L}+ed|died|fell|rose|remain|will)\b/iu
const DENIED_EVENT = /\b(?:nobody|no one|none|never|not a single|not one|neither)\b/i
const EMPHASIS =
  /\b(?:not just|not only|more than (?:a|just)|nothing (?:less|but)|of course|as usual|it seems|at last|after all|in other words|one thing is|the kind of|sort of|no longer)\b/i
const TIME =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|yesterday|today|tonight|overnight|midnight|noon|o'clock|[ap]\.m|last (?:week|month|year|night)|this (?:morning|week|month|year)|(?:early|late) \w+|at dawn|minutes?|hours?|days|weeks|months|years|morning|evening|afternoon)\b/i
const NUMBER_WORD = any(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens half third quarter
  hundreds thousands first second twice`,
)
const BE = /\b(?:is|are|was|were|been|being|'s|’s)\b/i
const PAST =
  /\b(?:was|were|had|did|\w{2,}ed|went|came|took|made|gave|got|left|lost|found|won|sold|bought|fell|rose|held|kept|put|met|broke|began|ran|sent|set|cut|hit|struck|sank|led|paid|spent|knew|saw|heard|felt|stood|sat|swept|shot|caught|brought|fought|flew|drove|wrote|spoke|tore|wore|hung|slept|swam)\b/i
const PERFECT =
  /\b(?:has|have|had)\s+(?:not |also |already |never |since |just |yet |now )?\w+(?:ed|en|wn|ne|de|ld|nt|ght|st|ut)\b/i
const PASSIVE = /\b(?:was|were|been|being|is|are|be)\s+(?:\w+ly )?\w+(?:ed|en|wn|ght|ld|nt|ut)\b/i
const ACTOR = any(
  `police minister ministry court judge company spokesman spokeswoman spokesperson official officials agency government
  council board director president mayor governor prosecutor prosecutors lawyer lawyers union bank hospital firm group
  department regulator commission inquiry investigators experts scientists researchers employees workers residents
  passengers victims shares prices chief executive owner owners captain crew army navy firefighters parliament ship ferry
  data files server servers`,
)
const STARTS_LOOSE =
  /^["'“‘]?(?:this|that|it|these|those|they|what|how|such|and|but|so|now|for|whether|until|nor|as)\b/i
const STARTS_FOR = /^["'“‘]?for (?:the|those|a|many|some|now|\p{Ll}+s\b)/iu
const NOT_THE_FIRST_WORD = /(?<=[\p{L}\p{N},;:)'’"”] ["'“‘(]?)\p{Lu}[\p{L}\p{N}'’-]+/gu
const INFINITIVE_SUBJECT =
  /^["'“‘]?it (?:is|was|'s|’s) (?:\w+ )?(?:hard|high|time|easy|difficult|impossible|tempting|a|about|going)\b/i

/** What the sentence shows, each 0 to 1; the names are the keys of the weights. */
export type CheckWorthyFeatures = Record<string, number>

const flag = (value: boolean) => (value ? 1 : 0)

/**
 * Features of one sentence.
 *
 * @param text the sentence
 * @param inQuote true when the sentence continues a quote that an earlier sentence opened
 */
export function checkWorthyFeatures(text: string, inQuote: boolean): CheckWorthyFeatures {
  const shown = text.slice(0, 1500)
  const unquoted = inQuote
    ? ''
    : shown.replace(/["“][^"“”]*(?:["”]|$)|(?<![\p{L}])['‘][^'‘’]*(?:['’](?!\p{L})|$)/gu, ' ')
  const words = shown.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  const names = new Set(shown.match(NOT_THE_FIRST_WORD) ?? []).size
  const reported = REPORTED.test(unquoted) || ACCORDING.test(unquoted) || QUOTE_READ.test(shown)
  const timed = TIME.test(shown)
  const digits = /\p{N}/u.test(shown.replace(/^\d{1,2}[.:]\d\d ?(?:[ap]m)?:?/, ''))
  const concrete = digits || names > 0 || timed
  const past = PAST.test(shown)
  const may = MAY.test(shown)
  const future = FUTURE.test(shown)
  const judging = JUDGING.test(shown)
  const abstract = ABSTRACT.test(shown)
  return {
    question: flag(/\?["'”’)]*$/.test(shown)),
    exclamation: flag(/!["'”’)]*$/.test(shown)),
    fragment: flag(words.length < 4),
    short: flag(words.length < 8),
    length: Math.min(1, words.length / 30),
    noName: flag(names === 0),
    names: Math.min(1, names / 4),
    digits: flag(digits),
    numberWord: flag(NUMBER_WORD.test(shown)),
    time: flag(timed),
    reported: flag(reported),
    may: flag(may && !reported),
    mayReported: flag(may && reported),
    ought: flag(OUGHT.test(shown) && !reported),
    future: flag(future && !reported && concrete),
    futureLoose: flag(future && !reported && !concrete),
    futureTimed: flag(future && timed && !reported),
    silence: flag(SILENCE.test(shown)),
    counted: flag(COUNTED.test(shown)),
    deniedEvent: flag(DENIED_EVENT.test(shown) && past),
    denial: flag(DENIED_EVENT.test(shown)),
    condition: flag(CONDITION.test(shown)),
    effect: flag(EFFECT.test(unquoted) && !reported),
    effectQuoted: flag(EFFECT.test(shown) && (reported || unquoted !== shown)),
    ifThen: flag(IF_THEN.test(shown)),
    interprets: flag(INTERPRETS.test(shown) && !reported),
    stock: flag(STOCK.test(shown)),
    weQuoted: flag(WE.test(shown) && reported),
    we: flag(WE.test(shown) && !reported),
    you: flag(YOU.test(shown) && !reported),
    I: flag(I_ME.test(shown) && !reported),
    judging: flag(judging && !reported),
    abstract: flag(abstract && !reported),
    judgingOnly: flag(judging && !concrete && !past),
    abstractOnly: flag(abstract && !concrete && !past),
    sweeping: flag(SWEEPING.test(shown)),
    emphasis: flag(EMPHASIS.test(shown)),
    present: flag(BE.test(shown) && !past && !concrete),
    past: flag(past),
    pastConcrete: flag(past && concrete),
    perfect: flag(PERFECT.test(shown)),
    passive: flag(PASSIVE.test(shown)),
    noVerbSeen: flag(!past && !BE.test(shown) && !PERFECT.test(shown) && !reported),
    actor: flag(ACTOR.test(shown)),
    startsLoose: flag(STARTS_LOOSE.test(shown)),
    startsFor: flag(STARTS_FOR.test(shown)),
    itIsHard: flag(INFINITIVE_SUBJECT.test(shown)),
    inQuote: flag(inQuote),
    allQuote: flag(inQuote || (/^["“'‘]/.test(shown) && !reported)),
  }
}

/** The weights of the logistic regression (tests/eval/train-check-worthy.ts writes them). */
export interface CheckWorthyWeights {
  bias: number
  /** A sentence at or above it counts as a claim. */
  threshold: number
  weights: Record<string, number>
}

/** Probability, 0 to 1, that a sentence with these features makes a checkable claim. */
export function checkWorthiness(features: CheckWorthyFeatures, model: CheckWorthyWeights = learned): number {
  let sum = model.bias
  for (const [name, value] of Object.entries(features)) sum += value * (model.weights[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

const opensQuote = (text: string) => (text.match(/“/g)?.length ?? 0) > (text.match(/”/g)?.length ?? 0)
const closesQuote = (text: string) => (text.match(/”/g)?.length ?? 0) > (text.match(/“/g)?.length ?? 0)
const oddStraight = (text: string) =>
  (text.match(/(?<!\p{L})["'‘](?=[\p{L}\p{N}])/gu)?.length ?? 0) -
  (text.match(/(?<=[.!?,…])["'’](?!\p{L})/gu)?.length ?? 0)

/** For each sentence in order: does it continue a quote that an earlier sentence of its paragraph opened? */
export function continuesQuote(sentences: readonly Pick<Sentence, 'text' | 'paragraph'>[]): boolean[] {
  let open = false
  let paragraph = -1
  return sentences.map(({ text, paragraph: place }) => {
    if (place !== paragraph) open = false
    paragraph = place
    const before = open
    const straight = oddStraight(text)
    if (opensQuote(text) || (!before && straight > 0)) open = true
    else if (closesQuote(text) || (before && straight < 0)) open = false
    return before
  })
}

/**
 * How sure it is, 0 to 1, that each sentence makes a checkable claim.
 *
 * @param sentences of an article, in order
 */
export function worthinessOf(sentences: readonly Pick<Sentence, 'text' | 'paragraph'>[]): number[] {
  const quoted = continuesQuote(sentences)
  return sentences.map(({ text }, index) =>
    checkWorthiness(checkWorthyFeatures(text, quoted[index] === true)),
  )
}

/**
 * Which sentences make a checkable claim; the others are opinion, question, prediction or scene-setting.
 *
 * @param sentences of an article, in order
 * @returns true or false for each sentence, in the same order
 */
export function checkableSentences(sentences: readonly Pick<Sentence, 'text' | 'paragraph'>[]): boolean[] {
  return worthinessOf(sentences).map((worth) => worth >= learned.threshold)
}
