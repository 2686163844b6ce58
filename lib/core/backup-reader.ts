import { BACKUP_HEADER, BACKUP_KINDS, type BackupKind } from './backup.ts'
import { fault } from './import-fault.ts'
import { isObject, type Problem } from './inspector.ts'
import type { Assignment, ReportVersion, StoryEntry } from './library.ts'
import { linesOf, MOST_BROKEN } from './lines.ts'
import { parseJson } from './parse-json.ts'
import { readSettings, type Settings } from './settings.ts'
import { copyShape, type Shape } from './shape.ts'
import type { Question, ReportWithClaims } from './types.ts'

/** One good line of a backup. */
export type BackupEntry =
  | { kind: 'settings'; value: Settings }
  | { kind: 'story'; value: StoryEntry }
  | { kind: 'report'; value: ReportWithClaims }
  | { kind: 'version'; value: ReportVersion }
  | { kind: 'assignment'; value: Assignment }
  | { kind: 'question'; value: Question }

/** Longest text of any field; whole articles have been cut into sentences long before. */
const LONGEST = 100_000

const text = (value: unknown) => typeof value === 'string' && value.length <= LONGEST
const id = (value: unknown) => typeof value === 'string' && value !== '' && value.length <= 300
const textOrNull = (value: unknown) => value === null || text(value)
const count = (value: unknown) => Number.isInteger(value) && (value as number) >= 1
const truth = (value: unknown) => typeof value === 'boolean'
const listOf = (check: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(check)
const oneOf =
  (...allowed: string[]) =>
  (value: unknown) =>
    allowed.includes(value as string)

const place: Shape = { paragraph: count, sentence: count }

const SHAPES: Readonly<Record<Exclude<BackupKind, 'settings'>, Shape>> = {
  story: { id, title: text, made: oneOf('bundled', 'proposed', 'reader') },
  assignment: { report: id, story: id, by: oneOf('proposed', 'reader') },
  version: {
    report: id,
    number: count,
    title: text,
    publishedAt: textOrNull,
    addedAt: textOrNull,
    replacedAt: text,
    text: listOf(listOf(text)),
  },
  report: {
    id,
    title: text,
    publisher: textOrNull,
    'author?': textOrNull,
    url: textOrNull,
    publishedAt: textOrNull,
    'addedAt?': text,
    language: text,
    origin: oneOf('page', 'file'),
    paragraphs: count,
    fingerprint: listOf(listOf(text)),
    'dropped?': listOf(text),
    'excerpt?': truth,
    'source?': text,
    'original?': text,
    claims: {
      listOf: {
        id,
        report: id,
        at: { object: place },
        text,
        'quote?': text,
        'speaker?': { object: { 'name?': text, 'role?': text, named: truth } },
        mode: oneOf('asserted', 'alleged', 'denied', 'planned', 'possible'),
      },
    },
    'asides?': { listOf: { at: { object: place }, text } },
  },
  question: {
    id,
    text,
    kind: text,
    answers: { listOf: { id, label: text, claims: listOf(id), together: listOf(id) } },
  },
}

/** Does a file begin as a backup does? */
export function isBackup(source: string): boolean {
  const [first] = linesOf(source.slice(0, 1000))
  const head = first ? parseJson(first.text) : null
  return head?.ok === true && isObject(head.value) && head.value.format === BACKUP_HEADER.format
}

/** Goes through a backup line by line: every good line, and every fault with its place and cure. */
export function* readBackup(
  source: string,
): Generator<{ entry: BackupEntry; place: string } | { problem: Problem }> {
  let header = true
  let broken = 0
  const seen = new Set<string>()
  for (const { number, text: line } of linesOf(source)) {
    const where = `:${number}`
    const parsed = parseJson(line)
    const value = parsed.ok && isObject(parsed.value) ? parsed.value : null
    if (header) {
      header = false
      if (value?.format !== BACKUP_HEADER.format) {
        yield { problem: fault(where, 'no-backup') }
        return
      }
      if (value.version !== BACKUP_HEADER.version) {
        yield { problem: fault(where, 'newer-backup') }
        return
      }
      continue
    }
    if (value === null) {
      yield { problem: fault(where, 'no-json') }
      if (++broken < MOST_BROKEN) continue
      yield { problem: fault(where, 'too-broken', { most: MOST_BROKEN }) }
      return
    }
    const problems: Problem[] = []
    const entry = readEntry(value, where, problems)
    for (const problem of problems) yield { problem }
    if (!entry) continue
    const key = `${entry.kind} ${keyOf(entry)}`
    if (seen.has(key)) yield { problem: fault(where, 'twice', { what: entry.kind, id: keyOf(entry) }) }
    else {
      seen.add(key)
      yield { entry, place: where }
    }
  }
  if (header) yield { problem: fault('', 'no-backup') }
}

function readEntry(
  { kind, value }: Record<string, unknown>,
  where: string,
  problems: Problem[],
): BackupEntry | null {
  const known = BACKUP_KINDS.find((one) => one === kind)
  if (known === undefined) {
    problems.push(fault(where, 'unknown-kind', { value: String(kind) }))
    return null
  }
  if (known === 'settings') return { kind: known, value: readSettings(value) }
  const copy = copyShape(value, SHAPES[known], where, problems)
  // The shape is the type's, field by field.
  return copy && ({ kind: known, value: copy } as unknown as BackupEntry)
}

function keyOf({ kind, value }: BackupEntry): string {
  if (kind === 'settings') return kind
  if (kind === 'version') return `${value.report} ${value.number}`
  return kind === 'assignment' ? value.report : value.id
}
