import { describe, expect, it } from 'vitest'
import { parseXml, textOf } from '../../../lib/core/xml.ts'
import { read } from './pieces.ts'

const TEXT = 'It sank. Nine died. Divers search the wreck.'
const rss = (items: string, head = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="x"><channel><title>Post &amp; Mail</title><language>en-GB</language>${head}${items}</channel></rss>`

const FEEDS: [name: string, source: string, items: object[], faults: string[]][] = [
  [
    'RSS with the text as escaped HTML, as CDATA and as plain text',
    rss(
      `<item><title>One &#8211; all</title><link>https://e.org/1</link><pubDate>Sat, 31 Jan 2026 07:00:00 GMT</pubDate><dc:creator>Isla Kerr</dc:creator><description>Short.</description><content:encoded><![CDATA[<p>It <b>sank</b>.</p><p>Nine died. Divers search.</p><script>x</script>]]></content:encoded></item>
       <item><title>Two</title><guid>https://e.org/2</guid><description>&lt;p&gt;${TEXT}&lt;/p&gt;</description></item>
       <item><guid isPermaLink="false">https://e.org/3</guid><description>${TEXT}</description></item>`,
    ),
    [
      {
        title: 'One – all',
        publisher: 'Post & Mail',
        author: 'Isla Kerr',
        url: 'https://e.org/1',
        publishedAt: '2026-01-31T07:00:00Z',
        language: 'en-GB',
        paragraphs: ['It sank.', 'Nine died. Divers search.'],
      },
      {
        title: 'Two',
        publisher: 'Post & Mail',
        url: 'https://e.org/2',
        language: 'en-GB',
        paragraphs: [TEXT],
      },
      { publisher: 'Post & Mail', language: 'en-GB', paragraphs: [TEXT] },
    ],
    [],
  ],
  [
    'Atom with XHTML, HTML and several links',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Post</title><entry><title type="html">&lt;i&gt;One&lt;/i&gt;</title><link rel="self" href="https://e.org/self"/><link href="https://e.org/1"/><updated>2026-01-31T07:00:00Z</updated><author><name>Isla Kerr</name></author><content type="xhtml"><div><p>It sank.</p><p>Nine <em>died</em>. Divers search.</p></div></content></entry></feed>`,
    [
      {
        title: 'One',
        publisher: 'Post',
        author: 'Isla Kerr',
        url: 'https://e.org/1',
        publishedAt: '2026-01-31T07:00:00Z',
        language: 'de',
        paragraphs: ['It sank.', 'Nine died. Divers search.'],
      },
    ],
    [],
  ],
  [
    'RSS 1.0, whose items stand beside the channel',
    `<rdf:RDF><channel><title>Post</title></channel><item><title>One</title><link>https://e.org/1</link><dc:date>2026-01-31</dc:date><description>${TEXT}</description></item></rdf:RDF>`,
    [
      {
        title: 'One',
        publisher: 'Post',
        url: 'https://e.org/1',
        publishedAt: '2026-01-31',
        paragraphs: [TEXT],
      },
    ],
    [],
  ],
  [
    'teasers and faults, and the good item',
    rss(
      `<item><title>T</title><description>Read more.</description></item><item><link>nowhere</link><pubDate>soon</pubDate><description>${TEXT}</description></item>`,
    ),
    [{ publisher: 'Post & Mail', language: 'en-GB', paragraphs: [TEXT] }],
    ['[0] teaser', '[1].url bad-address', '[1].date bad-date'],
  ],
  ['no items', rss(''), [], ['no-items']],
  ['another kind of XML', '<svg><title>x</title></svg>', [], ['no-feed']],
  ['an element that is not closed', '<rss><channel></rss>', [], ['bad-xml']],
  ['nothing', ' ', [], ['bad-xml']],
  [
    'entities of its own',
    '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><item><description>&b;</description></item></channel></rss>',
    [],
    ['no-entities'],
  ],
]

describe('feeds', () => {
  it.each(FEEDS)('%s', (_, source, items, faults) => {
    expect(read('a.xml', source)).toEqual({ items, faults })
  })
})

describe('XML', () => {
  it.each([
    [
      'text, CDATA, references, comments',
      '<a>x &lt;<!-- <b> --><![CDATA[<c> &amp;]]> &#233;&#x21;</a>',
      'x <<c> &amp; é!',
    ],
    ['attributes with either quotation mark', `<a x="1" y = 'two > one'/>`, ''],
    ['an instruction and a document type', '<?xml version="1.0"?><!DOCTYPE a SYSTEM "x"><a>t</a>', 't'],
  ])('reads %s', (_, source, text) => {
    const parsed = parseXml(source)
    if (!parsed.ok) throw new Error(parsed.why)
    expect(textOf(parsed.root)).toBe(text)
  })

  it.each([
    '<a',
    '<a>',
    '<a></b>',
    '</a>',
    'x<a/>',
    '<a x=1/>',
    '<a x="<"/>',
    '<1/>',
    '<a><![CDATA[',
    '<!-- ',
    '<a><b></a></b>',
    '<?x',
    '<!doctype',
  ])('refuses %s', (source) => {
    expect(parseXml(source).ok).toBe(false)
  })
})
