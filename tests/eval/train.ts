/**
 * Trains the judge on the labelled stories.
 *
 *   npx node tests/eval/train.ts              everything
 *   npx node tests/eval/train.ts --sureness   only factors, curves and bars, from the networks that are there
 *
 * Writes lib/core/judge/weights.json (all stories) and tests/eval/folds/N.json (weights that have not seen the stories named
 * there; evaluation uses those). The stories of tests/eval/stories are left out in turn; those of tests/eval/training are
 * always trained on and never judged. Factors, curves and bars of sureness come from predictions on stories left out; those of
 * a fold from the other folds. Beginnings and dropout come from fixed seeds: the same stories and code give the same files.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { changed } from './changed.ts'
import { type Row, rowsOf } from './dataset.ts'
import { foldsOf, predict, type Trained, trainOn } from './fit.ts'
import { type GoldStory, readStories, readTrainingStories } from './stories.ts'
import { boosted, boostFor, type Prediction, saidBy, sureness } from './sureness.ts'
import { show, tableOf } from './table.ts'

const FOLDS = 5
const INNER = 3
const FOLDER = join(import.meta.dirname, 'folds')
const SHIPPED = join(import.meta.dirname, '../../lib/core/judge/weights.json')
/** Threads that train at the same time. */
const THREADS = Number(process.env.THREADS ?? 2)

interface Task {
  /** Names of the stories left out. */
  held: string[]
}

interface Answer {
  weights: Trained
  /** Chances of each row of the stories left out, in the order of `rowsOf`. */
  chances: number[][]
}

/** All stories; those that are left out have no changed or restated copy, so nothing of them is seen. */
function all(): GoldStory[] {
  const training = readTrainingStories()
  return [...readStories(), ...training, ...training.filter((story) => !story.restated).map(changed)]
}

/** Trains on all stories but those left out, and predicts these. */
function work({ held }: Task): Answer {
  const rows = all().flatMap(rowsOf)
  const weights = trainOn(
    rows.filter((row) => !held.includes(row.story)),
    INNER,
  )
  return {
    weights,
    chances: predict(
      rows.filter((row) => held.includes(row.story)),
      weights,
    ),
  }
}

/** Runs the tasks on threads, a few at a time, and gives the answers in their order. */
async function answersTo(tasks: readonly Task[]): Promise<Answer[]> {
  const answers: Answer[] = []
  let next = 0
  const take = async (): Promise<void> => {
    while (next < tasks.length) {
      const at = next++
      answers[at] = await new Promise<Answer>((resolve, reject) => {
        const worker = new Worker(new URL(import.meta.url), { workerData: tasks[at] })
        worker.once('message', resolve)
        worker.once('error', reject)
      })
    }
  }
  await Promise.all(Array.from({ length: THREADS }, take))
  return answers
}

/** The networks that are there, and what they say to the stories that they have not seen. */
function answersKept(): Answer[] {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
  return [
    ...readdirSync(FOLDER)
      .sort()
      .map((name): Answer => {
        const { stories, weights } = read(join(FOLDER, name))
        const rows = readStories()
          .filter((story) => stories.includes(story.name))
          .flatMap(rowsOf)
        return { weights, chances: predict(rows, weights) }
      }),
    { weights: read(SHIPPED), chances: [] },
  ]
}

async function main(): Promise<void> {
  const stories = readStories()
  const rows: Row[] = stories.flatMap(rowsOf)
  const folds = foldsOf(
    stories.map((story) => story.name),
    FOLDS,
  )
  const answers = process.argv.includes('--sureness')
    ? answersKept()
    : await answersTo([...folds.map((held) => ({ held })), { held: [] }])
  const predictions = folds.flatMap((held, fold): Prediction[] =>
    rows
      .filter((row) => held.includes(row.story))
      .map((row, at) => {
        const chances = answers[fold]?.chances[at] as number[]
        return { label: row.label, fold, chances }
      }),
  )
  mkdirSync(FOLDER, { recursive: true })
  for (const file of readdirSync(FOLDER)) rmSync(join(FOLDER, file))
  const write = (file: string, value: unknown) => writeFileSync(file, `${JSON.stringify(value)}\n`)
  /** Factors from the predictions of some folds, and sureness with them. */
  const settled = (known: readonly Prediction[]) => {
    const boost = boostFor(known)
    return { boost, ...sureness(boosted(known, boost)) }
  }
  const judged: Prediction[] = []
  folds.forEach((held, fold) => {
    const weights = { ...answers[fold]?.weights, ...settled(predictions.filter((one) => one.fold !== fold)) }
    write(join(FOLDER, `${fold}.json`), { stories: held, weights })
    judged.push(
      ...boosted(
        predictions.filter((one) => one.fold === fold),
        weights.boost,
      ),
    )
  })
  const shipped = { ...answers[FOLDS]?.weights, ...settled(predictions) }
  write(SHIPPED, shipped)
  console.log(
    show(
      tableOf(
        judged.map((one) => one.label),
        judged.map(saidBy),
      ),
    ),
  )
  console.log(
    `factors ${shipped.boost}; bars: confirm ${shipped.bars.confirm}, contradict ${shipped.bars.contradict}`,
  )
}

if (isMainThread) await main()
else parentPort?.postMessage(work(workerData as Task))
