/**
 * How well stories are recognised, each by weights that have not seen it.
 *
 *   node tests/eval/recognition.ts            prints the figures
 *   node tests/eval/recognition.ts --save     also writes tests/eval/recognition.json, which recognition.test.ts holds
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Corpus } from '../../lib/core/corpus.ts'
import { memoryCorpus } from '../../lib/core/memory-corpus.ts'
import { recogniseStory } from '../../lib/core/story.ts'
import type { Article, StoryFinding } from '../../lib/core/types.ts'
import { type EventText, readEvents } from './events.ts'
import { gateWithout } from './recognition-folds.ts'

/** Shares from 0 to 1. */
export interface Recognition {
  /** Stories measured, by name. */
  stories: string[]
  /** Articles that are another report of a story, against a corpus of all reports of all stories but themselves. */
  reports: { articles: number; recognised: number; whole: number; mixed: number }
  /** The same articles, only their first eight sentences. */
  short: { articles: number; recognised: number; whole: number; mixed: number }
  /** The corpus holds one report of the story, and nothing else. */
  single: { articles: number; recognised: number; otherRefused: number }
  /** Articles on other doings of a story's actors, and on a like event elsewhere. */
  refused: { others: number; other: number; elsewheres: number; elsewhere: number }
  /** Every text in the corpus, the other doings as reports too; B-cubed. */
  clusters: { texts: number; precision: number; recall: number; f1: number }
  /** Recognised articles in bands of confidence: how many, mean confidence, share whose event it is. */
  calibration: { from: number; articles: number; confidence: number; right: number }[]
}

const round = (value: number) => Number(value.toFixed(4))
const share = <T>(all: readonly T[], is: (one: T) => boolean) =>
  all.length > 0 ? round(all.filter(is).length / all.length) : 0

interface Found {
  text: EventText
  finding: StoryFinding
  /** Ids of the reports that treat the same event. */
  mates: string[]
}

const cut = (article: Article, sentences: number): Article => ({
  ...article,
  sentences: article.sentences.slice(0, sentences),
})

/** Figures of the recognition of stories. */
export async function recognition(events: readonly EventText[] = readEvents()): Promise<Recognition> {
  const reports = events.filter(({ about }) => about === 'report')
  const others = events.filter(({ about }) => about === 'other')
  const elsewhere = events.filter(({ about }) => about === 'elsewhere')
  const all = memoryCorpus(
    reports.map(({ report }) => report),
    [],
  )
  const mixed = memoryCorpus(
    [...reports, ...others].map(({ report }) => report),
    [],
  )
  const find = async (
    texts: readonly EventText[],
    corpus: (text: EventText) => Corpus,
    exclude: (text: EventText) => string[] = ({ id }) => [id],
    sentences = Number.POSITIVE_INFINITY,
  ): Promise<Found[]> => {
    const found: Found[] = []
    for (const text of texts) {
      const { finding } = await recogniseStory(
        cut(text.article, sentences),
        corpus(text),
        exclude(text),
        gateWithout(text.story),
      )
      const mates =
        text.about === 'report' ? reports.filter((one) => one !== text && one.story === text.story) : []
      found.push({ text, finding, mates: mates.map(({ id }) => id) })
    }
    return found
  }
  const whole = await find(reports, () => all)
  const short = await find(reports, () => all, undefined, 8)
  const other = await find(others, () => all)
  const away = await find(elsewhere, () => all)
  const alone = (text: EventText) => {
    const mates = reports.filter((one) => one.story === text.story && one !== text)
    return memoryCorpus([(mates[text.id.length % mates.length] as EventText).report], [])
  }
  const clusters = await find(
    [...reports, ...others],
    () => mixed,
    () => [],
  )
  return {
    stories: [...new Set(events.map(({ story }) => story))],
    reports: figuresOf(whole),
    short: figuresOf(short),
    single: {
      articles: reports.length,
      recognised: share(await find(reports, alone), ({ finding }) => finding.reports.length > 0),
      otherRefused: share(await find(others, alone), ({ finding }) => finding.reports.length === 0),
    },
    refused: {
      others: others.length,
      other: share(other, ({ finding }) => finding.reports.length === 0),
      elsewheres: elsewhere.length,
      elsewhere: share(away, ({ finding }) => finding.reports.length === 0),
    },
    clusters: bCubed(clusters),
    calibration: bandsOf([...whole, ...short, ...other, ...away]),
  }
}

function figuresOf(found: readonly Found[]): Recognition['reports'] {
  return {
    articles: found.length,
    recognised: share(found, ({ finding, mates }) => finding.reports.some((id) => mates.includes(id))),
    whole: share(found, ({ finding, mates }) => finding.reports.join() === mates.join()),
    mixed: share(found, ({ finding, mates }) => finding.reports.some((id) => !mates.includes(id))),
  }
}

/** Precision and recall of each text's cluster, itself included, on the mean (Bagga and Baldwin, 1998). */
function bCubed(found: readonly Found[]): Recognition['clusters'] {
  let precision = 0
  let recall = 0
  for (const { text, finding, mates } of found) {
    const right = finding.reports.filter((id) => mates.includes(id)).length + 1
    precision += right / (finding.reports.filter((id) => id !== text.id).length + 1) / found.length
    recall += right / (mates.length + 1) / found.length
  }
  return {
    texts: found.length,
    precision: round(precision),
    recall: round(recall),
    f1: round((2 * precision * recall) / (precision + recall)),
  }
}

function bandsOf(found: readonly Found[]): Recognition['calibration'] {
  const said = found.filter(({ finding }) => finding.reports.length > 0)
  return Array.from({ length: 10 }, (_, band) => {
    const mine = said.filter(({ finding }) => Math.min(9, Math.floor(finding.confidence * 10)) === band)
    return {
      from: band / 10,
      articles: mine.length,
      confidence: round(mine.reduce((sum, { finding }) => sum + finding.confidence, 0) / (mine.length || 1)),
      right: share(mine, ({ finding, mates }) => finding.reports.some((id) => mates.includes(id))),
    }
  }).filter(({ articles }) => articles > 0)
}

/** A sample that a test has time for; named, so that stories that are added later do not change it. */
const SAMPLE: ReadonlySet<string> = new Set(
  `aurelle blackout cassowary depot ferry halvik hydrobus kalda landslide portstrike reactor trial wildfire`.split(
    ' ',
  ),
)

/** Figures of a few stories alone. */
export const sample = (): Promise<Recognition> =>
  recognition(readEvents().filter(({ story }) => SAMPLE.has(story)))

if (import.meta.main) {
  const measured = await recognition()
  const { stories, calibration, ...figures } = measured
  console.log(`${stories.length} stories, each by weights that have not seen it`)
  console.table(figures)
  console.log('Confidence: articles recognised, mean confidence, right')
  console.table(calibration)
  if (process.argv.includes('--save')) {
    const file = join(import.meta.dirname, 'recognition.json')
    writeFileSync(file, `${JSON.stringify({ all: measured, sample: await sample() }, null, 2)}\n`)
    console.log(`Saved ${file}`)
  }
}
