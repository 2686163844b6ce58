import { describe, expect, it } from 'vitest'
import { endingOf, idOf, importers, readFile } from '../../../lib/core/importers/index.ts'

const HEAD = { url: null, publishedAt: null, language: null }
const text = (title: string | null, paragraphs: string[], more: object = {}) => ({
  kind: 'text',
  text: { title, ...HEAD, ...more, paragraphs },
})

/** Name of the file, its content, what is read from it. */
const READ: [string, string, string, object][] = [
  [
    'a headline and paragraphs',
    'a.txt',
    'Ferry sinks\n\nIt sank.\nNine died.\n',
    text('Ferry sinks', ['It sank.', 'Nine died.']),
  ],
  [
    'no headline',
    'a.txt',
    'It sank on Tuesday.\n\nNine died.',
    text(null, ['It sank on Tuesday.', 'Nine died.']),
  ],
  ['a headline that asks', 'a.txt', 'Did it sink?\n\nIt sank.', text('Did it sink?', ['It sank.'])],
  ['a single paragraph is no headline', 'a.txt', 'It sank', text(null, ['It sank'])],
  [
    'lines broken in mid-sentence',
    'a.txt',
    'Head\n\nThe ferry\nsank on\nTuesday.\n\nNine died.',
    text('Head', ['The ferry sank on Tuesday.', 'Nine died.']),
  ],
  [
    'Windows line ends and a byte order mark',
    'a.txt',
    '\ufeffHead\r\n\r\nIt sank.\r\n',
    text('Head', ['It sank.']),
  ],
  [
    'Markdown',
    'a.md',
    '# Head\n\nIt *sank* off [Cape Hollin](https://e.org/x).\nNine **died**.\n\n## More\n\n- One\n- Two\n\n> Quoted\n\n```\ncode\n```\n',
    text('Head', ['It sank off Cape Hollin.', 'Nine died.', 'One', 'Two', 'Quoted']),
  ],
  [
    'Markdown with front matter',
    'a.md',
    '---\ntitle: "Head"\ndate: 2026-01-31\nlang: en-GB\nurl: https://e.org/a\n---\nIt sank.',
    text('Head', ['It sank.'], { publishedAt: '2026-01-31', language: 'en-GB', url: 'https://e.org/a' }),
  ],
  ['Markdown with an underlined title', 'a.md', 'Head\n====\n\nIt sank.', text('Head', ['It sank.'])],
  [
    'a web page',
    'a.html',
    '<!doctype html><html lang="en"><head><title>Site</title><link rel="canonical" href="https://e.org/a"><meta property="article:published_time" content="2026-01-31"><style>p{}</style></head><body><nav><p>Menu</p></nav><article><h1>Head &amp; tail</h1><p>It <b>sank</b>&nbsp;&ndash; fast.</p><script>if (a < b) "</p>"</script><p>Nine&#8217;s dead.</p><footer><p>Foot</p></footer></article><aside><p>Ads</p></aside></body></html>',
    text('Head & tail', ['It sank – fast.', 'Nine’s dead.'], {
      url: 'https://e.org/a',
      language: 'en',
      publishedAt: '2026-01-31',
    }),
  ],
  [
    'a web page without an article',
    'a.htm',
    '<title>Head</title><body><p>One.<p>Two.<div>Three',
    text('Head', ['One.', 'Two.']),
  ],
  [
    'a web page without paragraphs',
    'a.html',
    'One.<br>Two.<div>Three. 1 < 2',
    text(null, ['One.', 'Two.', 'Three. 1 < 2']),
  ],
]

describe('importers', () => {
  it.each(READ)('%s', (_, name, source, expected) => {
    expect(readFile(name, source)).toEqual({ ok: true, value: expected })
  })

  it('reads a report with its claims, under the name of its file', () => {
    const claims = [
      {
        id: 'x',
        at: { paragraph: 1, sentence: 2 },
        text: 'It sank.',
        mode: 'alleged',
        speaker: { role: 'a guard' },
      },
    ]
    const read = readFile('folder/ferry.json', JSON.stringify({ id: 'other', title: 'Head', claims }))
    expect(read).toMatchObject({
      ok: true,
      value: {
        kind: 'report',
        report: {
          id: 'ferry',
          title: 'Head',
          origin: 'file',
          claims: [{ id: 'x', report: 'ferry', mode: 'alleged', speaker: { role: 'a guard', named: false } }],
        },
      },
    })
  })

  const BAD: [string, string, string, RegExp][] = [
    ['an unknown ending', 'a.docx', 'x', /format is not known.*\.txt/],
    ['an empty text', 'a.txt', ' \n ', /no text/],
    ['a page of scripts', 'a.html', '<script>x', /no text/],
    ['headings alone', 'a.md', '# One\n## Two', /no text/],
    ['broken JSON', 'a.json', '{', /no valid JSON/],
    ['JSON that is no report', 'a.json', '[1]', /no report/],
    [
      'a claim without a text',
      'a.json',
      '{"claims":[{"at":{"paragraph":1,"sentence":1}}]}',
      /claims\[0\]\.text/,
    ],
    [
      'a claim without a place',
      'a.json',
      '{"claims":[{"text":"x","at":{"paragraph":0}}]}',
      /claims\[0\]\.at/,
    ],
    ['a report without claims', 'a.json', '{"claims":[]}', /no claims/],
  ]
  it.each(BAD)('%s gets a clear sentence', (_, name, source, message) => {
    const read = readFile(name, source)
    expect(read.ok ? '' : read.error.message).toMatch(message)
  })

  it.each(['<', '<p>', '<script>', '<div ', '<!--', '<nav>', '<a href="', '&#', '[', '**', '](', '`', '- '])(
    'is not held up by a page of %s',
    (part) => {
      for (const name of ['a.html', 'a.md', 'a.txt'])
        expect(readFile(name, part.repeat(20_000))).toBeDefined()
    },
  )

  it('takes endings and ids from names', () => {
    expect(importers.flatMap(({ endings }) => endings)).toEqual(
      expect.arrayContaining(['txt', 'md', 'html', 'json']),
    )
    expect([endingOf('x/a.TXT'), endingOf('x.y/a'), idOf('x/b.c.txt'), idOf('.txt')]).toEqual([
      'txt',
      '',
      'b.c',
      '.txt',
    ])
  })
})
