/**
 * Counts in how many of 10,000 news sentences a term occurs, from the invented stories, and writes lib/core/rarity.json.
 *
 *   node tests/eval/make-rarity.ts
 *
 * Terms of fewer than three stories are left out: they belong to their story, and count as unseen.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { articleOf } from '../../lib/core/article.ts'
import { readPlain } from '../../lib/core/importers/text.ts'
import { isStopTerm, terms } from '../../lib/core/terms.ts'

const STORIES = join(import.meta.dirname, 'stories')
const counts = new Map<string, { sentences: number; stories: Set<string> }>()
let sentences = 0
for (const story of readdirSync(STORIES).sort())
  for (const id of ['a', 'b', 'c', 'd']) {
    const article = articleOf(readPlain(readFileSync(join(STORIES, story, 'reports', `${id}.txt`), 'utf8')))
    for (const { text } of article.sentences) {
      sentences++
      for (const term of new Set(terms(text))) {
        if (isStopTerm(term)) continue
        const count = counts.get(term) ?? { sentences: 0, stories: new Set() }
        count.sentences++
        count.stories.add(story)
        counts.set(term, count)
      }
    }
  }
const kept = [...counts]
  .filter(([, count]) => count.stories.size >= 3)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([term, count]) => [term, Math.round((count.sentences * 10_000) / sentences)] as const)
writeFileSync(
  join(import.meta.dirname, '../../lib/core/rarity.json'),
  `${JSON.stringify(Object.fromEntries(kept)).replaceAll(/((?:"[^"]+":\d+,){12})/g, '$1\n')}\n`,
)
console.log(`${kept.length} terms of ${sentences} sentences`)
