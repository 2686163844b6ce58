import { describe, expect, it } from 'vitest'
import { importers } from '../../../lib/core/importers/index.ts'

/** Longest time that a hostile file of 100 kB may take, in milliseconds; the best of three counts, others use the machine too. */
const BUDGET = 50
const SIZE = 100_000

const PARTS = [
  ...[
    '<',
    '<a ',
    '<a>',
    '<p>',
    '</p>',
    '<script>',
    '<!--',
    '<![CDATA[',
    '<a b="',
    "<a b='",
    '<div ',
    '<nav>',
    '<a href="',
  ],
  ...[
    '&#',
    '&amp',
    '&',
    '[',
    '](',
    '[a](',
    '[[a]',
    '![',
    '**',
    '`',
    '- ',
    '> ',
    '#',
    '# ',
    '--',
    '==',
    '___',
  ],
  ...[
    '"',
    '""',
    '","',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    ' ',
    '\n\n',
    '."',
    '.)',
    '…',
    '?',
    '. A',
    'a.b.',
    'U.S. ',
    'if ',
    '“',
  ],
  ...['{', '[', '{"a":', '[{"@graph":', '"\\u', '0', '-', '{"type":"Annotation"},', '\u0301', '\ud800', 'ﬁ'],
]
const HEADS: Record<string, string[]> = {
  csv: ['text\n', 'text,title\n"', 'report,sentence,text\n'],
  md: ['', '# ', '---\n', '- '],
  json: ['', '[', '{"claims":['],
  ndjson: [''],
  xml: ['', '<rss>', '<rss><channel><item><description>'],
  html: ['', '<p>', '<meta '],
  txt: [''],
}

const files = importers.flatMap((importer) =>
  importer.endings.slice(0, 1).map((ending) => ({ importer, ending })),
)

describe.each(files)('a hostile file of $ending', ({ importer, ending }) => {
  it.each(PARTS)(`of %j takes no more than ${BUDGET} ms for 100 kB`, (part) => {
    for (const head of HEADS[ending] ?? ['']) {
      for (const tail of ['', 'x', '\n"}]>']) {
        const source = head + part.repeat(SIZE / part.length) + tail
        let best = Number.POSITIVE_INFINITY
        for (let run = 0; run < 3 && best > BUDGET; run++) {
          const begun = performance.now()
          for (const piece of importer.pieces(source, 'id')) expect(piece).toBeDefined()
          best = Math.min(best, performance.now() - begun)
        }
        expect(best).toBeLessThan(BUDGET)
      }
    }
  })
})
