import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LINE_COLOURS, markStyle, PAINTED } from '../../lib/page/mark-style.ts'
import { contrast, isOnDark, readColour } from '../../lib/page/theme.ts'
import { openHtml } from './pages.ts'

type Colour = [number, number, number]

const hex = (text: string): Colour => {
  const value = Number.parseInt(text.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

describe('colours of the lines', () => {
  it.each([
    ['light', ['#ffffff', '#f5f0e6', '#fff1e5', '#e8e8e8']],
    ['dark', ['#000000', '#121212', '#1e1e2e', '#2b2d31', '#333333']],
  ] as const)('have a contrast of 3:1 or more on %s papers', (theme, papers) => {
    for (const status of PAINTED) {
      const line = hex(LINE_COLOURS[theme][status])
      for (const paper of papers) {
        // Behind a disputed sentence lies a wash of its line's colour.
        const share = status === 'disputed' ? 0.12 : 0
        const ground = hex(paper).map((part, at) => part * (1 - share) + (line[at] ?? 0) * share) as Colour
        expect(contrast(line, ground), `${status} on ${paper}`).toBeGreaterThan(3)
      }
    }
  })

  it('have lines that differ without colour, none of them wavy: that means a spelling mistake', () => {
    const style = markStyle('light')
    const kinds = PAINTED.map(
      (status) =>
        new RegExp(`second-source-${status}\\)\\{text-decoration:underline (\\w+)`).exec(style)?.[1],
    )
    expect(kinds).toEqual(['solid', 'double', 'dashed', 'dotted'])
    expect(style).not.toContain('wavy')
  })
})

describe('colours of the windows', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../components/tokens.css'), 'utf8')
  const blocks = tokens.split('@media')[0]?.split('[data-theme="dark"]') ?? []
  const inks = ['ink', 'ink-soft', 'accent', 'confirmed', 'contradicted', 'disputed', 'unreported', 'silent']

  it.each([
    ['light', 0],
    ['dark', 2],
  ] as const)('have a contrast of 4.5:1 or more in %s', (_, at) => {
    const token = (name: string) =>
      hex(new RegExp(`--ss-${name}: (#\\w{6})`).exec(blocks[at] ?? '')?.[1] ?? '')
    for (const ink of inks) {
      for (const paper of ['paper', 'surface']) {
        expect(contrast(token(ink), token(paper)), `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5)
      }
    }
    expect(contrast(token('line-strong'), token('paper'))).toBeGreaterThanOrEqual(3)
    expect(contrast(token('focus'), token('paper'))).toBeGreaterThanOrEqual(3)
  })

  it('are the same whether the reader or the system chose dark', () => {
    const dark = /\[data-theme="dark"\]\) \{([^}]*)\}/.exec(tokens)?.[1]
    const system = /prefers-color-scheme: dark\) \{[^{]*\{([^}]*)\}/.exec(tokens)?.[1]
    const lines = (block: string | undefined) =>
      block
        ?.split(';')
        .map((line) => line.trim())
        .filter(Boolean)
    expect(lines(system)).toEqual(lines(dark))
    expect(lines(dark)?.length).toBeGreaterThan(10)
  })
})

describe('readColour', () => {
  it.each([
    ['rgb(1, 2, 3)', [1, 2, 3]],
    ['rgba(1, 2, 3, 0.9)', [1, 2, 3]],
    ['rgba(0, 0, 0, 0)', null],
    ['color(srgb 1 0 0)', [255, 0, 0]],
    ['transparent', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(readColour(text)).toEqual(expected)
  })
})

describe('isOnDark', () => {
  it.each([
    ['a light page', 'background:rgb(255,255,255)', 'color:rgb(20,20,20)', false],
    ['a dark page', 'background:rgb(20,20,20)', 'color:rgb(230,230,230)', true],
    ['light text on a picture', 'background-image:url(x.png)', 'color:rgb(240,240,240)', true],
    ['nothing set', '', 'color:rgb(0,0,0)', false],
  ])('%s', (_, body, text, expected) => {
    const document = openHtml(`<body style="${body}"><p style="${text}">Text</p></body>`)
    expect(isOnDark(document.querySelector('p') as Element)).toBe(expected)
  })
})
