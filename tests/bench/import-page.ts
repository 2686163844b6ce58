import { JobRunner } from '../../lib/services/job-runner.ts'
import { stageImport } from '../../lib/services/stage-import.ts'
import { SecondSourceDatabase } from '../../lib/storage/database.ts'
import { dexieCorpus } from '../../lib/storage/dexie-corpus.ts'

/** What one import took, in milliseconds. */
export interface ImportFigures {
  claims: number
  /** Reading, cutting, recognising and staging. */
  staged: number
  /** Writing reports, claims and postings. */
  written: number
  /** From the cancelling of a job that is under way until it has ended; the longest of several. */
  cancelled: number
  segments: number
  /** A page's read of the index, before the segments were merged and after: median of several. */
  read: { before: number; after: number }
  merged: number
  segmentsAfter: number
  /** Proposing the story of one report: median. */
  proposed: number
  /** The longest time for which the thread let nobody else have a turn: while a window reads, while the background writes. */
  blocked: { reading: number; writing: number }
}

declare global {
  interface Window {
    bench: (lines: string, words: string[]) => Promise<ImportFigures>
  }
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0

async function timed(deed: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await deed()
  return performance.now() - begun
}

/** Notes the longest gap between two turns of a timer. */
function watchTurns() {
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  return () => {
    clearInterval(timer)
    return longest
  }
}

window.bench = async (lines, words) => {
  const db = new SecondSourceDatabase(`bench-${Math.random()}`)
  const corpus = dexieCorpus(db)
  const runner = new JobRunner({ db, corpus })
  const files = [{ name: 'bench.ndjson', text: lines }]
  const stage = async () => {
    const staged = await stageImport(db, files)
    if (!staged.ok) throw new Error(staged.error.message)
    return staged.value.job
  }
  // The runner goes on with what follows by itself; here each part is timed alone.
  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const stateOf = async (id: number) => (await db.jobs.get(id))?.state

  await db.open()
  let watching = watchTurns()
  let job = 0
  const staged = await timed(async () => {
    job = await stage()
  })
  const reading = watching()
  watching = watchTurns()
  const begun = performance.now()
  await runner.start(job)
  await until(async () => (await stateOf(job)) === 'done')
  const written = performance.now() - begun
  const blocked = { reading, writing: watching() }
  const claims = (await corpus.size()).claims
  const segments = await db.segments.count()
  const ask = async () => {
    const times: number[] = []
    for (let run = 0; run < 7; run++) times.push(await timed(() => corpus.postings(words)))
    return median(times)
  }
  const before = await ask()
  const jobs = await db.jobs.toArray()
  const proposing = jobs.find(({ kind }) => kind === 'propose')
  const placedFrom = await db.assignments.count()
  const proposed = await timed(() => until(async () => (await db.assignments.count()) >= placedFrom + 20))
  if (proposing) await runner.cancel(proposing.id)
  const merged = await timed(() =>
    until(async () => !(await db.jobs.toArray()).some(({ kind }) => kind === 'merge-segments')),
  )
  const figures = {
    claims,
    staged,
    written,
    segments,
    read: { before, after: await ask() },
    merged,
    segmentsAfter: await db.segments.count(),
    proposed: proposed / 20,
    blocked,
  }
  db.close()
  return { ...figures, cancelled: await cancelling(lines) }
}

/** How long it takes until a job that is under way has ended for good. */
async function cancelling(lines: string): Promise<number> {
  let longest = 0
  for (const after of [10, 100, 250]) {
    const db = new SecondSourceDatabase(`bench-${Math.random()}`)
    const runner = new JobRunner({ db, corpus: dexieCorpus(db) })
    const staged = await stageImport(db, [{ name: 'bench.ndjson', text: lines }])
    if (!staged.ok) throw new Error(staged.error.message)
    await runner.start(staged.value.job)
    await new Promise((resolve) => setTimeout(resolve, after))
    const { job } = staged.value
    const cancelled = async () => (await db.jobs.get(job))?.state === 'cancelled'
    const begun = performance.now()
    const cancelling = runner.cancel(job)
    while (!(await cancelled())) await new Promise((resolve) => setTimeout(resolve, 2))
    longest = Math.max(longest, performance.now() - begun)
    await cancelling
    db.close()
    await db.delete()
  }
  return longest
}
