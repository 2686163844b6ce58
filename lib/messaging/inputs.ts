import { type Failure, type FailureValues, fail, ok, type Result } from '../core/result.ts'
import { MARKED } from '../core/settings.ts'
import type { Article, Sentence } from '../core/types.ts'
import { isIndex, isObject, isText, isWithin, LIMITS, type Reader, wrong } from './fields.ts'
import { libraryReaders } from './library-inputs.ts'
import type { Input, MessageName } from './protocol.ts'

export { LIMITS }

const isTab = (value: unknown): value is number => isWithin(value, 0, 2 ** 31 - 1)

const nothing: Reader<Record<string, never>> = (input) =>
  isObject(input) ? ok({}) : wrong('The message must hold an object.')

const index: Reader<{ index: number }> = (input) =>
  isObject(input) && isIndex(input.index)
    ? ok({ index: input.index })
    : wrong('The message must name a sentence by its number.')

const tab: Reader<{ tab: number }> = (input) =>
  isObject(input) && isTab(input.tab) ? ok({ tab: input.tab }) : wrong('The message must name a tab.')

const selection: Reader<{ selection: boolean }> = (input) =>
  isObject(input) && typeof input.selection === 'boolean'
    ? ok({ selection: input.selection })
    : wrong('The message must say whether only the selection is wanted.')

/** Reads an article that a page sent, field by field into a new object: what is not named here does not get in. */
export function readArticle(value: unknown): Result<Article> {
  if (!isObject(value)) return wrong('The article must be an object.')
  const head = { title: LIMITS.title, url: LIMITS.url, publishedAt: LIMITS.title, language: LIMITS.title }
  const read = { title: null, url: null, publishedAt: null, language: null } as Omit<Article, 'sentences'>
  for (const [name, most] of Object.entries(head) as [keyof typeof head, number][]) {
    const field = value[name]
    if (field !== null && !isText(field, most)) {
      return wrong(`The article’s ${name} must be a text of at most ${most} characters, or null.`)
    }
    read[name] = field
  }
  const { sentences, around } = value
  if (around !== undefined) {
    const isShort = Array.isArray(around) && around.length <= 100
    if (!isShort || !around.every((text) => isText(text, LIMITS.article)))
      return wrong('What stands around must be a list of at most 100 texts.')
    read.around = around
  }
  if (!Array.isArray(sentences)) return wrong('The article must have a list of sentences.')
  if (sentences.length > LIMITS.sentences) {
    return fail(
      'too-many-sentences',
      `This page has ${sentences.length} sentences; at most ${LIMITS.sentences} can be checked. Open a shorter page.`,
      { sentences: sentences.length, most: LIMITS.sentences },
    )
  }
  const copy: Sentence[] = []
  let characters = 0
  for (const [position, sentence] of sentences.entries()) {
    const one = readSentence(sentence, position, copy.at(-1))
    if (!one.ok) return one
    characters += one.value.text.length
    if (characters > LIMITS.article) {
      return fail('article-too-long', 'This page has too much text to check. Open a shorter page.')
    }
    copy.push(one.value)
  }
  return ok({ ...read, sentences: copy })
}

function readSentence(value: unknown, position: number, before: Sentence | undefined): Result<Sentence> {
  if (!isObject(value)) return wrong(`Sentence ${position} must be an object.`)
  const { index, paragraph, sentence, text } = value
  if (index !== position) return wrong(`Sentence ${position} must have its position as its index.`)
  if (!isText(text, LIMITS.sentence) || text.trim() === '') {
    return wrong(`Sentence ${position} must have 1 to ${LIMITS.sentence} characters.`)
  }
  if (!isWithin(paragraph, 1, LIMITS.sentences) || !isWithin(sentence, 1, LIMITS.sentences)) {
    return wrong(`Sentence ${position} must have its place counted from 1.`)
  }
  const follows =
    !before || paragraph > before.paragraph || (paragraph === before.paragraph && sentence > before.sentence)
  if (!follows) return wrong(`Sentence ${position} must stand after the one before it.`)
  return ok({ index: position, paragraph, sentence, text })
}

/** Reads what went wrong in a page. Values that are no short texts or numbers are left out: the sentence does without. */
function readFailure(input: unknown): Result<Failure> {
  if (!isObject(input) || !isText(input.code, LIMITS.title) || !isText(input.message, LIMITS.title)) {
    return wrong('The message must hold a code and a sentence.')
  }
  const given = isObject(input.values) ? Object.entries(input.values).slice(0, LIMITS.values) : []
  const isValue = (value: unknown) => isText(value, LIMITS.title) || Number.isFinite(value)
  const values = Object.fromEntries(given.filter(([, value]) => isValue(value))) as FailureValues
  const { code, message } = input
  return ok({ code, message, ...(given.length > 0 ? { values } : {}) })
}

/** The reader of each message. */
export const readers: { [N in MessageName]: Reader<Input<N>> } = {
  'article/open': (input) => {
    const article = readArticle(isObject(input) ? input.article : null)
    return article.ok ? ok({ article: article.value }) : article
  },
  'article/judge': (input) => {
    const indexes = isObject(input) ? input.indexes : null
    if (!Array.isArray(indexes) || indexes.length > LIMITS.batch || !indexes.every(isIndex)) {
      return wrong(`The message must name at most ${LIMITS.batch} sentences by their numbers.`)
    }
    return ok({ indexes: [...new Set(indexes)] })
  },
  'article/finding': index,
  'article/failed': readFailure,
  'article/left': nothing,
  'article/gone': (input) => {
    const gone = isObject(input) ? input.gone : null
    return Array.isArray(gone) && gone.length <= LIMITS.sentences && gone.every(isIndex)
      ? ok({ gone: [...new Set(gone)].sort((a, b) => a - b) })
      : wrong('The message must name sentences by their numbers.')
  },
  'popover/load': nothing,
  'site/opened': nothing,
  'page/check': (input) => {
    const where = tab(input)
    if (!where.ok) return where
    const which = isObject(input) ? input.selection : null
    return which === undefined || typeof which === 'boolean'
      ? ok({ ...where.value, selection: which === true })
      : wrong('The message must say whether only the selection is to be checked.')
  },
  'page/clear': tab,
  'page/go-to': (input) => {
    const where = tab(input)
    const which = index(input)
    if (!where.ok) return where
    return which.ok ? ok({ ...where.value, ...which.value }) : which
  },
  'corpus/repair': (input) =>
    isObject(input) && ['boolean', 'undefined'].includes(typeof input.rebuild)
      ? ok({ rebuild: input.rebuild === true })
      : wrong('The message must say whether to rebuild: true or false.'),
  ...libraryReaders,
  'article/extract': selection,
  'mark/here': nothing,
  'mark/check': (input) => {
    const which = selection(input)
    if (!which.ok) return which
    return isObject(input) && typeof input.quiet === 'boolean'
      ? ok({ ...which.value, quiet: input.quiet })
      : wrong('The message must say whether the check is quiet.')
  },
  'mark/clear': nothing,
  'mark/go-to': index,
  'mark/step': (input) =>
    isObject(input) && (input.by === 1 || input.by === -1)
      ? ok({ by: input.by })
      : wrong('The message must say which way to go: 1 or -1.'),
  'mark/show': (input) => {
    const statuses = isObject(input) ? input.statuses : null
    if (!Array.isArray(statuses) || !statuses.every((one) => MARKED.includes(one))) {
      return wrong('The message must name statuses that have a mark.')
    }
    return ok({ statuses: MARKED.filter((one) => statuses.includes(one)) })
  },
}
