import { describe, expect, it } from 'vitest'
import { readReport, readReports, readSteps, readStories } from '../../lib/services/library-reads.ts'
import { added, DAM, draft, FERRY, FERRY_TOO, good, openLibrary, reviveLibrary } from './library-stage.ts'

const url = 'https://news.example/ferry'

describe('adding a report', () => {
  it('keeps its text, its claims and what is known of it, and says what takes it back', async () => {
    const library = openLibrary()
    const done = good(
      await library.say('report/add', {
        draft: draft([...FERRY, 'What will come of it?'], {
          url,
          publisher: 'The Oban Post',
          author: 'Isla Kerr',
        }),
        story: { kind: 'proposed' },
        replaces: null,
      }),
    )
    const view = await readReport(library.db, done.reports[0] ?? '')
    expect(view?.report).toMatchObject({
      publisher: 'The Oban Post',
      author: 'Isla Kerr',
      url,
      origin: 'page',
    })
    expect(view?.report.addedAt).toMatch(/^\d{4}-.*Z$/)
    expect(view?.text.flat()).toEqual([...FERRY, 'What will come of it?'])
    expect(view?.claims.map(({ text }) => text)).toEqual(FERRY)
    expect(view?.story).toMatchObject({ id: done.story, made: 'proposed' })
    expect((await readSteps(library.db)).map(({ id, deed }) => [id, deed])).toEqual([
      [done.step, 'add-report'],
    ])
  })

  it('proposes the story in which reports of the same event stand', async () => {
    const library = openLibrary()
    const ferry = await added(library, FERRY)
    await added(library, DAM)
    const preview = good(await library.say('report/preview', { draft: draft(FERRY_TOO) }))
    expect(preview).toMatchObject({ known: { kind: 'new' }, story: { id: ferry.story }, sentences: 5 })
    const done = good(
      await library.say('report/add', {
        draft: draft(FERRY_TOO),
        story: { kind: 'proposed' },
        replaces: null,
      }),
    )
    expect(done.story).toBe(ferry.story)
  })

  const known: [string, Parameters<typeof draft>[1], readonly string[], string][] = [
    [
      'the same text at the same address, with another tracking tail',
      { url: `${url}?utm_source=x` },
      FERRY,
      'same',
    ],
    [
      'the same text in other typography, without an address',
      {},
      FERRY.map((text) => text.replaceAll(' ', '  ')),
      'same',
    ],
    ['another text at the same address', { url }, [...FERRY.slice(0, 3), ...DAM], 'version'],
    [
      'the same text of another outlet',
      { url: 'https://other.example/a', publisher: 'Other' },
      FERRY,
      'copy',
    ],
    ['a part of it that was selected', { url, excerpt: true }, FERRY.slice(1, 3), 'same'],
    ['another part of the same page', { url, excerpt: true }, DAM, 'new'],
    ['another text at another address', { url: 'https://other.example/a' }, FERRY_TOO, 'new'],
    ['another article at the address of a front page', { url, title: 'The dam' }, DAM, 'new'],
  ]
  it.each(known)('recognises %s', async (_, change, text, expected) => {
    const library = openLibrary()
    await added(library, FERRY, { url, title: 'The ferry', publisher: 'The Oban Post' })
    const preview = good(
      await library.say('report/preview', { draft: draft(text, { title: 'The ferry', ...change }) }),
    )
    expect(preview.known.kind).toBe(expected)
    expect(preview.knownTitle).toBe(expected === 'new' ? null : 'The ferry')
  })

  it('does not add the same text twice', async () => {
    const library = openLibrary()
    await added(library, FERRY, { url })
    const again = await library.say('report/add', {
      draft: draft(FERRY, { url }),
      story: { kind: 'proposed' },
      replaces: null,
    })
    expect(again).toMatchObject({ ok: false, error: { code: 'known' } })
    expect((await readReports(library.db)).filter(({ origin }) => origin === 'page')).toHaveLength(1)
  })

  it('knows the page again of which a paragraph was dropped', async () => {
    const library = openLibrary()
    await added(library, FERRY, { url, dropped: ['Subscribe to our newsletter now.'] })
    const whole = ['Subscribe to our newsletter now.', ...FERRY]
    expect(good(await library.say('report/preview', { draft: draft(whole, { url }) })).known.kind).toBe(
      'same',
    )
    const [row] = (await library.db.reports.toArray()).filter(({ origin }) => origin === 'page')
    expect(row?.dropped).toHaveLength(1)
    expect(await library.backup()).not.toContain('newsletter')
  })

  it('keeps the older text of a report as a version, in the same story', async () => {
    const library = openLibrary()
    const first = await added(library, FERRY, { url, publisher: 'The Oban Post', author: 'Isla Kerr' })
    const newer = [
      ...FERRY.slice(0, 1),
      'Rescuers took 36 passengers from the water before midnight.',
      ...FERRY.slice(2),
    ]
    const preview = good(await library.say('report/preview', { draft: draft(newer, { url }) }))
    if (preview.known.kind !== 'version') throw new Error(preview.known.kind)
    expect(preview.known.differences.map(({ kind }) => kind)).toEqual([
      'same',
      'changed',
      'same',
      'same',
      'same',
    ])
    const done = good(
      await library.say('report/add', {
        draft: draft(newer, { url }),
        story: { kind: 'proposed' },
        replaces: first.id,
      }),
    )
    expect(done).toMatchObject({ reports: [first.id], story: first.story })
    const view = await readReport(library.db, first.id)
    expect(view?.text.flat()).toEqual(newer)
    expect(view?.report).toMatchObject({ publisher: 'The Oban Post', author: 'Isla Kerr' })
    expect(view?.versions.map(({ version }) => [version.number, version.text.flat()])).toEqual([[1, FERRY]])
    expect(await library.workshop.corpus.postings(['36'])).toHaveProperty('size', 1)
    expect(await library.workshop.corpus.postings(['34'])).toHaveProperty('size', 0)
  })
})

describe('arranging stories', () => {
  it('moves, splits, merges and renames; what is left empty is gone', async () => {
    const library = openLibrary()
    const a = await added(library, FERRY)
    const b = await added(library, FERRY_TOO)
    const c = await added(library, DAM)
    const stories = async () =>
      (await readStories(library.db)).map(({ title, made, reports }) => [
        title,
        made,
        reports.map(({ id }) => id).sort(),
      ])
    good(await library.say('story/merge', { stories: [a.story, b.story], into: a.story }))
    good(await library.say('story/rename', { story: a.story, title: ' The ferry ' }))
    expect(await stories()).toContainEqual(['The ferry', 'reader', [a.id, b.id].sort()])
    good(await library.say('report/move', { reports: [b.id], to: { kind: 'new', title: 'Another' } }))
    expect(await stories()).toContainEqual(['Another', 'reader', [b.id]])
    good(await library.say('report/move', { reports: [b.id, '000'], to: { kind: 'story', id: c.story } }))
    expect(await stories()).toContainEqual([DAM[0]?.slice(0, 40), 'reader', ['000', b.id, c.id].sort()])
    expect((await stories()).map(([title]) => title)).not.toContain('Another')
    expect(await library.db.stories.count()).toBe(3)
  })

  it('proposes anew what the reader did not choose, and leaves what the reader chose', async () => {
    const library = openLibrary()
    const a = await added(library, FERRY)
    good(
      await library.say('report/add', {
        draft: draft(FERRY_TOO),
        story: { kind: 'proposed' },
        replaces: null,
      }),
    )
    const before = await library.backup()
    good(await library.say('story/propose', {}))
    await library.settled()
    const lines = await readReports(library.db)
    expect(
      lines
        .filter(({ origin }) => origin === 'page')
        .map(({ story, by }) => [story, by])
        .sort(),
    ).toEqual([
      [a.story, 'proposed'],
      [a.story, 'reader'],
    ])
    expect(await library.db.jobs.count()).toBe(0)
    const [last] = await readSteps(library.db)
    expect(last?.deed).toBe('propose-stories')
    good(await library.say('undo/to', { step: last?.id ?? 0 }))
    expect(await library.backup()).toBe(before)
  })
})

describe('what cannot be done is said', () => {
  const gone = 'gone'
  it.each([
    ['report/edit', { report: gone, change: { title: 'x' } }, 'no-report'],
    ['report/edit', { report: '000', change: { title: 'x' } }, 'bundled-report'],
    ['report/remove', { reports: ['000'] }, 'bundled-stays'],
    ['report/move', { reports: [gone], to: { kind: 'new', title: null } }, 'no-report'],
    ['report/move', { reports: ['000'], to: { kind: 'story', id: gone } }, 'no-story'],
    ['story/rename', { story: gone, title: 'x' }, 'no-story'],
    ['story/rename', { story: 'bundled', title: ' ' }, 'bad-message'],
    ['story/merge', { stories: [gone], into: 'bundled' }, 'no-story'],
    ['story/remove', { story: 'bundled' }, 'bundled-stays'],
    ['undo/to', { step: 7 }, 'no-step'],
    ['job/start', { job: 7 }, 'no-job'],
    ['job/cancel', { job: 7 }, 'no-job'],
  ] as const)('%s %j: %s', async (name, input, code) => {
    const library = openLibrary()
    const reply = await library.say(name, input as never)
    expect(reply).toMatchObject({ ok: false, error: { code } })
    expect(library.errors).toEqual([])
  })
})

describe('removing', () => {
  it('takes a report out of the index, of its story and of the list, and all of it back', async () => {
    const library = openLibrary()
    const a = await added(library, FERRY)
    const before = await library.backup()
    const removed = good(await library.say('report/remove', { reports: [a.id, '000'] }))
    expect(removed.reports).toEqual([a.id])
    expect(await library.workshop.corpus.postings(['ferri'])).toHaveProperty('size', 0)
    expect(await library.db.stories.get(a.story)).toBeUndefined()
    good(await library.say('undo/to', { step: removed.step ?? 0 }))
    expect(await library.backup()).toBe(before)
    expect(await library.workshop.corpus.postings(['ferri'])).toHaveProperty('size', 1)
  })

  it('can be undone by a worker that was started later', async () => {
    const library = openLibrary()
    const a = await added(library, FERRY)
    const before = await library.backup()
    const removed = good(await library.say('story/remove', { story: a.story }))
    const next = reviveLibrary(library)
    good(await next.say('undo/to', { step: removed.step ?? 0 }))
    expect(await next.backup()).toBe(before)
  })

  it('keeps the last twenty steps', async () => {
    const library = openLibrary()
    const a = await added(library, FERRY)
    for (let at = 0; at < 25; at++)
      good(await library.say('story/rename', { story: a.story, title: `Title ${at}` }))
    const steps = await readSteps(library.db)
    expect(steps).toHaveLength(20)
    expect(steps[0]?.about).toBe('Title 23')
    expect(await library.db.changes.count()).toBe(20)
    expect(good(await library.say('undo/to', { step: steps.at(-1)?.id ?? 0 }))).toEqual({ undone: 20 })
    expect((await library.db.stories.get(a.story))?.title).toBe('Title 4')
  })

  it('wipes everything but the bundled corpus', async () => {
    const library = openLibrary()
    const empty = await (async () => {
      await library.say('job/wake', {})
      return library.backup()
    })()
    await added(library, FERRY)
    good(await library.say('report/move', { reports: ['000'], to: { kind: 'new', title: null } }))
    good(await library.say('library/wipe', {}))
    expect(await library.backup()).toBe(empty)
    expect(await library.db.steps.count()).toBe(0)
    expect(await library.db.changes.count()).toBe(0)
    expect((await readReports(library.db)).map(({ id, by }) => [id, by])).toEqual([
      ['000', 'bundled'],
      ['001', 'bundled'],
    ])
  })
})
