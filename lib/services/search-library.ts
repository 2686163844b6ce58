import { type Named, openSearch, type Search } from '../core/search/search.ts'
import { corpusMeta } from '../storage/corpus-meta.ts'
import { database, type SecondSourceDatabase } from '../storage/database.ts'
import { dexieCorpus } from '../storage/dexie-corpus.ts'
import { turns } from './turns.ts'
import { watchMade } from './watch-made.ts'

/** Opens the search over everything that is stored: claims, reports, stories and questions. */
export async function searchLibrary(db: SecondSourceDatabase = database()): Promise<Search> {
  const [stories, reports, questions, assignments] = await Promise.all([
    db.stories.toArray(),
    db.reports.toArray(),
    db.questions.toArray(),
    db.assignments.toArray(),
  ])
  const places = new Map(assignments.map(({ report, story }) => [report, story]))
  const owners = await reportsOfClaims(
    db,
    questions.flatMap(({ claims }) => claims.slice(0, 1)),
  )
  const named: Named[] = [
    ...stories.map(({ id, title }): Named => ({ kind: 'story', id, text: title })),
    ...reports.map(
      ({ id, title, publisher }): Named => ({
        kind: 'report',
        id,
        text: publisher ? `${title} · ${publisher}` : title,
      }),
    ),
    ...questions.map(({ id, text, claims }): Named => {
      const story = places.get(owners.get(claims[0] ?? '') ?? '')
      return { kind: 'question', id, text, ...(story === undefined ? {} : { story }) }
    }),
  ]
  return openSearch(dexieCorpus(db), named)
}

/** Which report each of these claims belongs to. */
async function reportsOfClaims(
  db: SecondSourceDatabase,
  claims: readonly string[],
): Promise<Map<string, string>> {
  const wanted = new Set(claims)
  const owners = new Map<string, string>()
  if (wanted.size === 0) return owners
  await db.claims.each((row) => {
    for (const { id } of row.claims) if (wanted.has(id)) owners.set(id, row.report)
  })
  return owners
}

/** Calls back with the search, opened anew after what is stored has changed. */
export const watchSearch = watchMade<Search>({
  key: async (db) => {
    const [{ revision }, stories] = await Promise.all([corpusMeta(db), db.stories.toArray()])
    return JSON.stringify([revision, stories.map(({ id, title }) => [id, title])])
  },
  make: async (db, signal, tell) => {
    const search = await searchLibrary(db)
    tell(search)
    const takeTurns = turns()
    for (const _ of search.prepare()) {
      if (signal.aborted) return
      await takeTurns()
    }
  },
})
