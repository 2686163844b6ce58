import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldText, rowsOf, rowText, separatorOf } from '../../../lib/core/separated-values.ts'
import { read } from './pieces.ts'

const ROWS: [name: string, source: string, items: object[], faults: string[]][] = [
  [
    'sentences with their places',
    'report,title,url,date,publisher,paragraph,sentence,text\r\na,Head,https://e.org/a,2026-01-31,Post,1,1,It sank.\r\na,Head,https://e.org/a,2026-01-31,Post,1,2,"Nine ""souls"", all told."\r\na,,,,,2,1,More.\r\n',
    [
      {
        title: 'Head',
        url: 'https://e.org/a',
        publishedAt: '2026-01-31',
        publisher: 'Post',
        sentences: [['It sank.', 'Nine "souls", all told.'], ['More.']],
      },
    ],
    [],
  ],
  [
    'sentences out of order, two reports mixed, without paragraphs',
    'Article ID;Sentence No;Claim\nb;2;B two.\na;1;A one.\nb;1;B one.',
    [{ sentences: [['B one.', 'B two.']] }, { sentences: [['A one.']] }],
    [],
  ],
  [
    'a row a report, told apart by the address',
    'Headline\tLink\tBody\nOne\thttps://e.org/1\tIt sank.\nTwo\thttps://e.org/2\t"Nine died.\n\nMore came."',
    [
      { title: 'One', url: 'https://e.org/1', paragraphs: ['It sank.'] },
      { title: 'Two', url: 'https://e.org/2', paragraphs: ['Nine died.', 'More came.'] },
    ],
    [],
  ],
  [
    'texts alone are one report',
    'text\nIt sank.\nNine died.\n',
    [{ paragraphs: ['It sank.', 'Nine died.'] }],
    [],
  ],
  [
    'a column of sentences by that name',
    'id,sentence\n1,It sank.\n1,Nine died.',
    [{ paragraphs: ['It sank.', 'Nine died.'] }],
    [],
  ],
  ['a table without texts', 'title,url\nHead,https://e.org', [], [':1 no-text-column']],
  ['nothing', '', [], [':1 no-text']],
  ['a head alone', 'title,text\n\n', [], ['no-text']],
  [
    'every fault at once, and the good rows',
    'url,date,paragraph,sentence,text\nftp://x,31.1.2026,1,1,One.\n,,x,0,Two.\n,,1,2,\n,,1,3,Three.,more\n,,1,4,"Four.',
    [{ sentences: [['One.']] }, { paragraphs: ['Two.'] }],
    [
      ':3.paragraph bad-number',
      ':3.sentence bad-number',
      ':4.text no-text',
      ':5 extra-fields',
      ':6 open-quote',
      ':2.url bad-address',
      ':2.date bad-date',
    ],
  ],
]

describe('CSV', () => {
  it.each(ROWS)('%s', (_, source, items, faults) => {
    expect(read('a.csv', source)).toEqual({ items, faults })
  })

  it('gives the fields back that were written', () => {
    const field = fc.string({
      unit: fc.constantFrom('a', '=', "'", '-', '"', ',', '\n', '\r\n', ' ', ';', '\t', 'é'),
    })
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const text = rows.map(rowText).join('')
        expect([...rowsOf(text, ',')].map(({ fields }) => fields.map(fieldText))).toEqual(rows)
      }),
    )
  })

  it('makes no formula of what a page says', () => {
    expect(rowText(['=1+1', '-7', "'=x", 'a=b', -7])).toBe("'=1+1,'-7,''=x,a=b,-7\r\n")
  })

  it('counts lines in texts that have several', () => {
    expect([...rowsOf('a,"b\nc\nd"\r\ne,f', ',')].map(({ line }) => line)).toEqual([1, 4])
    expect([',', ';', '\t'].map((sign) => separatorOf(`a${sign}b${sign}c,d\n`))).toEqual([',', ';', '\t'])
  })
})
