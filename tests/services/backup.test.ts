import { describe, expect, it } from 'vitest'
import { readJobs, readSteps } from '../../lib/services/library-reads.ts'
import { csv, imported, many, mine, staged } from './import-stage.ts'
import { added, DAM, draft, FERRY, FERRY_TOO, good, openLibrary } from './library-stage.ts'

describe('backup and restore', () => {
  /** A library with everything in it. */
  async function full() {
    const library = openLibrary()
    const a = await added(library, FERRY, {
      url: 'https://e.org/ferry',
      publisher: 'Post',
      author: 'Isla Kerr',
    })
    await imported(library, [csv('dam.csv', DAM), many(3)])
    good(
      await library.say('report/add', {
        draft: draft([...FERRY.slice(1), 'It was raised on Friday.'], { url: 'https://e.org/ferry' }),
        story: { kind: 'proposed' },
        replaces: a.id,
      }),
    )
    good(await library.say('report/move', { reports: ['000'], to: { kind: 'story', id: a.story } }))
    good(await library.say('story/rename', { story: 'bundled', title: 'Ours' }))
    return library
  }

  it('gives everything back, byte for byte', async () => {
    const library = await full()
    const backup = await library.backup()
    good(await library.say('library/wipe', {}))
    expect(await library.backup()).not.toBe(backup)
    await imported(library, [{ name: 'backup.ndjson', text: backup }])
    expect(await library.backup()).toBe(backup)
    expect(await library.workshop.corpus.postings(['captain'])).toHaveProperty('size', 1)
  })

  it('is the same in another order of lines, and twice', async () => {
    const library = await full()
    const backup = await library.backup()
    const [head, ...lines] = backup.trimEnd().split('\n')
    const other = openLibrary()
    const text = [head, ...lines.reverse()].join('\n')
    await imported(other, [{ name: 'b.ndjson', text }])
    await imported(other, [{ name: 'b.ndjson', text }])
    expect(await other.backup()).toBe(backup)
  })

  it('loses nothing of what is stored, and can be undone', async () => {
    const library = await full()
    const other = openLibrary()
    await added(other, FERRY_TOO)
    const before = await other.backup()
    await imported(other, [{ name: 'b.ndjson', text: await library.backup() }])
    expect((await mine(other)).length).toBe((await mine(library)).length + 1)
    const [step] = await readSteps(other.db)
    expect(step?.deed).toBe('restore')
    good(await other.say('undo/to', { step: step?.id ?? 0 }))
    expect(await other.backup()).toBe(before)
  })

  it('tells every fault of a damaged file, each with its line, and restores the good lines when told to', async () => {
    const library = await full()
    const [head = '', ...lines] = (await library.backup()).trimEnd().split('\n')
    const report = lines.find((line) => line.startsWith('{"kind":"report"')) ?? ''
    const wrong = [
      '{',
      '{"kind":"news","value":1}',
      report,
      report.replace('"language":"en"', '"language":7').replace('"mode":"asserted"', '"mode":"sung"'),
      report.replace(/"id":"r[^"]*","language"/, '"id":"000","language"'),
      '{"kind":"assignment","value":{"by":"reader","report":"nobody","story":"bundled"}}',
      '{"kind":"story","value":{"id":"x"}}',
    ]
    const other = openLibrary()
    const { preview } = await staged(other, [
      { name: 'b.ndjson', text: [head, ...lines, ...wrong].join('\n') },
    ])
    const first = lines.length + 2
    expect(preview.problems.map(({ place, code }) => `${place} ${code}`)).toEqual([
      `b.ndjson :${first} no-json`,
      `b.ndjson :${first + 1} unknown-kind`,
      `b.ndjson :${first + 2} twice`,
      `b.ndjson :${first + 3}.language bad-field`,
      `b.ndjson :${first + 3}.claims[0].mode bad-field`,
      `b.ndjson :${first + 6} no-field`,
      `b.ndjson :${first + 6} no-field`,
      `b.ndjson :${first + 4} ours`,
      `b.ndjson :${first + 5} dangling`,
    ])
    expect(await mine(other)).toEqual([])
    good(await other.say('job/start', { job: (await readJobs(other.db))[0]?.id ?? 0 }))
    await other.settled()
    expect(await other.backup()).toBe(await library.backup())
  })

  it.each([
    ['{"format":"second-source backup","version":2}\n', 'newer-backup'],
    ['{"format":"second-source backup","version":1}\n{"kind":"story","value":[]}', 'bad-field'],
  ])('refuses %s', async (text, code) => {
    const { preview } = await staged(openLibrary(), [{ name: 'b.ndjson', text }])
    expect(preview).toMatchObject({ reports: 0, faults: 1, problems: [{ code }] })
  })
})
