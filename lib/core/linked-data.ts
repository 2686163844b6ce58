import { isObject } from './inspector.ts'

/** An object of linked data with its place in the file. */
export interface LinkedObject {
  value: Record<string, unknown>
  place: string
}

/** Fields that hold lists of other objects: graphs, feeds, lists, pages and collections. */
const HOLDERS = [
  '@graph',
  'dataFeedElement',
  'itemListElement',
  'item',
  'items',
  'first',
  'mainEntity',
  'rows',
]
const DEEPEST = 6
const MOST = 200_000

/**
 * All objects of one type, wherever a file may hold them: alone, in a list, a graph, a feed, a page or a collection.
 *
 * @param type as it is written, without prefix
 */
export function* objectsOfType(value: unknown, type: string): Generator<LinkedObject> {
  let seen = 0
  function* within(one: unknown, place: string, depth: number): Generator<LinkedObject> {
    if (depth === 0 || ++seen > MOST) return
    if (Array.isArray(one)) {
      for (const [at, part] of one.entries()) yield* within(part, `${place}[${at}]`, depth)
      return
    }
    if (!isObject(one)) return
    if (isOfType(one, type)) {
      yield { value: one, place }
      return
    }
    for (const name of HOLDERS) if (name in one) yield* within(one[name], `${place}.${name}`, depth - 1)
  }
  yield* within(value, '', DEEPEST)
}

/** Is the object of this type? Types may be full addresses, have a prefix, or be several. */
export function isOfType(value: Record<string, unknown>, type: string): boolean {
  const types = [value['@type'] ?? value.type].flat()
  return types.some((one) => typeof one === 'string' && one.replace(/^.*[/#:]/, '') === type)
}

/** The object as JSON, when it is not too long to be kept. */
export function originalOf(value: unknown): string | undefined {
  const text = JSON.stringify(value)
  return text.length <= LONGEST_ORIGINAL ? text : undefined
}

const LONGEST_ORIGINAL = 50_000
