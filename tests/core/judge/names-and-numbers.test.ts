import { describe, expect, it } from 'vitest'
import { openCheck } from '../../../lib/core/check.ts'
import { engineJudge } from '../../../lib/core/judge/engine.ts'
import { namesAndNumbersJudge } from '../../../lib/core/judge/names-and-numbers.ts'
import { memoryCorpus } from '../../../lib/core/memory-corpus.ts'
import type { Article } from '../../../lib/core/types.ts'
import { article } from '../builders.ts'
import { stories } from '../stories.ts'

const ferry = stories.find(({ name }) => name === 'ferry')
const corpus = memoryCorpus(ferry?.reports ?? [], [])

const written = (language: string, text: string): Article => ({ ...article(text), language })

/** What report a, which has these figures, says to each sentence. */
const ARTICLES: [string, Article, [string, 'confirm' | 'contradict' | 'omit', string | null][]][] = [
  [
    'German',
    written(
      'de',
      [
        'Die Sorrel Queen mit 212 Passagieren stieß um 23.42 Uhr vor Kap Hollin mit der Brannock Trader zusammen.',
        'Die Fähre Sorrel Queen stieß erst um 1.15 Uhr vor Hollin mit der Brannock Trader zusammen.',
        'Es war das schwerste Unglück in Caldria seit 1998, als vor Port Anselm 53 Menschen starben.',
        'Am Helm stand Ilsa Dorrant, der Kapitän Tomas Veyle hatte dienstfrei.',
        'Viele Angehörige warteten die ganze Nacht am Hafen auf Nachricht.',
      ].join('\n'),
    ),
    [
      ['212', 'confirm', '212'],
      ['1.15', 'contradict', '1.15'],
      ['1998', 'confirm', '53'],
      ['Dorrant', 'confirm', 'Ilsa Dorrant'],
      ['Angehörige', 'omit', null],
    ],
  ],
  [
    'Arabic',
    written(
      'ar',
      [
        'اصطدمت العبارة سوريل كوين وعلى متنها ٢١٢ راكبا بسفينة برانوك تريدر.',
        'وقع أسوأ حادث منذ عام ١٩٩٨ عندما غرقت سفينة قبالة بورت أنسلم وقتل ٥٣ شخصا.',
        'وانتظر الأهالي في الميناء طوال الليل.',
      ].join('\n'),
    ),
    [
      ['سوريل', 'confirm', '٢١٢'],
      ['١٩٩٨', 'confirm', '٥٣'],
      ['الأهالي', 'omit', null],
    ],
  ],
  [
    'Japanese',
    written(
      'ja',
      [
        'フェリーのソレル・クイーンは２１２人の乗客を乗せ、２３時４２分に貨物船ブラノック・トレーダーと衝突した。',
        'フェリーのソレル・クイーンは１時１５分に貨物船ブラノック・トレーダーと衝突した。',
        '家族は一晩中、港で知らせを待った。',
      ].join('\n'),
    ),
    [
      ['２１２', 'confirm', '２１２'],
      ['１時', 'contradict', '１'],
      ['家族', 'omit', null],
    ],
  ],
]

describe.each(ARTICLES)('an article in %s beside English reports', (_, read, wanted) => {
  const report = ferry?.reports[0]
  if (!report) throw new Error('The ferry story is missing.')
  const session = namesAndNumbersJudge.open({
    article: read,
    checkable: read.sentences.map(() => true),
    reports: [{ report, claims: report.claims }],
  })

  it.each(wanted)('%s: %s', (part, verdict, words) => {
    const sentence = read.sentences.find(({ text }) => text.includes(part))
    const [stance] = session.stances(sentence?.index ?? -1)
    expect(stance).toMatchObject({ verdict, sure: false })
    if (words === null) expect(stance?.reasons).toEqual([])
    else expect(stance?.reasons.map(({ here }) => here)).toContain(words)
    for (const { here, there } of stance?.reasons ?? []) {
      expect(sentence?.text).toContain(here)
      expect(stance?.evidence[0]?.text).toContain(there)
    }
  })

  it('is taken for its story, compared, never surely, and nothing is said of what it leaves out', async () => {
    const check = await openCheck(read, corpus, engineJudge)
    expect(check.story.language).toBe('names-and-numbers-only')
    expect(check.story.reports).toContain('ferry/a')
    const findings = check.findings(read.sentences.map(({ index }) => index))
    expect(findings.flatMap(({ stances }) => stances).every(({ sure }) => !sure)).toBe(true)
    expect(findings[0]?.stances.find(({ report }) => report === 'ferry/a')?.verdict).toBe('confirm')
    expect(findings.at(-1)?.status).toBe('not-checked')
    expect(check.omissions()).toEqual([])
  })
})

it.each(stories.filter(({ name }) => name !== 'ferry').map(({ name, reports }) => [name, reports] as const))(
  'an article in German on the ferry is not taken for the story of %s',
  async (_, reports) => {
    const german = ARTICLES[0]?.[1] as Article
    const check = await openCheck(german, memoryCorpus(reports, []), engineJudge)
    expect(check.story.reports).toEqual([])
  },
)
