/**
 * npm run bench: runs every benchmark of this folder one after another, each in its own process. `npm run bench -- NAME…` runs
 * those only. Sizes of the package have a command of their own, `npm run sizes`.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const BENCHMARKS = ['judge', 'hostile', 'search', 'import']

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !BENCHMARKS.includes(name))
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${BENCHMARKS.join(', ')}.`)
  process.exit(2)
}
let failed = false
for (const name of asked.length > 0 ? asked : BENCHMARKS) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], {
    stdio: 'inherit',
  })
  if (status !== 0) {
    console.error(`${name} failed.`)
    failed = true
  }
}
process.exitCode = failed ? 1 : 0
