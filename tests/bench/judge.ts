/**
 * What judging costs: `node tests/bench/judge.ts`. Every report of every labelled story is read as the article, beside the
 * others of its story; a pair is a sentence that makes a claim and a report. Prints CPU milliseconds a pair, the median over
 * the stories: with the analysis of both texts, and without (when a session is open and nothing is known to it any more than
 * the texts); and the same for a ranking by BM25 alone.
 */

import { engineJudge } from '../../lib/core/judge/engine.ts'
import { namesAndNumbersJudge } from '../../lib/core/judge/names-and-numbers.ts'
import type { JudgeInput } from '../../lib/core/judge.ts'
import { bm25 } from '../eval/baselines.ts'
import { inputFor, readStories } from '../eval/stories.ts'

/** CPU milliseconds of a story's work, and the number of its pairs. */
interface Cost {
  open: number
  judge: number
  pairs: number
}

/** Opens something for an input and gives what is done for one sentence. */
type Work = (input: JudgeInput) => (sentence: number) => void

const judged =
  (judge: typeof engineJudge): Work =>
  (input) => {
    const session = judge.open(input)
    return (sentence) => void session.stances(sentence)
  }

const ranked: Work = (input) => {
  const all = input.reports.flatMap(({ claims }) => claims)
  const scorers = input.reports.map(({ claims }) => bm25(claims, all))
  return (sentence) => {
    for (const score of scorers) score(input.article.sentences[sentence]?.text ?? '')
  }
}

const milliseconds = (from: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

function costOf(inputs: readonly JudgeInput[], work: Work): Cost {
  const cost: Cost = { open: 0, judge: 0, pairs: 0 }
  for (const input of inputs) {
    const begun = process.cpuUsage()
    const each = work(input)
    cost.open += milliseconds(begun)
    const opened = process.cpuUsage()
    input.checkable.forEach((checkable, sentence) => {
      if (!checkable) return
      each(sentence)
      cost.pairs += input.reports.length
    })
    cost.judge += milliseconds(opened)
  }
  return cost
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const stories = readStories().map((story) => Object.keys(story.gold).map((id) => inputFor(story, id)))

function measure(name: string, work: Work) {
  // Once to warm up: the first story pays for compiling.
  for (const inputs of stories.slice(0, 3)) costOf(inputs, work)
  const costs = stories.map((inputs) => costOf(inputs, work)).filter(({ pairs }) => pairs > 0)
  const whole = median(costs.map(({ open, judge, pairs }) => (open + judge) / pairs))
  const alone = median(costs.map(({ judge, pairs }) => judge / pairs))
  console.log(
    `${name.padEnd(20)} ${whole.toFixed(3).padStart(8)} ms a pair with analysis, ${alone.toFixed(3).padStart(8)} ms without`,
  )
  return { whole, alone }
}

const pairs = stories
  .flat()
  .reduce((sum, { checkable, reports }) => sum + checkable.filter(Boolean).length * reports.length, 0)
console.log(`${stories.length} stories, ${pairs} pairs; CPU time, median over the stories`)
const engine = measure('engine', judged(engineJudge))
measure('names and numbers', judged(namesAndNumbersJudge))
const words = measure('BM25 alone', ranked)
console.log(
  `The engine takes ${(engine.whole / words.whole).toFixed(1)} times as long as BM25 with analysis, ${(engine.alone / words.alone).toFixed(1)} times without.`,
)
