import { describe, expect, it } from 'vitest'
import { align } from '../../../lib/core/judge/align.ts'
import { differences } from '../../../lib/core/judge/reasons/differences.ts'
import { readStory } from '../../../lib/core/judge/story.ts'
import { inputOf } from './builders.ts'

const MORNING = '2025-10-15T06:00:00Z'
const EVENING = '2025-10-15T18:00:00Z'

function firstReason(here: string, published: string | null, there: string, publishedThere: string | null) {
  const input = inputOf([here], [there])
  for (const one of input.reports) one.report.publishedAt = publishedThere
  const story = readStory({ ...input, article: { ...input.article, publishedAt: published } })
  const [a, b] = [story.article[0], story.reports[0]?.said[0]]
  if (!a || !b) throw new Error('The story has no passage.')
  return differences(align(a, b, story))[0]
}

describe('a figure of a later report', () => {
  it.each([
    ['Seven people died in the crash.', 'Nine people died in the crash.'],
    ['Police made 12 arrests.', 'Police made 31 arrests by the evening.'],
    ['Four people are missing.', 'Two people are missing.'],
    ['Some 200 homes were evacuated.', 'More than 900 homes were evacuated.'],
    ['With 40 per cent of the votes counted, he leads.', 'With 85 per cent of the votes counted, he leads.'],
    ['The fire burned 300 hectares of forest.', 'The fire burned 2,100 hectares of forest.'],
  ])('updates an earlier one: %s / %s', (here, there) => {
    const later = firstReason(here, MORNING, there, EVENING)
    expect(later).toMatchObject({ kind: 'update', template: { code: 'later-figure' } })
    const earlier = firstReason(there, EVENING, here, MORNING)
    expect(earlier).toMatchObject({ kind: 'update', template: { code: 'earlier-figure' } })
  })

  it.each<[string, string, string | null, string, string | null]>([
    ['no date', 'Seven people died.', null, 'Nine people died.', EVENING],
    ['within the hour', 'Seven people died.', EVENING, 'Nine people died.', '2025-10-15T18:40:00Z'],
    ['the same day', 'Seven people died.', '2025-10-15', 'Nine people died.', EVENING],
    ['fewer dead', 'Nine people died.', MORNING, 'Seven people died.', EVENING],
    ['what does not grow', 'The bridge has seven lanes.', MORNING, 'The bridge has nine lanes.', EVENING],
  ])('does not when: %s', (_, here, published, there, publishedThere) => {
    expect(firstReason(here, published, there, publishedThere)?.kind).not.toBe('update')
  })
})
