import type { ReportDraft, ReportEdit, StoryChoice } from '../core/library.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { isObject, isText, isWithin, LIMITS, type Reader, wrong } from './fields.ts'
import type { Input, LibraryMessages } from './protocol.ts'

/** Reports or stories that one message may name. */
const MOST_IDS = 20_000
const LONGEST_ID = 300

type Named<K extends string> = Record<K, string>

const isId = (value: unknown): value is string => isText(value, LONGEST_ID) && value !== ''
const isLine = (value: unknown): value is string => isText(value, LIMITS.title)
const isLineOrNull = (value: unknown): value is string | null => value === null || isLine(value)
const isNumber = (value: unknown): value is number => isWithin(value, 1, Number.MAX_SAFE_INTEGER)
const isAddress = (value: unknown): value is string | null =>
  value === null || (isText(value, LIMITS.url) && /^(?:https?|file):/i.test(value))
const isDate = (value: unknown): value is string | null =>
  value === null || (isLine(value) && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value)))
const isLanguage = (value: unknown): value is string =>
  isText(value, 50) && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(value)

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => isText(one, LIMITS.article))
const filled = (texts: readonly string[]) => texts.map((one) => one.trim()).filter((one) => one !== '')

const ids = (value: unknown, what: string): Result<string[]> =>
  Array.isArray(value) && value.length > 0 && value.length <= MOST_IDS && value.every(isId)
    ? ok([...new Set(value)])
    : wrong(`The message must name 1 to ${MOST_IDS} ${what} by their ids.`)

const nothing: Reader<Record<string, never>> = (input) =>
  isObject(input) ? ok({}) : wrong('The message must hold an object.')

const job: Reader<{ job: number }> = (input) =>
  isObject(input) && isNumber(input.job)
    ? ok({ job: input.job })
    : wrong('The message must name a job by its number.')

const named =
  <K extends string>(key: K): Reader<Named<K>> =>
  (input) => {
    const id = isObject(input) ? input[key] : null
    return isId(id) ? ok({ [key]: id } as Named<K>) : wrong(`The message must name a ${key} by its id.`)
  }

/** Reads a draft, field by field into a new object; blank lines are null, blank paragraphs are dropped. */
export function readDraft(value: unknown): Result<ReportDraft> {
  if (!isObject(value)) return wrong('The report must be an object.')
  const line = (text: string | null) => text?.replace(/\s+/g, ' ').trim() || null
  const {
    title,
    publisher,
    author,
    publishedAt,
    url,
    language,
    origin,
    paragraphs,
    dropped = [],
    excerpt,
  } = value
  if (!isLineOrNull(title)) return wrong(`The title must be a text of at most ${LIMITS.title} characters.`)
  if (!isLineOrNull(publisher))
    return wrong(`The publisher must be a text of at most ${LIMITS.title} characters.`)
  if (!isLineOrNull(author)) return wrong(`The author must be a text of at most ${LIMITS.title} characters.`)
  if (!isDate(publishedAt)) return wrong('The date must be written as 2026-01-31.')
  if (!isAddress(url)) return wrong('The address must begin with https:// or http://.')
  if (language !== null && !isLanguage(language)) return wrong('The language must be a code as “en” or “de”.')
  if (origin !== 'page' && origin !== 'file') return wrong('The report must come from a page or a file.')
  if (!isTexts(paragraphs) || !isTexts(dropped)) return wrong('The report must have a list of paragraphs.')
  const kept = filled(paragraphs)
  const left = filled(dropped)
  if (kept.length === 0)
    return fail('nothing-to-add', 'There is no text to add. Keep at least one paragraph.')
  const all = [...kept, ...left]
  const characters = all.reduce((sum, one) => sum + one.length, 0)
  if (all.length > LIMITS.sentences || characters > LIMITS.article)
    return fail('too-long-to-add', 'This text is too long to be added. Leave out some of its paragraphs.')
  return ok({
    title: line(title),
    publisher: line(publisher),
    author: line(author),
    publishedAt,
    url,
    language,
    origin,
    paragraphs: kept,
    ...(left.length > 0 ? { dropped: left } : {}),
    ...(excerpt === true ? { excerpt } : {}),
  })
}

const EDITS: Record<keyof ReportEdit, (value: unknown) => boolean> = {
  title: (value) => isLine(value) && value.trim() !== '',
  publisher: isLineOrNull,
  author: isLineOrNull,
  publishedAt: isDate,
  url: isAddress,
  language: isLanguage,
}

function readEdit(value: unknown): Result<ReportEdit> {
  if (!isObject(value)) return wrong('The change must be an object.')
  const change: Record<string, unknown> = {}
  for (const [name, fits] of Object.entries(EDITS)) {
    const field = value[name]
    if (field === undefined) continue
    if (!fits(field)) return wrong(`The report’s ${name} cannot be this. Correct it, or leave it empty.`)
    change[name] = field
  }
  return ok(change as ReportEdit)
}

function readPlace(value: unknown): Result<Exclude<StoryChoice, { kind: 'proposed' }>> {
  if (isObject(value) && value.kind === 'story' && isId(value.id)) return ok({ kind: 'story', id: value.id })
  if (isObject(value) && value.kind === 'new' && isLineOrNull(value.title))
    return ok({ kind: 'new', title: value.title?.trim() || null })
  return wrong('The message must name a story, or a title for a new one.')
}

const readChoice = (value: unknown): Result<StoryChoice> =>
  isObject(value) && value.kind === 'proposed' ? ok({ kind: 'proposed' }) : readPlace(value)

/** The readers of messages about the library. */
export const libraryReaders: { [N in keyof LibraryMessages]: Reader<Input<N>> } = {
  'page/draft': (input) =>
    isObject(input) && isWithin(input.tab, 0, 2 ** 31 - 1) && typeof input.selection === 'boolean'
      ? ok({ tab: input.tab, selection: input.selection })
      : wrong('The message must name a tab and say whether only the selection is wanted.'),
  'report/preview': (input) => {
    const draft = readDraft(isObject(input) ? input.draft : null)
    return draft.ok ? ok({ draft: draft.value }) : draft
  },
  'report/add': (input) => {
    const given = isObject(input) ? input : {}
    const draft = readDraft(given.draft)
    if (!draft.ok) return draft
    const story = readChoice(given.story)
    if (!story.ok) return story
    if (given.replaces !== null && !isId(given.replaces))
      return wrong('The message must say which report it replaces, or null.')
    return ok({ draft: draft.value, story: story.value, replaces: given.replaces })
  },
  'report/edit': (input) => {
    const report = named('report')(input)
    if (!report.ok) return report
    const change = readEdit(isObject(input) ? input.change : null)
    return change.ok ? ok({ ...report.value, change: change.value }) : change
  },
  'report/remove': (input) => {
    const reports = ids(isObject(input) ? input.reports : null, 'reports')
    return reports.ok ? ok({ reports: reports.value }) : reports
  },
  'report/move': (input) => {
    const given = isObject(input) ? input : {}
    const reports = ids(given.reports, 'reports')
    if (!reports.ok) return reports
    const to = readPlace(given.to)
    return to.ok ? ok({ reports: reports.value, to: to.value }) : to
  },
  'story/rename': (input) => {
    const story = named('story')(input)
    const title = isObject(input) ? input.title : null
    if (!story.ok) return story
    return isLine(title) && title.trim() !== ''
      ? ok({ ...story.value, title: title.trim() })
      : wrong(`The title must have 1 to ${LIMITS.title} characters.`)
  },
  'story/merge': (input) => {
    const into = named('into')(input)
    if (!into.ok) return into
    const stories = ids(isObject(input) ? input.stories : null, 'stories')
    return stories.ok ? ok({ stories: stories.value, ...into.value }) : stories
  },
  'story/remove': named('story'),
  'story/propose': nothing,
  'undo/to': (input) =>
    isObject(input) && isNumber(input.step)
      ? ok({ step: input.step })
      : wrong('The message must name a step by its number.'),
  'job/start': job,
  'job/cancel': job,
  'job/dismiss': job,
  'job/wake': nothing,
  'library/wipe': nothing,
}
