import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleOf, reportOf, textOf } from '../../../lib/core/article.ts'
import { exporters, exportText } from '../../../lib/core/exporters/index.ts'
import { importedReport } from '../../../lib/core/imported-report.ts'
import { importers, readPieces } from '../../../lib/core/importers/index.ts'
import type { ReportWithClaims } from '../../../lib/core/types.ts'

const exporter = (id: string) => {
  const found = exporters.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}

/** Sentences with everything in them that some format gives a meaning. */
const piece = fc.constantFrom(
  ...[
    'It sank',
    'Nine “souls” died',
    '34 of 900',
    '=SUM(A1)',
    '-7 degrees',
    '"quoted", twice',
    "O'Neill",
    '@home',
  ],
  ...[
    '# no heading',
    '* no item',
    '1. no number',
    '_so_ **so**',
    '[x](https://e.org) ![y](z)',
    '<b>bold</b> &amp; \\n',
    '```',
    '---',
  ],
  ...[
    '===',
    '> said',
    '| a | b |',
    '~~no~~',
    'Ü ß é 漢字 عربي 😀',
    'a, b; c\td',
    '{"kind":"story"}',
    'title: x',
  ],
)
const sentence = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  .map((pieces) => `The ${pieces.join(' ')} was so on Monday.`)
const line = fc.option(fc.constantFrom('The Post', 'A "B", C', '=X', 'Zeitung: Süd', "'", '# 1', 'null'), {
  nil: null,
})
const report = fc
  .record({
    title: line.map((title) => title ?? 'Head'),
    publisher: line,
    author: line,
    url: fc.constantFrom(null, 'https://news.example/a?x=1&y=%20#z'),
    publishedAt: fc.constantFrom(null, '2026-01-31', '2026-01-31T07:00:00Z'),
    language: fc.constantFrom('en', 'de-AT'),
    paragraphs: fc.array(
      fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  })
  .map(({ publisher, author, paragraphs, ...about }) =>
    reportOf(articleOf({ ...about, paragraphs }), {
      id: 'r1',
      origin: 'file',
      publisher,
      author,
      addedAt: '2026-02-01T00:00:00.000Z',
    }),
  )
const reports = fc
  .uniqueArray(report, { minLength: 1, maxLength: 3, selector: ({ title }) => title })
  .map((all) => all.map((one, at) => renamed(one, `r${at + 1}`)))

const renamed = (one: ReportWithClaims, id: string): ReportWithClaims => ({
  ...one,
  id,
  claims: one.claims.map((claim, at) => ({ ...claim, id: `${id}.${at + 1}`, report: id })),
})

/** What a format gives back of reports that it wrote. */
function back(format: string, all: readonly ReportWithClaims[]): ReportWithClaims[] {
  const { ending } = exporter(format)
  return [...readPieces(`a.${ending}`, exportText(exporter(format), all))].map((found, at) => {
    if ('problem' in found) throw new Error(`${found.problem.place} ${found.problem.message}`)
    return importedReport(found.item, { id: `r${at + 1}`, addedAt: '2026-02-01T00:00:00.000Z' })
  })
}

const about = ({ title, publisher, author, url, publishedAt, language }: ReportWithClaims) => ({
  ...{ title, publisher, author, url, publishedAt, language },
})
const paragraphs = (one: ReportWithClaims) => textOf(one).map((sentences) => sentences.join(' '))

describe('what is written can be read again', () => {
  it.each(['JSON', 'NDJSON'])('%s: everything', (format) => {
    fc.assert(
      fc.property(reports, (all) => {
        expect(back(format, all)).toEqual(all)
      }),
    )
  })

  it('CSV: fields, sentences and their places', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const read = back('CSV', all)
        expect(read.map(about)).toEqual(all.map(about))
        expect(read.map(textOf)).toEqual(all.map(textOf).map(withoutTabs))
      }),
    )
  })

  it('Markdown: fields and paragraphs', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const read = back('Markdown', all)
        expect(read.map(about)).toEqual(all.map(about))
        expect(read.map(paragraphs)).toEqual(all.map(paragraphs).map(withoutTabs))
      }),
    )
  })

  it('Web Annotation: the claims of a page in order, its title and address', () => {
    fc.assert(
      fc.property(report, (one) => {
        if (one.claims.length === 0) return
        const [read] = back('Web Annotation', [one])
        expect([read?.title, read?.url]).toEqual([one.title, one.url])
        const claims = [...new Set(withoutTabs(one.claims.map(({ text }) => text)))]
        expect(read && textOf(read).flat()).toEqual(claims)
      }),
    )
  })
})

/** Importers write one blank for any blanks. */
function withoutTabs<T extends string | readonly unknown[]>(value: T): T {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ') as T
  return (value as readonly (string | readonly unknown[])[]).map(withoutTabs) as unknown as T
}

describe('Web Annotations', () => {
  const text = 'It sank on Monday. Nine people died on Monday.'
  const whole = reportOf(
    articleOf({
      title: 'Head',
      url: 'https://e.org/a',
      publishedAt: null,
      language: 'en',
      paragraphs: [text],
    }),
    { id: 'r1', origin: 'page' },
  )
  const items = (one: ReportWithClaims) => JSON.parse(exportText(exporter('Web Annotation'), [one])).items

  it('name the words, what stands around them, and where they stand', () => {
    expect(items(whole)[1].target).toEqual({
      source: 'https://e.org/a',
      'dc:title': 'Head',
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: 'Nine people died on Monday.',
          prefix: 'It sank on Monday. ',
          suffix: '',
        },
        { type: 'TextPositionSelector', start: 19, end: 46 },
      ],
    })
  })

  it('of restated claims describe the page and quote nothing that it does not say', () => {
    const { asides: _, ...restated } = whole
    expect(items(restated)[0]).toMatchObject({
      motivation: 'describing',
      body: { value: 'It sank on Monday.' },
      target: { source: 'https://e.org/a' },
    })
    expect(items(restated)[0].target.selector).toBeUndefined()
  })
})

describe('every exporter', () => {
  it.each(exporters.map((one) => [one.id, one] as const))(
    '%s has an importer and writes nothing as nothing',
    (id, one) => {
      expect(importers.map((importer) => importer.id)).toContain(id)
      expect(importers.flatMap(({ endings }) => endings)).toContain(one.ending)
      const faults = [...readPieces(`a.${one.ending}`, exportText(one, []))]
      expect(faults.every((found) => 'problem' in found)).toBe(true)
    },
  )
})
