import { conceptAt, conceptsOfTerm, rivalWordsOf } from '../../lib/core/judge/concepts.ts'
import { termOf } from '../../lib/core/terms.ts'
import type { Claim } from '../../lib/core/types.ts'
import { type GoldRow, type GoldStory, placeOf } from './stories.ts'

/** One word of a sentence that is changed, and into what. */
interface Change {
  from: string
  to: string
  kind: string
}

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const NUMBERS =
  'two three four five six seven eight nine ten eleven twelve fourteen twenty thirty forty'.split(' ')
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’-]*|\d+(?:[.,:]\d+)*/gu

const wordsOf = (text: string) => [...text.matchAll(WORD)].map((match) => match[0])

/** Names of a story: words that stand with a capital inside its sentences. */
function namesOf(story: GoldStory): string[] {
  const found = new Set<string>()
  for (const row of Object.values(story.gold).flat())
    for (const word of wordsOf(row.text).slice(1))
      if (/^\p{Lu}\p{Ll}{3,}$/u.test(word) && !WEEKDAYS.includes(word) && !MONTHS.includes(word))
        found.add(word)
  return [...found].sort()
}

/** A number that differs for certain; written as the first one was. */
function otherNumber(word: string, at: number): string | null {
  if (!/^\d+$/.test(word)) return null
  const value = Number(word)
  if (value >= 1900 && value <= 2100) return String(value + 1 + (at % 5))
  return String(value < 20 ? value + 2 + (at % 7) : Math.round(value * (at % 2 === 0 ? 1.4 : 0.6)))
}

/** What a word that both sentences have may be changed into so that they cannot both be so; null for most words. */
function changeOf(
  word: string,
  at: number,
  names: readonly string[],
  taken: ReadonlySet<string>,
): Change | null {
  const number = otherNumber(word, at)
  if (number !== null && number !== word) return { from: word, to: number, kind: 'number' }
  if (NUMBERS.includes(word))
    return {
      from: word,
      to: NUMBERS[(NUMBERS.indexOf(word) + 2 + at) % NUMBERS.length] as string,
      kind: 'number',
    }
  if (WEEKDAYS.includes(word))
    return { from: word, to: WEEKDAYS[(WEEKDAYS.indexOf(word) + 1 + (at % 5)) % 7] as string, kind: 'date' }
  if (names.includes(word)) {
    const others = names.filter((name) => !taken.has(name))
    const other = others[(at * 7) % Math.max(1, others.length)]
    return other ? { from: word, to: other, kind: 'who did it or to whom' } : null
  }
  if (!/^\p{Ll}{4,}$/u.test(word)) return null
  const rivals = rivalWordsOf(termOf(word)).filter((rival) => !taken.has(rival) && /^[a-z]{4,}$/.test(rival))
  const rival = rivals[at % Math.max(1, rivals.length)]
  const category = conceptsOfTerm(termOf(word)).map((one) => conceptAt(one).category)[0] ?? ''
  return rival ? { from: word, to: rival, kind: category } : null
}

/**
 * A story of the same reports, in which a sentence that confirms another one is changed in one word that both have: another
 * number, weekday, name, or a word that excludes it. What confirmed then contradicts; no other row is kept. (Kryściński and others, 2020, made training data for factual consistency in this way.)
 */
export function changed(story: GoldStory): GoldStory {
  const names = namesOf(story)
  const changes = new Map<string, Change>()
  const cited = new Map<string, GoldRow[]>()
  for (const row of Object.values(story.gold).flat())
    for (const verdict of Object.values(row.verdicts))
      if (verdict.v === 'confirm' && verdict.evidence.length === 1) {
        const id = verdict.evidence[0] as string
        cited.set(id, [...(cited.get(id) ?? []), row])
      }
  const restated: Record<string, Claim[]> = {}
  let number = 0
  for (const [report, rows] of Object.entries(story.gold)) {
    restated[report] = rows
      .filter((row) => row.checkable !== false)
      .map((row): Claim => {
        number++
        const own = wordsOf(row.text)
        const shared = (cited.get(row.id) ?? []).flatMap((other) =>
          wordsOf(other.text).filter((word) => own.includes(word)),
        )
        const options = [...new Set(shared)].flatMap((word, at) => {
          const change = changeOf(word, at + number, names, new Set(own))
          return change ? [change] : []
        })
        const change = options[number % Math.max(1, options.length)]
        const text = change
          ? row.text.replaceAll(
              new RegExp(`(?<![\\p{L}\\p{N}])${change.from}(?![\\p{L}\\p{N}])`, 'gu'),
              change.to,
            )
          : row.text
        if (change) changes.set(row.id, change)
        return { id: row.id, report, at: placeOf(row.id), text, mode: 'asserted' }
      })
  }
  const relabel = (row: GoldRow): GoldRow => ({
    ...row,
    verdicts: Object.fromEntries(
      Object.entries(row.verdicts).flatMap(([report, verdict]) => {
        const touched = verdict.evidence.flatMap((id) => changes.get(id) ?? [])
        const [change] = touched
        if (verdict.v !== 'confirm' || verdict.evidence.length > 1 || !change) return []
        if (!wordsOf(row.text).includes(change.from)) return []
        return [[report, { ...verdict, v: 'contradict' as const, kind: change.kind }]]
      }),
    ),
  })
  return {
    ...story,
    name: `${story.name} changed`,
    changed: true,
    gold: Object.fromEntries(Object.entries(story.gold).map(([report, rows]) => [report, rows.map(relabel)])),
    restated,
  }
}
