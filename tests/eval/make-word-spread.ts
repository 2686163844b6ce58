/**
 * Counts in how many of a thousand stories a term occurs, from the invented ones, and writes lib/core/word-spread.json.
 *
 *   node tests/eval/make-word-spread.ts
 *
 * Terms of fewer than three stories are left out: they belong to their story, and count as unseen.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { terms } from '../../lib/core/terms.ts'
import { readEvents } from './events.ts'

const events = readEvents()
const holders = new Map<string, Set<string>>()
for (const { story, article } of events)
  for (const term of terms([article.title ?? '', ...article.sentences.map(({ text }) => text)].join(' '))) {
    const stories = holders.get(term)
    if (stories) stories.add(story)
    else holders.set(term, new Set([story]))
  }
const stories = new Set(events.map(({ story }) => story)).size
const kept = [...holders]
  .filter(([, { size }]) => size >= 3)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([term, { size }]) => [term, Math.round((size * 1000) / stories)] as const)
writeFileSync(
  join(import.meta.dirname, '../../lib/core/word-spread.json'),
  `${JSON.stringify(Object.fromEntries(kept)).replaceAll(/((?:"[^"]+":\d+,){12})/g, '$1\n')}\n`,
)
console.log(`${kept.length} terms of ${stories} stories`)
