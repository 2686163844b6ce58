import { describe, expect, it } from 'vitest'
import { readPieces } from '../../../lib/core/importers/index.ts'
import { read } from './pieces.ts'

const review = (change: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: 'The ferry carried 900 people.',
  author: { '@type': 'Organization', name: 'Tide Check' },
  url: 'https://check.example/ferry',
  datePublished: '2026-01-31',
  reviewRating: { '@type': 'Rating', ratingValue: '1', bestRating: '5', alternateName: 'Mostly false' },
  itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Ana Ruiz', jobTitle: 'Mayor' } },
  ...change,
})
const CLAIM = 'The ferry carried 900 people.'
const RATED = `Tide Check rates the claim “${CLAIM}” as “Mostly false”.`
const item = {
  title: CLAIM,
  publisher: 'Tide Check',
  url: 'https://check.example/ferry',
  publishedAt: '2026-01-31',
  language: 'en',
  claims: [CLAIM, RATED],
}

const REVIEWS: [name: string, value: unknown, items: object[], faults: string[]][] = [
  ['one', review(), [item], []],
  ['a list', [review(), review({ headline: 'Head' })], [item, { ...item, title: 'Head' }], []],
  ['a graph', { '@graph': [{ '@type': 'WebSite' }, review()] }, [item], []],
  [
    'a feed',
    {
      '@type': 'DataFeed',
      dataFeedElement: [{ '@type': 'DataFeedItem', item: [review()] }, { item: review() }],
    },
    [item, item],
    [],
  ],
  [
    'types with addresses, and several',
    review({ '@type': ['Review', 'https://schema.org/ClaimReview'] }),
    [item],
    [],
  ],
  [
    'an author as a text, a number for a rating, a work for a claim',
    review({
      author: 'Tide Check',
      reviewRating: { ratingValue: 2, bestRating: 5 },
      itemReviewed: { '@type': 'CreativeWork', author: 'Ana Ruiz' },
    }),
    [{ ...item, claims: [CLAIM, `Tide Check rates the claim “${CLAIM}” as “2 of 5”.`] }],
    [],
  ],
  [
    'no rating and no author',
    review({ author: null, reviewRating: null }),
    [{ ...item, publisher: undefined, claims: [CLAIM] }],
    [],
  ],
  [
    'a review with a text',
    review({ reviewBody: 'It carried 90.\n\nThe ship’s list says so.' }),
    [{ ...item, claims: [CLAIM, RATED, 'It carried 90.', 'The ship’s list says so.'] }],
    [],
  ],
  [
    'faults, each with its place, and the good ones',
    [review({ claimReviewed: ' ' }), review({ url: 'check.example', datePublished: 'soon' })],
    [{ ...item, url: undefined, publishedAt: undefined }],
    ['[0].claimReviewed no-reviewed-claim', '[1].url bad-address', '[1].datePublished bad-date'],
  ],
  ['the word alone', { '@type': 'WebPage', about: 'ClaimReview' }, [], ['no-review']],
]

describe('ClaimReview', () => {
  it.each(REVIEWS)('%s', (_, value, items, faults) => {
    expect(read('a.jsonld', JSON.stringify(value))).toEqual({ items, faults })
  })

  it('says who made the claim, and keeps the original', () => {
    const [piece] = readPieces('a.json', JSON.stringify([review()]))
    if (!piece || !('item' in piece) || piece.item.kind !== 'report') throw new Error('no report')
    expect(piece.item.report.claims[0]).toMatchObject({
      mode: 'alleged',
      speaker: { name: 'Ana Ruiz', role: 'Mayor', named: true },
    })
    expect(JSON.parse(piece.item.report.original ?? '')).toEqual(review())
  })
})

const annotation = (exact: unknown, change: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  body: { type: 'TextualBody', value: 'My note.' },
  target: { source: 'https://e.org/a', selector: { type: 'TextQuoteSelector', exact } },
  ...change,
})
const at = (exact: string, start: number) =>
  annotation(exact, {
    target: {
      source: { id: 'https://e.org/a', title: 'Head' },
      selector: [
        { type: 'TextPositionSelector', start, end: start + 5 },
        { type: 'TextQuoteSelector', exact },
      ],
    },
  })

const ANNOTATIONS: [name: string, value: unknown, items: object[], faults: string[]][] = [
  [
    'one',
    annotation(' It \n sank. '),
    [{ title: 'e.org', url: 'https://e.org/a', sentences: [['It sank.']] }],
    [],
  ],
  [
    'a page of them, in the order of the text',
    { type: 'AnnotationPage', items: [at('Nine died.', 40), at('It sank.', 3), at('It sank.', 3)] },
    [{ title: 'Head', url: 'https://e.org/a', sentences: [['It sank.'], ['Nine died.']] }],
    [],
  ],
  [
    'a collection, a refined selector, a target that is an address alone',
    {
      type: 'AnnotationCollection',
      first: {
        type: 'AnnotationPage',
        items: [
          annotation('x', {
            target: {
              source: 'https://e.org/b',
              selector: {
                type: 'XPathSelector',
                refinedBy: { type: 'TextQuoteSelector', exact: 'It sank.' },
              },
            },
          }),
          annotation('x', { target: 'https://e.org/c' }),
        ],
      },
    },
    [{ title: 'e.org', url: 'https://e.org/b', sentences: [['It sank.']] }],
    ['.first.items[1].target.selector no-quote'],
  ],
  [
    'faults in a list',
    [annotation(7), annotation('x', { target: { selector: {} } }), annotation('Good.')],
    [{ title: 'e.org', url: 'https://e.org/a', sentences: [['Good.']] }],
    ['[0].target.selector no-quote', '[1].target.source no-source'],
  ],
  ['none', { type: 'AnnotationPage', items: [] }, [], ['no-annotation']],
]

describe('Web Annotation', () => {
  it.each(ANNOTATIONS)('%s', (_, value, items, faults) => {
    expect(read('a.json', JSON.stringify(value))).toEqual({ items, faults })
  })
})

describe('JSON and NDJSON', () => {
  const report = (change: object = {}) => ({
    title: 'Head',
    claims: [{ at: { paragraph: 1, sentence: 1 }, text: 'It sank.' }],
    ...change,
  })
  const good = { title: 'Head', language: 'en', claims: ['It sank.'] }
  const line = JSON.stringify
  const rows: [name: string, file: string, source: string, items: object[], faults: string[]][] = [
    [
      'a list of reports',
      'a.json',
      line([report(), report({ title: 'Two' })]),
      [good, { ...good, title: 'Two' }],
      [],
    ],
    ['an object of reports', 'a.json', line({ reports: [report()] }), [good], []],
    [
      'texts',
      'a.json',
      line({ title: 'Head', date: '2026-01-31', paragraphs: ['It sank.', ' ', 'Nine died.'] }),
      [{ title: 'Head', publishedAt: '2026-01-31', paragraphs: ['It sank.', 'Nine died.'] }],
      [],
    ],
    [
      'faults of several reports',
      'a.json',
      line([7, report({ claims: [{ text: 'x' }, {}] }), report({ url: 'x' })]),
      [good],
      [
        '[0] no-report',
        '[1].claims[0].at no-place',
        '[1].claims[1].text no-claim-text',
        '[2].url bad-address',
      ],
    ],
    ['an empty list', 'a.json', '[]', [], ['no-report']],
    ['broken JSON, with the line', 'a.json', '{\n"a": 1,\n}', [], [':3 no-json']],
    [
      'lines: reports, broken ones, those of a backup',
      'a.ndjson',
      `${line(report())}\n\n{oops\n${line({ kind: 'report', value: report() })}\r\n${line({ kind: 'story', value: {} })}\n[]`,
      [good, good],
      [':3 no-json', ':6 no-report'],
    ],
    ['no lines', 'a.jsonl', '\n', [], ['no-report']],
  ]
  it.each(rows)('%s', (_, file, source, items, faults) => {
    expect(read(file, source)).toEqual({ items, faults })
  })
})
