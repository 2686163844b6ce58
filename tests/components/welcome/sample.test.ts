import { expect, it } from 'vitest'
import sample from '../../../components/welcome/sample-article.json' with { type: 'json' }
import { articleOf } from '../../../lib/core/article.ts'
import { openCheck } from '../../../lib/core/check.ts'
import { engineJudge } from '../../../lib/core/judge/engine.ts'
import { memoryCorpus } from '../../../lib/core/memory-corpus.ts'
import { readSeeds, SEEDS } from '../../../seeds/build.ts'

it('the sample article shows agreement, disagreement and silence, all of them sure', async () => {
  const { corpus } = readSeeds(SEEDS)
  const article = articleOf({ ...sample, url: null, publishedAt: null, language: 'en' })
  const check = await openCheck(
    article,
    memoryCorpus(corpus?.reports ?? [], corpus?.questions ?? []),
    engineJudge,
  )
  const statuses = article.sentences.map(({ index, text }) => [
    text.slice(0, 24),
    check.finding(index).status,
  ])
  expect(check.story.reports).toHaveLength(5)
  expect(Object.fromEntries(statuses)).toMatchObject({
    'The AI company Anthropic': 'confirmed',
    'The complaint was filed ': 'disputed',
    'Alibaba has denied the a': 'confirmed',
    'Anthropic’s chief execut': 'disputed',
    'The theft that it allege': 'confirmed',
    'Professor Sarah Chen, a ': 'disputed',
    'The court has not yet pu': 'unreported',
    'What should a reader mak': 'not-a-claim',
  })
})
