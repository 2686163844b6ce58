/**
 * How long a search takes from one key press to its answer: `node tests/bench/search.ts [CLAIMS…]`. Types queries letter by
 * letter, with and without typing errors, into corpora of invented claims, and prints the median and the 95th percentile in
 * milliseconds. Served from memory: what the extension reads from IndexedDB comes on top, and is read without holding up the
 * window. For comparison: Fuse.js over all claims, without the index.
 */
import Fuse from 'fuse.js'
import { memoryCorpus } from '../../lib/core/memory-corpus.ts'
import { type Named, openSearch } from '../../lib/core/search/search.ts'
import type { ReportWithClaims } from '../../lib/core/types.ts'
import { inventClaims } from './invented-claims.ts'

const sizes = process.argv.slice(2).map(Number)
const QUERIES = [
  'the harbour bridge',
  'governer ',
  'minister resigned',
  'batt',
  'ferry capsised',
  'six people injured',
]
const CLAIMS_A_REPORT = 30

function corpusOf(texts: readonly string[]): ReportWithClaims[] {
  return Array.from({ length: Math.ceil(texts.length / CLAIMS_A_REPORT) }, (_, at) => {
    const id = String(at).padStart(6, '0')
    const claims = texts.slice(at * CLAIMS_A_REPORT, (at + 1) * CLAIMS_A_REPORT).map((text, s) => ({
      id: `${id}.${s}`,
      report: id,
      at: { paragraph: s + 1, sentence: 1 },
      text,
      mode: 'asserted' as const,
    }))
    return {
      id,
      title: claims[0]?.text.slice(0, 80) ?? id,
      publisher: null,
      url: null,
      publishedAt: null,
      language: 'en',
      origin: 'file',
      paragraphs: claims.length,
      fingerprint: [],
      claims,
    }
  })
}

const show = (times: number[]) => {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`
}

for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
  const texts = inventClaims(size)
  const reports = corpusOf(texts)
  const corpus = memoryCorpus(reports, [])
  const named = reports.map(({ id, title }): Named => ({ kind: 'report', id, text: title }))
  const begin = performance.now()
  const search = await openSearch(corpus, named)
  const opened = performance.now() - begin
  // The window does it in turns after it has opened.
  for (const _ of search.prepare());
  const prepared = performance.now() - begin - opened
  const times: number[] = []
  let hits = 0
  for (const query of QUERIES)
    for (let length = 1; length <= query.length; length++) {
      const start = performance.now()
      const found = await search.find(query.slice(0, length))
      times.push(performance.now() - start)
      hits += found.hits.length
    }
  const terms = (await corpus.vocabulary([''])).length
  console.log(
    `${size} claims (${terms} terms): ${show(times)}; ${times.length} key presses, ${hits} hits listed; opened in ${opened.toFixed(0)} ms, made ready for typing errors in ${prepared.toFixed(0)} ms`,
  )
  const fuse = new Fuse(texts, { ignoreLocation: true, useTokenSearch: true, threshold: 0.35 })
  const alone = QUERIES.slice(0, size > 20_000 ? 1 : 3).map((query) => {
    const start = performance.now()
    fuse.search(query, { limit: 60 })
    return performance.now() - start
  })
  console.log(`  Fuse.js alone: ${show(alone)}`)
}
