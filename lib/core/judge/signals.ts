import type { Word } from './words.ts'

/** How a passage answers or reports: cues that do not depend on the story. */
export interface Signals {
  /** Places (word indexes) of words that negate. */
  negations: number[]
  /** Answer types with the place of the cue, e.g. "silent". */
  answers: { type: AnswerType; at: number; start: number; end: number }[]
  /** Cues by family, e.g. scope, order, cause, modality; with their places. */
  cues: Map<CueFamily, { cue: string; start: number; end: number }[]>
  /** Weekdays, 0 (Monday) to 6, with place. */
  weekdays: { day: number; at: number; start: number; end: number }[]
  /** Texts in quotation marks, lower case words joined by blanks. */
  quotes: string[]
}

export type AnswerType =
  | 'silent'
  | 'deny'
  | 'admit'
  | 'refuse'
  | 'welcome'
  | 'criticise'
  | 'apologise'
  | 'say'
  | 'promise'
  | 'unaware'
export type CueFamily =
  | 'all'
  | 'only'
  | 'none'
  | 'some'
  | 'most'
  | 'before'
  | 'after'
  | 'cause'
  | 'maybe'
  | 'plan'
  | 'unfinished'
  | 'first'
  | 'still'
  | 'already'
  | 'alone'
  | 'own'

/** Words that deny what stands beside them. */
const NEGATIONS: ReadonlySet<string> = new Set(
  "no not nobody none never neither nor nothing nowhere cannot without n't unable refuse refused deny denied denies denying reject rejected rejects hardly unlikely barely".split(
    ' ',
  ),
)

/** Does this word (lower case, or its term) deny what stands beside it? */
export const isNegation = (word: string): boolean => NEGATIONS.has(word) || word.endsWith("n't")

const ANSWERS: [AnswerType, RegExp][] = [
  [
    'silent',
    /\b(?:declin\w+ (?:to (?:comment|say|be|answer|speak|discuss|give)|comment)|no comment|not (?:commented|responded|replied|spoken|comment|respond|reply|answer|be drawn|available for comment)|(?:could|would) not (?:be (?:drawn|reached)|comment|say|discuss)|refus\w+ to (?:comment|say|speak|answer|be drawn|discuss|take questions)|wo(?:uld)?n['’]t (?:say|comment)|silent|silence|without (?:a word|comment|taking questions|saying|answering)|said nothing|say a word|not a word|nothing to say|tight-lipped|has yet to (?:comment|respond|say|speak|react)|(?:unanswered|kept quiet|stayed quiet|keeping quiet|offered (?:no|neither)|gave no (?:answer|comment|reason|explanation)|given no (?:answer|comment)|ignored))\b/gi,
  ],
  [
    'deny',
    /\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing)?|disput(?:e|es|ed|ing)|rebut\w*|refut\w+|repudiat\w+|contradict\w*|nonsense|untrue|unfounded|dismiss(?:es|ed|ing)? (?:the |this |that |these |those |any |all )?(?:claims?|allegations?|suggestions?|reports?|talk|rumou?rs?|accusations?|idea)|never said|will not have (?:that|it)|insist\w* that [^.]{0,40}\bnot|no truth|never set eyes)\b/gi,
  ],
  [
    'admit',
    /\b(?:admit\w*|admission|conced\w+|acknowledg\w+|confess\w*|own(?:s|ed)? up|came clean|come clean|grant(?:s|ed) that|accept(?:s|ed) (?:that|blame|responsibility))\b/gi,
  ],
  [
    'refuse',
    /\b(?:refus\w+|turn(?:s|ed)? down|rul(?:es|ed) out|declin\w+|said no to|rebuff\w*|will not|would not|won['’]t|wouldn['’]t)\b/gi,
  ],
  [
    'welcome',
    /\b(?:welcom\w+|prais\w+|hail\w*|applaud\w*|back(?:s|ed|ing)\b|support(?:s|ed|ing)?|in favou?r|delighted|good news|pleased|satisf\w+)\b/gi,
  ],
  [
    'criticise',
    /\b(?:critici[sz]\w+|condemn\w*|blast(?:s|ed)|slam\w*|denounc\w+|attack(?:s|ed) (?:the|it|him|her|them)|regret\w*|deplor\w+|disgrace\w*|scandal\w*|a mistake|wrong|shame\w*|oppos\w+|against)\b/gi,
  ],
  ['apologise', /\b(?:apolog\w+|sorry|heartbroken|sorrow|condolences|without reservation|forgiveness)\b/gi],
  ['promise', /\b(?:promis\w+|pledg\w+|vow\w*|undert(?:ake|ook)|guarantee\w*|cooperat\w+|co-operat\w+)\b/gi],
  [
    'unaware',
    /\b(?:did(?: not|n['’]t) know|not know\w*|unaware|no knowledge|not (?:been )?(?:told|informed|aware|warned|consulted)|learn(?:ed|t) (?:of|about) it (?:from|through)|knew nothing|no warning|never (?:been )?(?:told|warned|asked))\b/gi,
  ],
  [
    'say',
    /\b(?:sa(?:id|ys|ying)|t(?:old|ells)|add(?:s|ed)|according to|announc\w+|stat(?:es|ed|ement)|explain\w*|report(?:s|ed)|insist\w*|maintain\w*|argu\w+|claim(?:s|ed)|writes?|wrote|confirm(?:s|ed)|spoke\w*|warn(?:s|ed)|call(?:s|ed) (?:it|the)|describ\w+)\b/gi,
  ],
]

const CUES: [CueFamily, RegExp][] = [
  [
    'all',
    /\b(?:all|every(?: single|one|body|thing)?|each|both|entire(?:ly)?|whole|complete(?:ly)?|unanimous(?:ly)?|in full|fully|total(?:ly)?|throughout|any(?:one|body|thing)?)\b/gi,
  ],
  ['only', /\b(?:only|just|merely|solely|exclusively|nothing but|no more than|alone|sole|single)\b/gi],
  ['none', /\b(?:none|no one|nobody|not (?:one|a single|a|any)|neither|nothing|no|zero|without any)\b/gi],
  [
    'some',
    /\b(?:some|several|part(?:s|ly|ially)?|a few|a number of|certain|other|others|at least|among)\b/gi,
  ],
  [
    'most',
    /\b(?:most|majority|mainly|mostly|largely|two-thirds|three-quarters|half|nearly all|almost all|many)\b/gi,
  ],
  [
    'before',
    /\b(?:before|prior to|ahead of|earlier|in advance|beforehand|previously|until|first(?:ly)?|already|by the time)\b/gi,
  ],
  [
    'after',
    /\b(?:after(?:wards?)?|later|following|subsequently|then|once|only when|since|in response|next)\b/gi,
  ],
  [
    'cause',
    /\b(?:because|cause[ds]?|causing|due to|owing to|as a result|blam\w+|trigger\w*|spark\w*|led to|start(?:ed)? (?:by|when|in)|trac(?:ed|es) (?:\w+ )?to|brought (?:about|down) by|result(?:ed)? (?:of|from)|on account of|reason|origin\w*|root|down to|stems? from|fault|responsible|so that|in order to|why|for the sake|over)\b/gi,
  ],
  [
    'maybe',
    /\b(?:may|might|could|possib\w+|perhaps|probabl\w+|likel\w+|suspect\w*|believ\w+|appear\w*|seem\w*|alleged\w*|suppos\w+|reported\w*|said to|thought to|hypothes\w+|suggest\w*|unclear|not clear|under review|examin\w+|investigat\w+)\b/gi,
  ],
  [
    'plan',
    /\b(?:will|would|plan\w*|intend\w*|going to|due to|expect\w*|schedul\w+|to be|next (?:week|month|year)|aim\w*|hope\w*|propos\w+|consider\w*|want\w*|promis\w+|shall)\b/gi,
  ],
  [
    'unfinished',
    /\b(?:yet to|still|so far|not yet|remain\w*|continu\w+|ongoing|pending|until now|as yet)\b/gi,
  ],
  [
    'first',
    /\b(?:first|initial\w*|begin\w*|began|start\w*|at once|immediate\w*|straight away|within minutes)\b/gi,
  ],
  ['still', /\b(?:still|remain\w*|continu\w+|persist\w*|unchanged|stays?|stayed|keeps?|kept)\b/gi],
  [
    'already',
    /\b(?:already|has been|have been|had been|was|were|since|ago|last (?:week|month|year|night))\b/gi,
  ],
  [
    'alone',
    /\b(?:alone|on (?:his|her|its|their) own|sole|single-handed\w*|by (?:himself|herself|itself|themselves)|himself|herself|itself|themselves)\b/gi,
  ],
  ['own', /\b(?:own|in-house|itself|internal\w*|independen\w+|outsid\w+|external\w*)\b/gi],
]

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const QUOTE = /["“„«]([^"“”„«»]{8,400})["”“»]/g

/** Reads the cues of one sentence. Every expression is linear: no nested repetition. */
export function signalsOf(whole: string, words: readonly Word[]): Signals {
  const text = whole.slice(0, 4000)
  const answers = ANSWERS.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      type,
      start: match.index,
      end: match.index + match[0].length,
      at: wordAt(words, match.index),
    })),
  )
  const cues: Signals['cues'] = new Map()
  for (const [family, pattern] of CUES) {
    const found = [...text.matchAll(pattern)].map((match) => ({
      cue: match[0].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    }))
    if (found.length > 0) cues.set(family, found)
  }
  return {
    negations: negationsOf(words, answers),
    answers,
    cues,
    weekdays: words.flatMap((word, at) => {
      const day = WEEKDAYS.indexOf(word.lower.replace(/'s$/, ''))
      return day >= 0 ? [{ day, at, start: word.start, end: word.end }] : []
    }),
    quotes: [...text.matchAll(QUOTE)].map((match) =>
      (match[1] as string)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    ),
  }
}

function wordAt(words: readonly Word[], offset: number): number {
  let low = 0
  let high = words.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((words[middle] as Word).start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

const MORE = /^(?:fewer|less|more|later|sooner|earlier|longer|bigger|only|least|doubt)$/

/** Places of negating words, without idioms ("no fewer than", "not only") and without those that belong to a silence. */
function negationsOf(words: readonly Word[], answers: Signals['answers']): number[] {
  return words.flatMap((word, at) => {
    const failing = /^fail(?:s|ed|ing)?$/.test(word.lower) && words[at + 1]?.lower === 'to'
    if (!failing && !isNegation(word.lower)) return []
    if (MORE.test(words[at + 1]?.lower ?? '')) return []
    const silent = answers.some(
      (answer) => answer.type === 'silent' && answer.start <= word.start && word.end <= answer.end,
    )
    return silent ? [] : [at]
  })
}
