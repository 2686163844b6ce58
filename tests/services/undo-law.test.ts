import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readReports, readSteps, readStories } from '../../lib/services/library-reads.ts'
import { stageImport } from '../../lib/services/stage-import.ts'
import { DAM, draft, FERRY, FERRY_TOO, good, type Library, openLibrary } from './library-stage.ts'

const TEXTS = [FERRY, FERRY_TOO, DAM]

/** A deed, told by numbers that choose among what is there. */
type Deed = (library: Library, a: number, b: number) => Promise<unknown>

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % (list.length || 1)]
const reportAt = async ({ db }: Library, at: number) => pick(await readReports(db), at)?.id ?? 'gone'
const storyAt = async ({ db }: Library, at: number) => pick(await readStories(db), at)?.id ?? 'gone'

const DEEDS: Record<string, Deed> = {
  add: (library, a, b) => {
    const text = (pick(TEXTS, a) ?? []).map((one) => (b % 2 ? one : one.replaceAll('Oban', 'Mallaig')))
    const url = b % 3 ? `https://e.org/${a}` : null
    return library.say('report/add', {
      draft: draft(text, { url }),
      story: b % 4 ? { kind: 'proposed' } : { kind: 'new', title: null },
      replaces: null,
    })
  },
  newer: async (library, a, b) =>
    library.say('report/add', {
      draft: draft([...(pick(TEXTS, a) ?? []), `Number ${b} came later on Monday.`]),
      story: { kind: 'proposed' },
      replaces: await reportAt(library, b),
    }),
  edit: async (library, a, b) =>
    library.say('report/edit', {
      report: await reportAt(library, a),
      change: { title: `Title ${b}`, author: b % 2 ? null : 'Isla' },
    }),
  remove: async (library, a, b) =>
    library.say('report/remove', { reports: [await reportAt(library, a), await reportAt(library, b)] }),
  move: async (library, a, b) =>
    library.say('report/move', {
      reports: [await reportAt(library, a)],
      to: b % 2 ? { kind: 'new', title: `Story ${b}` } : { kind: 'story', id: await storyAt(library, b) },
    }),
  rename: async (library, a, b) =>
    library.say('story/rename', { story: await storyAt(library, a), title: `Name ${b}` }),
  merge: async (library, a, b) =>
    library.say('story/merge', { stories: [await storyAt(library, a)], into: await storyAt(library, b) }),
  removeStory: async (library, a) => library.say('story/remove', { story: await storyAt(library, a) }),
  propose: (library) => library.say('story/propose', {}),
  import: async (library, a, b) => {
    const text = `title,text\n"News ${b}","${(pick(TEXTS, a) ?? []).join('\n')}"`
    const { job } = good(await stageImport(library.db, [{ name: 'a.csv', text }]))
    return library.say('job/start', { job })
  },
}

it('undoing any sequence of deeds gives the bytes of each backup before it, and the index its answers', async () => {
  const deed = fc.record({ name: fc.constantFrom(...Object.keys(DEEDS)), a: fc.nat(20), b: fc.nat(20) })
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 2, maxLength: 9 }), async (deeds) => {
      const library = openLibrary()
      await library.say('job/wake', {})
      const before = new Map<number, { backup: string; ferry: number }>()
      const state = async () => ({
        backup: await library.backup(),
        ferry: (await library.workshop.corpus.postings(['ferri'])).get('ferri')?.length ?? 0,
      })
      for (const { name, a, b } of deeds) {
        await library.settled()
        const steps = (await readSteps(library.db)).length
        const now = await state()
        await DEEDS[name]?.(library, a, b)
        await library.settled()
        const [last] = await readSteps(library.db)
        if (last && (await readSteps(library.db)).length > steps) before.set(last.id, now)
        else expect(await state()).toEqual(now)
      }
      expect(library.errors).toEqual([])
      for (const [step, then] of [...before].reverse()) {
        good(await library.say('undo/to', { step }))
        await library.settled()
        expect(await state()).toEqual(then)
      }
      await library.db.delete()
    }),
    { numRuns: 25 },
  )
}, 120_000)
