import type { Done, StoryChoice } from '../core/library.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import type { Entry } from '../storage/library-rows.ts'
import { recorded } from '../storage/undo-log.ts'
import { noStory } from './add-report.ts'
import { newId, now } from './stamp.ts'

/** Gives a story another title. It is the reader's story then: proposing anew does not rename or remove it. */
export async function renameStory(
  db: SecondSourceDatabase,
  story: string,
  title: string,
): Promise<Result<Done>> {
  const entry = await db.stories.get(story)
  if (!entry) return noStory()
  const made = entry.made === 'bundled' ? 'bundled' : 'reader'
  const reports = await db.assignments.where('story').equals(story).primaryKeys()
  const step = await recorded(db, async () => ({
    about: { deed: 'rename-story', about: entry.title, reports: reports.length, at: now() },
    entries: [{ kind: 'story', key: story, value: { ...entry, title, made } }],
  }))
  return ok({ step, reports, story })
}

/** Puts all reports of these stories into one of them; the others are gone. */
export async function mergeStories(
  db: SecondSourceDatabase,
  stories: readonly string[],
  into: string,
): Promise<Result<Done>> {
  const entry = await db.stories.get(into)
  const others = stories.filter((story) => story !== into)
  const found = await db.stories.bulkGet(others)
  if (!entry || found.includes(undefined)) return noStory()
  const members = await db.assignments
    .where('story')
    .anyOf([...others, into])
    .primaryKeys()
  const step = await recorded(db, async () => ({
    about: { deed: 'merge-stories', about: entry.title, reports: members.length, at: now() },
    entries: [
      ...moves(members, into),
      { kind: 'story', key: into, value: entry.made === 'bundled' ? entry : { ...entry, made: 'reader' } },
      ...(await abandoned(db, members, into)),
    ],
  }))
  return ok({ step, reports: members, story: into })
}

/** Puts reports into a story, where they stay whatever the engine proposes. A story that is left empty is gone. */
export async function moveReports(
  db: SecondSourceDatabase,
  ids: readonly string[],
  to: Exclude<StoryChoice, { kind: 'proposed' }>,
): Promise<Result<Done>> {
  const rows = (await db.reports.bulkGet([...ids])).flatMap((row) => row ?? [])
  const [first] = rows
  if (!first) return fail('no-report', 'This report is not in your corpus any more. Look at the list again.')
  const entry =
    to.kind === 'story'
      ? await db.stories.get(to.id)
      : { id: newId('s'), title: to.title ?? first.title, made: 'reader' as const }
  if (!entry) return noStory()
  const reports = rows.map(({ id }) => id)
  const step = await recorded(db, async () => ({
    about: { deed: 'move-reports', about: first.title, reports: reports.length, at: now() },
    entries: [
      ...moves(reports, entry.id),
      { kind: 'story', key: entry.id, value: entry },
      ...(await abandoned(db, reports, entry.id)),
    ],
  }))
  return ok({ step, reports, story: entry.id })
}

const moves = (reports: readonly string[], story: string): Entry[] =>
  reports.map((report) => ({ kind: 'assignment', key: report, value: { report, story, by: 'reader' } }))

/**
 * The stories that have no report left when these go, as entries that remove them. The bundled story stays: it is ours.
 *
 * @param except the story that they go to
 */
export async function abandoned(
  db: SecondSourceDatabase,
  reports: readonly string[],
  except: string | null = null,
): Promise<Entry[]> {
  const leaving = new Set(reports)
  const places = await db.assignments.bulkGet([...reports])
  const stories = [...new Set(places.flatMap((place) => (place ? [place.story] : [])))]
  const entries: Entry[] = []
  for (const story of stories.filter((id) => id !== except)) {
    const members = await db.assignments.where('story').equals(story).primaryKeys()
    const made = (await db.stories.get(story))?.made
    if (made && made !== 'bundled' && members.every((id) => leaving.has(id)))
      entries.push({ kind: 'story', key: story, value: null })
  }
  return entries
}
