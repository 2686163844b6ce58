import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { allSource } from './source.ts'

/** Attributes that a reader reads or hears. */
const TOLD = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
]

interface Node {
  type: string
  [field: string]: unknown
}
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'
const inside = (node: Node): Node[] => Object.values(node).flat().filter(isNode)

/** Words that stand in an expression itself; arguments of calls (`say('key')`) and elements inside it are not looked into. */
function wordsIn(node: Node): string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : []
  if (node.type === 'TemplateElement') return [(node.value as { raw: string }).raw]
  if (
    ['CallExpression', 'JSXElement', 'JSXFragment', 'BinaryExpression', 'MemberExpression'].includes(
      node.type,
    )
  )
    return []
  return inside(node).flatMap(wordsIn)
}

/** What a component shows in words of its own. */
function shownBy(code: string): string[] {
  const found: string[] = []
  const visit = (node: Node, parent: Node | null) => {
    if (node.type === 'JSXText') found.push(String(node.value))
    const isChild = parent?.type === 'JSXElement' || parent?.type === 'JSXFragment'
    if (node.type === 'JSXExpressionContainer' && isChild) found.push(...wordsIn(node))
    if (node.type === 'JSXAttribute' && TOLD.includes(String((node.name as Node).name)))
      found.push(...wordsIn(node))
    for (const child of inside(node)) visit(child, node)
  }
  visit(parseSync('window.tsx', code).program as unknown as Node, null)
  return found.map((text) => text.trim()).filter((text) => /\p{L}{2}/u.test(text))
}

describe('what is shown', () => {
  it.each([
    ['text', '<p>Hello {name}</p>', ['Hello']],
    ['a choice', '<p>{done ? "Done" : say("panel.wait")}</p>', ['Done']],
    ['a told attribute', '<a title="Go" class="link">·</a>', ['Go']],
    ['a told attribute that is made', '<a title={`Go to $' + '{x}`} />', ['Go to']],
    ['nothing but keys', '<p title={say("a.b")}>{say("panel.wait")} · {x === "y" && <b>{n}</b>}</p>', []],
  ])('finds %s', (_, code, words) => {
    expect(shownBy(`const drawn = ${code}`)).toEqual(words)
  })

  const windows = allSource(['components', 'entrypoints']).filter(({ path }) => path.endsWith('.tsx'))
  it.each(windows.map(({ path, text }) => [path, text]))('%s has no words of its own', (_, text) => {
    expect(shownBy(text)).toEqual([])
  })
})
