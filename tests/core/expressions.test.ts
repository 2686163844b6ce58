import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { expressionsBelow, expressionsOf, longestGiven } from './expressions.ts'
import { expectLinear } from './growth.ts'
import { HOSTILE_PARTS, hostileText } from './hostile-texts.ts'

const SIZE = 20_000
// On a busy machine a few seconds of work take long.
vi.setConfig({ testTimeout: 60_000 })
const expressions = expressionsBelow(join(import.meta.dirname, '../../lib/core'))

describe('every regular expression of the core', () => {
  it('is found', () => {
    expect(expressions.length).toBeGreaterThan(200)
    expect(expressionsOf("const a = 'no /x/' // /y/\nconst b = 4 / 2 / 1, c = /[/'](a)\\/b/gi")).toEqual([
      { line: 2, expression: /[/'](a)\/b/gi },
    ])
  })

  it.each(HOSTILE_PARTS)('takes time that grows with the text: %j', (part) => {
    for (const { place, expression } of expressions) {
      const size = Math.min(SIZE, longestGiven(place, expression))
      try {
        expectLinear((length) => void hostileText(part, length).match(expression), size)
      } catch (fault) {
        throw new Error(`${place} ${expression}`, { cause: fault })
      }
    }
  })
})
