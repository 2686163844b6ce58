/**
 * How long hostile texts of 100 kB hold up the core: `node tests/bench/hostile.ts`. Prints the slowest of the regular
 * expressions and of the importers, the best of up to three runs each, beside the 50 ms that none of them is to take. The tests hold how the
 * time grows; how long it is depends on the machine.
 */
import { join } from 'node:path'
import { importers } from '../../lib/core/importers/index.ts'
import { expressionsBelow, longestGiven } from '../core/expressions.ts'
import { HOSTILE_PARTS, hostileText } from '../core/hostile-texts.ts'

const SIZE = 100_000
const BUDGET = 50
const SHOWN = 8

interface Slow {
  what: string
  part: string
  time: number
}

function best(run: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let time = 0; time < 3 && least > BUDGET; time++) {
    const begun = performance.now()
    run()
    least = Math.min(least, performance.now() - begun)
  }
  return least
}

function print(title: string, all: readonly Slow[]) {
  console.log(
    `\n${title}: ${all.filter(({ time }) => time > BUDGET).length} of ${all.length} take more than ${BUDGET} ms`,
  )
  for (const { what, part, time } of [...all].sort((a, b) => b.time - a.time).slice(0, SHOWN))
    console.log(`${time.toFixed(1).padStart(9)} ms  ${JSON.stringify(part).padEnd(18)} ${what}`)
}

const core = join(import.meta.dirname, '../../lib/core')
print(
  'Regular expressions',
  expressionsBelow(core).flatMap(({ place, expression }) =>
    HOSTILE_PARTS.map((part) => {
      const text = hostileText(part, Math.min(SIZE, longestGiven(place, expression)))
      return {
        what: `${place} ${String(expression).slice(0, 60)}`,
        part,
        time: best(() => void text.match(expression)),
      }
    }),
  ),
)
print(
  'Importers',
  importers.flatMap((importer) =>
    HOSTILE_PARTS.map((part) => {
      const text = hostileText(part, SIZE)
      return {
        what: `.${importer.endings[0]}`,
        part,
        time: best(() => {
          for (const _ of importer.pieces(text, 'id'));
        }),
      }
    }),
  ),
)
