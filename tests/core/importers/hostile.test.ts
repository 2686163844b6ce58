import { describe, expect, it } from 'vitest'
import { importers } from '../../../lib/core/importers/index.ts'

/**
 * Longest time that a hostile file of 100 kB may take, in milliseconds of the processor: others use the machine too. The best of
 * five counts, because the first also compiles.
 */
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
  ...[
    '{',
    '{\n',
    'x\n',
    '---\ntitle:x\n',
    '[',
    '{"a":',
    '[{"@graph":',
    '"\\u',
    '0',
    '-',
    '{"type":"Annotation"},',
    '\u0301',
    '\ud800',
    'ﬁ',
  ],
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
      for (const tail of ['', '\n"}]>']) {
        const source = head + part.repeat(SIZE / part.length) + tail
        let best = Number.POSITIVE_INFINITY
        for (let run = 0; run < 5 && best > BUDGET; run++) {
          const begun = process.cpuUsage()
          let found = 0
          for (const _ of importer.pieces(source, 'id')) found++
          const { user, system } = process.cpuUsage(begun)
          best = Math.min(best, (user + system) / 1000)
          expect(found).toBeGreaterThan(0)
        }
        expect(best).toBeLessThan(BUDGET)
      }
    }
  })
})
