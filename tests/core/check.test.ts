import { describe, expect, it } from 'vitest'
import { openCheck } from '../../lib/core/check.ts'
import { baselineJudge } from '../../lib/core/judge/baseline.ts'
import { memoryCorpus } from '../../lib/core/memory-corpus.ts'
import { article, bundled, claim, fixedJudge, question } from './builders.ts'
import { stories } from './stories.ts'

const ferry = stories.find(({ name }) => name === 'ferry')
const ferryCorpus = memoryCorpus(ferry?.reports ?? [], [])
const ferryArticle = ferry?.articles.get('ferry/a') ?? article('')

/* Two reports that people restated, a question on which they differ, and one that only one of them answers. */
const LONDON = article(
  'Larkspur Labs accused Brindle Corporation of theft on Monday. The complaint was filed at the High Court in Luthen. What a mess!',
)
const textOf = (one: typeof LONDON) => one.sentences.map(({ text }) => text).join(' ')
const MIRANDEL = article(
  'Larkspur Labs accused Brindle Corporation of theft on Tuesday. The papers went to a court in Mirandel. Brindle Corporation denies the theft.',
)
const reports = [
  bundled(textOf(LONDON), [
    claim('l-1', 'Larkspur Labs accuses Brindle Corporation of theft.', {
      at: { paragraph: 1, sentence: 1 },
    }),
    claim('l-2', 'Larkspur Labs filed its complaint with the High Court in Luthen.', {
      at: { paragraph: 1, sentence: 2 },
    }),
  ]),
  bundled(textOf(MIRANDEL), [
    claim('m-1', 'Larkspur Labs accuses Brindle Corporation of theft.', {
      at: { paragraph: 1, sentence: 1 },
    }),
    claim('m-2', 'Larkspur Labs filed its complaint with a court in Mirandel.', {
      at: { paragraph: 1, sentence: 2 },
    }),
    claim('m-3', 'Brindle Corporation denies the theft.', { at: { paragraph: 1, sentence: 3 } }),
  ]),
]
const questions = [
  question('accused', [['yes', ['l-1', 'm-1']]]),
  question('venue', [
    ['Luthen', ['l-2']],
    ['Mirandel', ['m-2']],
  ]),
]
const corpus = memoryCorpus(reports, questions)

describe('an article that is a report of the corpus', () => {
  it('is compared by what people grouped, and the judge is not asked', async () => {
    const { judge, asked } = fixedJudge(() => ({ verdict: 'contradict' }))
    const check = await openCheck(LONDON, corpus, judge)
    expect(check.story).toMatchObject({ sameAs: 'l', reports: ['m'] })
    expect(check.checkable).toEqual([true, true, false])
    const findings = check.findings([0, 1, 2])
    expect(findings.map(({ status }) => status)).toEqual(['confirmed', 'contradicted', 'not-a-claim'])
    expect(findings[1]?.stances[0]).toMatchObject({
      report: 'm',
      verdict: 'contradict',
      evidence: [{ claim: 'm-2' }],
    })
    expect(findings[1]?.questions[0]?.answers).toEqual([
      { label: 'Luthen', reports: [], here: true },
      { label: 'Mirandel', reports: ['m'], here: false },
    ])
    expect(check.omissions()).toEqual([
      { claim: 'm-3', text: 'Brindle Corporation denies the theft.', reports: ['m'] },
    ])
    expect(asked.opened).toBe(0)
  })

  it('is an article like others when it is excluded', async () => {
    const check = await openCheck(LONDON, corpus, baselineJudge, { exclude: ['l'] })
    expect(check.story.sameAs).toBeNull()
  })
})

describe('an article that is new', () => {
  const NEW = article(
    'Larkspur Labs accused Brindle Corporation of theft. Larkspur Labs filed its complaint with a court in Mirandel on Friday. Brindle Corporation shares fell 3 percent.',
  )

  it('answers a question through the claim that confirms it, and so contradicts the other answer', async () => {
    const { judge } = fixedJudge((report, text) =>
      report === 'm' && text.includes('Mirandel')
        ? {
            verdict: 'confirm',
            evidence: [{ claim: 'm-2', paragraph: 1, sentence: 2, text: 'x', mode: 'asserted' }],
          }
        : {},
    )
    const check = await openCheck(NEW, corpus, judge)
    expect(check.story.reports).toEqual(['l', 'm'])
    const [toL, toM] = check.finding(1).stances
    expect(toM).toMatchObject({ verdict: 'confirm', report: 'm' })
    expect(toL).toMatchObject({ verdict: 'contradict', report: 'l', evidence: [{ claim: 'l-2' }] })
    expect(check.finding(1).status).toBe('disputed')
  })

  it('asks the judge only when a sentence is asked for, and once', async () => {
    const { judge, asked } = fixedJudge(() => ({}))
    const check = await openCheck(NEW, corpus, judge)
    expect(asked).toEqual({ opened: 0, sentences: 0 })
    expect(check.finding(0)).toBe(check.finding(0))
    expect(asked).toEqual({ opened: 1, sentences: 1 })
  })
})

describe('an article of another story', () => {
  it('is not checked, and nothing is left out', async () => {
    const { judge, asked } = fixedJudge(() => ({ verdict: 'confirm' }))
    const check = await openCheck(ferry?.unrelated ?? article(''), ferryCorpus, judge)
    const findings = check.findings(Array.from({ length: check.length }, (_, index) => index))
    expect(new Set(findings.map(({ status }) => status))).toEqual(new Set(['not-checked']))
    expect(findings.every(({ stances }) => stances.length === 0)).toBe(true)
    expect(check.omissions()).toEqual([])
    expect(asked.opened).toBe(0)
  })

  it('leaves nothing to judge', async () => {
    const check = await openCheck(ferry?.unrelated ?? article(''), ferryCorpus, baselineJudge)
    for (let index = 0; index < check.length; index++) expect(check.settled(index)).not.toBeNull()
  })
})

describe('any check', () => {
  it('gives each report of the story one stance, in the order of the story', async () => {
    const check = await openCheck(ferryArticle, ferryCorpus, baselineJudge)
    for (let index = 0; index < check.length; index++) {
      const { stances, status } = check.finding(index)
      if (status === 'not-a-claim') expect(stances).toEqual([])
      else expect(stances.map(({ report }) => report)).toEqual(['ferry/b', 'ferry/c', 'ferry/d'])
    }
    expect(check.reports.map(({ id }) => id)).toEqual(['ferry/b', 'ferry/c', 'ferry/d'])
  })

  it('finds the same each time', async () => {
    const all = async () => {
      const check = await openCheck(ferryArticle, ferryCorpus, baselineJudge)
      const found = Array.from({ length: check.length }, (_, at) =>
        check.finding(check.length - 1 - at),
      ).reverse()
      return JSON.stringify([found, check.omissions()])
    }
    expect(await all()).toBe(await all())
  })

  it('judges a long article in parts, each under the right index', async () => {
    const opened: number[] = []
    const { judge } = fixedJudge((_, text) => ({
      verdict: 'confirm',
      confidence: text.includes('number 250') ? 1 : 0.1,
    }))
    const counting = {
      ...judge,
      open: (input: Parameters<typeof judge.open>[0]) => {
        opened.push(input.article.sentences.length)
        return judge.open(input)
      },
    }
    const long = article(
      `${ferryArticle.sentences.map(({ text }) => text).join(' ')}\n${Array.from({ length: 480 }, (_, at) => `Passenger number ${at} was questioned on Friday.`).join(' ')}`,
    )
    const check = await openCheck(long, ferryCorpus, counting, { exclude: ['ferry/a'] })
    const index = long.sentences.find(({ text }) => text.includes('number 250'))?.index ?? -1
    expect(check.finding(index).stances[0]?.confidence).toBe(1)
    expect(check.finding(index + 1).stances[0]?.confidence).toBe(0.1)
    expect(opened.every((length) => length < 200)).toBe(true)
  })

  it('says which sentence it has not got', async () => {
    const check = await openCheck(ferryArticle, ferryCorpus, baselineJudge)
    expect(() => check.finding(9_999)).toThrow(/no sentence 9999/)
  })
})
