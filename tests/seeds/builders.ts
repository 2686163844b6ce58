import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SEEDS } from '../../seeds/build.ts'
import { formatSeed } from '../../seeds/format.ts'

/**
 * Changes one value in a seed file: `path` leads to it ("claims.0.mode", or "" for the whole file); the answer of `change`
 * takes its place, `undefined` removes it. The file stays in the one format.
 */
export type Edit = (file: string, path: string, change: (old: unknown) => unknown) => void

function changed(value: unknown, path: readonly string[], change: (old: unknown) => unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return change(value)
  const copy = structuredClone(value) as Record<string, unknown>
  const inner = changed(copy[step], rest, change)
  if (inner === undefined) delete copy[step]
  else copy[step] = inner
  return copy
}

/** Runs `work` on a copy of the seeds, and removes the copy. */
export function withSeeds<T>(work: (folder: string, edit: Edit) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'seeds-'))
  try {
    for (const part of ['reports', 'index.json', 'questions.json'])
      cpSync(join(SEEDS, part), join(folder, part), { recursive: true })
    return work(folder, (file, path, change) => {
      const value: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      const steps = path === '' ? [] : path.split('.')
      writeFileSync(join(folder, file), formatSeed(changed(value, steps, change)))
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
