import { describe, expect, it } from 'vitest'
import { articleOf } from '../../lib/core/article.ts'
import { openCheck } from '../../lib/core/check.ts'
import { importedReport } from '../../lib/core/imported-report.ts'
import type { Assignment, Maker } from '../../lib/core/library.ts'
import { memoryCorpus } from '../../lib/core/memory-corpus.ts'
import { commonStory, correctStory } from '../../lib/core/story-place.ts'
import { DAM, FERRY, FERRY_TOO } from '../services/library-stage.ts'

const place = (report: string, story: string, by: Maker = 'proposed'): Assignment => ({ report, story, by })

describe('the reader’s word about a story', () => {
  const rows: [string, string[], string | null, Assignment[], string[], string[]][] = [
    ['nobody said anything', ['a', 'b'], null, [], [], []],
    [
      'proposals stay as the engine sees them now',
      ['a', 'b'],
      null,
      [place('a', 's'), place('b', 't')],
      [],
      [],
    ],
    [
      'moved out by the reader',
      ['a', 'b', 'c'],
      null,
      [place('a', 's'), place('b', 's'), place('c', 't', 'reader')],
      ['c'],
      [],
    ],
    [
      'put in by the reader',
      ['a', 'b'],
      null,
      [place('a', 's'), place('b', 's'), place('c', 's', 'reader')],
      [],
      ['c'],
    ],
    ['only proposed, and not seen now', ['a'], null, [place('a', 's'), place('c', 's')], [], []],
    [
      'the article was moved out itself',
      ['a', 'b'],
      'x',
      [place('x', 't', 'reader'), place('a', 's'), place('b', 's')],
      ['a', 'b'],
      [],
    ],
    [
      'the article was put in: it is compared with all of that story',
      [],
      'x',
      [place('x', 's', 'reader'), place('a', 's'), place('b', 's', 'bundled')],
      [],
      ['a', 'b'],
    ],
    [
      'the article stands where it was proposed',
      ['a'],
      'x',
      [place('x', 's'), place('a', 's'), place('b', 's', 'reader')],
      [],
      ['b'],
    ],
  ]
  it.each(rows)('%s', (_, found, self, assignments, drop, add) => {
    expect(correctStory(found, self, assignments)).toEqual({ drop: new Set(drop), add })
  })

  it('is where most reports stand', () => {
    expect(commonStory([place('a', 's'), place('b', 't'), place('c', 't')])).toBe('t')
    expect(commonStory([place('a', 't'), place('b', 's')])).toBe('s')
    expect(commonStory([])).toBeNull()
  })
})

describe('a check', () => {
  const report = (id: string, paragraphs: readonly string[]) =>
    importedReport(
      {
        kind: 'text',
        text: { title: null, url: null, publishedAt: null, language: 'en', paragraphs: [...paragraphs] },
      },
      { id },
    )
  const reports = [report('dam', DAM), report('too', FERRY_TOO)]
  const article = articleOf({
    title: null,
    url: null,
    publishedAt: null,
    language: 'en',
    paragraphs: [...FERRY],
  })
  const judge = { id: 'none', open: () => ({ stances: () => [] }) }
  const compared = async (assignments: Assignment[], exclude: string[] = []) =>
    (await openCheck(article, memoryCorpus(reports, [], assignments), judge, { exclude })).story.reports

  it('compares with what the engine finds, and with what the reader put beside it', async () => {
    expect(await compared([])).toEqual(['too'])
    expect(await compared([place('too', 's'), place('dam', 's', 'reader')])).toEqual(['dam', 'too'])
    expect(await compared([place('too', 's'), place('dam', 's', 'reader')], ['dam'])).toEqual(['too'])
  })

  it('of a report that the reader moved out compares with its own story only', async () => {
    const own = report('own', FERRY)
    const corpus = memoryCorpus([...reports, own], [], [place('own', 't', 'reader'), place('too', 's')])
    expect((await openCheck(article, corpus, judge)).story).toMatchObject({ sameAs: 'own', reports: [] })
    const together = memoryCorpus([...reports, own], [], [place('own', 't', 'reader'), place('dam', 't')])
    expect((await openCheck(article, together, judge)).story.reports).toEqual(['dam', 'too'])
  })
})
