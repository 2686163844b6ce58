import { describe, expect, it } from 'vitest'
import { align } from '../../../lib/core/judge/align.ts'
import { coverages } from '../../../lib/core/judge/coverage.ts'
import { readStory } from '../../../lib/core/judge/story.ts'
import { inputFor, readStories } from '../../eval/stories.ts'
import { inputOf } from './builders.ts'

const LINKED = [
  ['the same word', 'The ferry sank.', 'A ferry burned.'],
  ['another word of the concept', 'The court annulled the permit.', 'Judges quashed the licence.'],
  ['a word that begins alike', 'The negotiators met.', 'A negotiation took place.'],
]

describe('what one text covers of another', () => {
  it.each(LINKED)('links %s', (_, here, there) => {
    const { article, reports } = readStory(inputOf([here as string], [there as string]))
    expect(coverages(article, reports[0]?.said ?? [])[0]?.[0]).toBeGreaterThan(0)
  })

  it('is 0 where nothing is shared, and where a text has no words', () => {
    const { article, reports } = readStory(
      inputOf(['Rain fell all night.', ''], ['Shares lost a tenth.', '']),
    )
    expect(coverages(article, reports[0]?.said ?? []).map((row) => [...row])).toEqual([
      [0, 0],
      [0, 0],
    ])
  })

  it('is what the alignment of every two passages says', () => {
    const [gold] = readStories()
    if (!gold) throw new Error('no story')
    const story = readStory(inputFor(gold, Object.keys(gold.gold)[0] as string))
    for (const { said } of story.reports) {
      const pairs = story.article.map((here) => said.map((there) => align(here, there, story)))
      const [ahead, back] = [coverages(story.article, said), coverages(said, story.article)]
      expect(ahead.map((row) => [...row])).toEqual(pairs.map((row) => row.map((pair) => pair.covered)))
      expect(back.map((row) => [...row])).toEqual(
        said.map((_, there) => pairs.map((row) => row[there]?.coveredBack)),
      )
    }
  })
})
