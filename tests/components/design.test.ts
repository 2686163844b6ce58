import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const sheets = readdirSync(join(root, 'components'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({
    path: relative(root, file),
    rules: readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
  }))
const declarations = sheets.flatMap(({ path, rules }) =>
  [...rules.matchAll(/(?<=[{;]\s*)(--)?([a-z-]+)\s*:\s*([^;{}]+);/g)]
    .filter(([, variable]) => !variable)
    .map(([, , name = '', value = '']) => ({ path, name, value: value.trim() })),
)

describe('style sheets', () => {
  it('are found', () => {
    expect(declarations.length).toBeGreaterThan(300)
  })

  it('know no left and no right: a window in Arabic is the mirror of one in English', () => {
    const physical = /(?:^|-)(?:left|right)(?:-|$)/
    const wrong = declarations.filter(({ name, value }) => {
      if (physical.test(name) || /^(?:left|right)$/.test(value)) return true
      if (!['margin', 'padding', 'inset', 'border-width'].includes(name)) return false
      // Four sides: the second is the right one, the fourth the left one.
      const [, right, , left] = value.match(/(?:[^\s(]|\([^)]*\))+/g) ?? []
      return left !== undefined && left !== right
    })
    expect(wrong).toEqual([])
  })

  it('take their colours from the tokens', () => {
    const own = declarations.filter(
      ({ path, value }) => !path.endsWith('tokens.css') && /#[0-9a-f]{3,8}\b|\bhsl\(/i.test(value),
    )
    expect(own).toEqual([])
  })
})
