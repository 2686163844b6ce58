import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { memoryCorpus } from '../../../lib/core/memory-corpus.ts'
import { type Found, type Named, openSearch, type Search } from '../../../lib/core/search/search.ts'
import { buildBundledCorpus, SEEDS } from '../../../seeds/build.ts'

const built = buildBundledCorpus(SEEDS)
if (!built.ok) throw new Error(built.error.message)
const { reports, questions } = built.value
const named: Named[] = [
  { kind: 'story', id: 's1', text: 'Anthropic and Alibaba' },
  ...reports.map(({ id, title }): Named => ({ kind: 'report', id, text: title })),
  ...questions.map(({ id, text }): Named => ({ kind: 'question', id, text })),
]

let search: Search
beforeAll(async () => {
  search = await openSearch(memoryCorpus(reports, questions), named)
})

const marksOf = ({ hits }: Found) =>
  hits.map(({ text, marks }) => marks.map(([from, to]) => text.slice(from, to)))
const first = (found: Found) => found.hits.find(({ kind }) => kind === 'claim')

/** What is typed, what the first claim must hold, and what of it is marked. */
const TYPED: [string, RegExp, string[], string][] = [
  ['London', /London/, ['London'], 'a name'],
  ['lond', /London/, ['Lond'], 'the beginning of a word marks what was typed'],
  ['Lodnon', /London/, ['London'], 'two letters exchanged'],
  ['antropic', /Anthropic/, ['Anthropic'], 'a letter left out'],
  ['sanctionned ', /sanction/i, ['sanctions'], 'another form with a typing error'],
  ['high court london', /High Court.*London/, ['High', 'Court', 'London'], 'several words'],
  ['the high court', /High Court/, ['High', 'Court'], 'words that tell nothing are passed over'],
  ['filing ', /fil(?:ed|ing)/, [], 'another form of the word'],
]

describe('a search', () => {
  it.each(TYPED)('%s: %s %s', async (typed, says, marks) => {
    const found = await search.find(typed)
    expect(found.whole).toBe(true)
    expect(first(found)?.text).toMatch(says)
    const { text = '', marks: seen = [] } = first(found) ?? {}
    const marked = seen.map(([from, to]) => text.slice(from, to))
    for (const mark of marks) expect(marked).toContain(mark)
  })

  it('finds stories, reports and questions by their names, before claims', async () => {
    const found = await search.find('anthropic alibaba')
    const kinds = found.hits.map(({ kind }) => kind)
    expect(kinds[0]).toBe('story')
    expect([...new Set(kinds)]).toEqual(['story', 'report', 'question', 'claim'])
    expect(found.counts.story).toBe(1)
    expect(found.counts.claim + found.counts.report + found.counts.question).toBeGreaterThan(10)
  })

  it('says what it took a word for that it does not know', async () => {
    const found = await search.find('antropic')
    expect(found.guesses.map(({ typed }) => typed)).toEqual(['antropic'])
    expect(found.guesses[0]?.found).toContain('anthropic')
  })

  it('lists what has most of the words when nothing has all', async () => {
    const found = await search.find('london wombats')
    expect(found.whole).toBe(false)
    expect(first(found)?.text).toMatch(/London/)
  })

  it.each(['', '   ', '???', 'qqqqqqqq zzzzzzzz'])('finds nothing for “%s”', async (typed) => {
    const found = await search.find(typed)
    expect(found.hits).toEqual([])
    expect(found.counts).toEqual({ story: 0, report: 0, question: 0, claim: 0 })
  })

  it('reads further claims by their numbers, in the order asked for', async () => {
    const { words, hits } = await search.find('alibaba')
    const numbers = hits.flatMap(({ claim }) => (claim ? [claim.number] : [])).reverse()
    const read = await search.read([...numbers, 1e9], words)
    expect(read.map(({ claim }) => claim?.number)).toEqual(numbers)
    expect(read.every(({ marks }) => marks.length > 0)).toBe(true)
  })

  it('marks stretches in order, without overlap, within the text, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ maxLength: 300 }), fc.constantFrom(...TYPED.map(([typed]) => typed))),
        async (typed) => {
          const found = await search.find(typed)
          for (const { text, marks } of found.hits) {
            let at = 0
            for (const [from, to] of marks) {
              expect(from).toBeGreaterThanOrEqual(at)
              expect(to).toBeGreaterThan(from)
              at = to
            }
            expect(at).toBeLessThanOrEqual(text.length)
          }
          expect(marksOf(found)).toHaveLength(found.hits.length)
        },
      ),
      { numRuns: 60 },
    )
  })
})
