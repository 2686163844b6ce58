import { describe, expect, it, vi } from 'vitest'
import { importers } from '../../../lib/core/importers/index.ts'
import { expectLinear } from '../growth.ts'

const SIZE = 100_000
// On a busy machine a few seconds of work take long.
vi.setConfig({ testTimeout: 60_000 })

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
  it.each(PARTS)('of %j takes time that grows with its length', (part) => {
    for (const head of HEADS[ending] ?? ['']) {
      for (const tail of ['', 'x', '\n"}]>']) {
        expectLinear((size) => {
          const source = head + part.repeat(size / part.length) + tail
          for (const piece of importer.pieces(source, 'id')) expect(piece).toBeDefined()
        }, SIZE)
      }
    }
  })
})
