import { describe, expect, it } from 'vitest'
import { memoryCorpus } from '../../lib/core/memory-corpus.ts'
import { recogniseStory } from '../../lib/core/story.ts'
import { article, report } from './builders.ts'
import { otherEvents, stories } from './stories.ts'

const everything = memoryCorpus(
  stories.flatMap((story) => story.reports),
  [],
)
const cases = stories.flatMap((story) => [...story.articles].map(([id, text]) => ({ id, text, story })))
const siblings = (id: string) =>
  ['a', 'b', 'c', 'd'].map((one) => id.replace(/.$/, one)).filter((one) => one !== id)

describe('the story of an article, among twenty stories', () => {
  it.each(cases)('$id is recognised, and so are its three siblings and no other', async ({ id, text }) => {
    const { finding } = await recogniseStory(text, everything)
    expect(finding).toEqual({ sameAs: id, reports: siblings(id), confidence: 1, language: 'judged' })
  })

  it.each(cases)('$id is recognised when the corpus has not got it', async ({ id, text }) => {
    const { finding } = await recogniseStory(text, everything, [id])
    expect(finding.sameAs).toBeNull()
    expect(finding.reports).toEqual(siblings(id))
    expect(finding.confidence).toBeGreaterThan(0.25)
  })

  it.each(stories)('an event like $name elsewhere is no story of the corpus', async ({ unrelated }) => {
    const { finding, reports } = await recogniseStory(unrelated, everything)
    expect(finding).toEqual({ sameAs: null, reports: [], confidence: 0, language: 'judged' })
    expect(reports).toEqual([])
  })

  it.each(stories)('… nor when the corpus holds $name alone', async ({ unrelated, reports }) => {
    expect((await recogniseStory(unrelated, memoryCorpus(reports, []))).finding.reports).toEqual([])
  })

  it('compares other doings of the same actors with no report but theirs, and nine in twelve with none', async () => {
    let refused = 0
    for (const [name, text] of otherEvents) {
      const { finding } = await recogniseStory(text, everything)
      expect(finding.sameAs).toBeNull()
      expect(finding.reports.filter((id) => !id.startsWith(`${name}/`))).toEqual([])
      if (finding.reports.length === 0) refused++
    }
    expect(refused).toBeGreaterThanOrEqual(9)
  })
})

const ferry = stories.find(({ name }) => name === 'ferry')
const ferryText = ferry?.articles.get('ferry/a')
const ferryCorpus = memoryCorpus(ferry?.reports ?? [], [])
const sentencesOf = (count: number) => ({
  ...(ferryText as NonNullable<typeof ferryText>),
  sentences: ferryText?.sentences.slice(0, count) ?? [],
})

describe('the article itself', () => {
  it('is found although half of it is missing and a comment follows', async () => {
    const half = sentencesOf(11)
    const comment = { index: 11, paragraph: 9, sentence: 1, text: 'Great piece, thank you for it.' }
    const { finding } = await recogniseStory(
      { ...half, sentences: [...half.sentences, comment] },
      ferryCorpus,
    )
    expect(finding.sameAs).toBe('ferry/a')
  })

  it('is not found by two quoted sentences', async () => {
    const quoted = article(
      `${sentencesOf(2)
        .sentences.map(({ text }) => text)
        .join(
          ' ',
        )} We asked seven ports what they make of the fog. None had an answer that we could print. Two hung up. One laughed. The fifth sent a brochure.`,
    )
    expect((await recogniseStory(quoted, ferryCorpus)).finding.sameAs).toBeNull()
  })

  it('is not recognised when it is excluded', async () => {
    const { finding } = await recogniseStory(sentencesOf(20), ferryCorpus, ['ferry/a', 'ferry/b'])
    expect(finding).toMatchObject({ sameAs: null, reports: ['ferry/c', 'ferry/d'] })
  })
})

describe('hard pages', () => {
  it('nothing is found in nothing', async () => {
    const none = { ...sentencesOf(0) }
    expect((await recogniseStory(none, ferryCorpus)).finding).toMatchObject({
      reports: [],
      language: 'unknown',
    })
    expect((await recogniseStory(sentencesOf(20), memoryCorpus([], []))).finding.reports).toEqual([])
  })

  it('names with typing errors still lead to the story', async () => {
    const typo = article(
      `A ferry and a cargo ship collided in the Varn Strait late on Tuesday, killing seven people. The Sorell Quene ran into the Branock Trader about three nautical miles off Cape Hollin. Captian Tomas Veyl was off duty in his cabin. Ostrell Lines said that it was heartbroken.`,
    )
    expect((await recogniseStory(typo, ferryCorpus)).finding.reports).toHaveLength(4)
  })

  it('says when a page is not in English', async () => {
    const german = article(
      'Eine Fähre und ein Frachter sind am Dienstag in der Varnstraße zusammengestoßen, sieben Menschen kamen ums Leben. Der Kapitän Tomas Veyle schlief nach Angaben der Küstenwache in seiner Kabine, während die Sorrel Queen durch den Nebel fuhr.',
    )
    expect((await recogniseStory(german, ferryCorpus)).finding.language).toBe('names-and-numbers-only')
  })

  it('a single report is enough when names and wording agree', async () => {
    const one = memoryCorpus([report('x', ferryText?.sentences.map(({ text }) => text).join('\n') ?? '')], [])
    const b = ferry?.articles.get('ferry/b')
    expect(b && (await recogniseStory(b, one)).finding.reports).toEqual(['x'])
  })
})
