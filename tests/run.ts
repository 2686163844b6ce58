import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build, program, root } from './e2e/build.ts'

/** One part of the tests. Counts are read from what it prints; a part that counts nothing counts as one. */
interface Part {
  name: string
  command: () => { file: string; args: string[] } | Promise<{ file: string; args: string[] }>
  /** Finds "passed" and "failed" in what was printed. */
  counts?: (output: string) => { passed: number; failed: number } | null
}

const number = (text: string | undefined) => Number(text ?? 0)

/** "Tests  3 failed | 120 passed (123)". */
function vitestCounts(output: string) {
  const line = /^\s*Tests\s+(.*)$/m.exec(output)?.[1]
  if (line === undefined) return null
  return { passed: number(/(\d+) passed/.exec(line)?.[1]), failed: number(/(\d+) failed/.exec(line)?.[1]) }
}

/** "41 passed, 0 failed", the last such line. */
function plainCounts(output: string) {
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1)
  return line ? { passed: number(line[1]), failed: number(line[2]) } : null
}

const parts: Part[] = [
  { name: 'types', command: () => ({ file: program('typescript', 'tsc'), args: ['--noEmit'] }) },
  { name: 'lint', command: () => ({ file: program('@biomejs/biome', 'biome'), args: ['check', '.'] }) },
  {
    name: 'unit, components, architecture, seeds, evaluation',
    command: () => ({ file: program('vitest'), args: ['run'] }),
    counts: vitestCounts,
  },
  {
    name: 'every view: axe, nothing clipped, nothing untranslated',
    command: () => ({ file: join(root, 'tests/components/gallery/matrix.ts'), args: [] }),
    counts: plainCounts,
  },
  {
    name: 'end to end in real browsers',
    command: async () => {
      await build('chromium')
      await build('firefox')
      return { file: join(root, 'tests/e2e/run.ts'), args: ['--no-build'] }
    },
    counts: plainCounts,
  },
]

process.exitCode = await main()

/** Runs every part, also after one failed; prints a summary. Resolves to the exit code. */
async function main(): Promise<number> {
  const rows: { name: string; passed: number; failed: number; seconds: number }[] = []
  for (const part of parts) {
    console.log(`\n== ${part.name}`)
    const start = performance.now()
    const { code, output } = await run(part)
    const { passed, failed } = part.counts?.(output) ?? { passed: code === 0 ? 1 : 0, failed: 0 }
    // A part that ends badly without naming a failed test has failed all the same.
    rows.push({
      name: part.name,
      passed,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      seconds: Math.round((performance.now() - start) / 1000),
    })
  }
  console.log('\n== summary')
  for (const { name, passed, failed, seconds } of rows) {
    console.log(
      `${failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`,
    )
  }
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
  const failed = sum((row) => row.failed)
  console.log(`${sum((row) => row.passed)} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

/** Runs one part, showing what it prints as it comes. Never rejects. */
async function run(part: Part): Promise<{ code: number; output: string }> {
  try {
    const { file, args } = await part.command()
    return await new Promise((resolve) => {
      const child = spawn(process.execPath, [file, ...args], {
        cwd: root,
        env: { ...process.env, NO_COLOR: '1' },
      })
      let output = ''
      for (const [from, to] of [
        [child.stdout, process.stdout],
        [child.stderr, process.stderr],
      ] as const) {
        from.on('data', (bytes: Buffer) => {
          output += bytes
          to.write(bytes)
        })
      }
      child.once('close', (code) => resolve({ code: code ?? 1, output }))
    })
  } catch (error) {
    console.log(error instanceof Error ? error.message : error)
    return { code: 1, output: '' }
  }
}
