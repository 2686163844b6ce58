const WIDTH = 110
/** Small objects that read better on one line. */
const INLINE = new Set(['at', 'speaker'])

const isScalar = (value: unknown) => typeof value !== 'object' || value === null

function flat(value: unknown): string {
  if (isScalar(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(flat).join(', ')}]`
  const fields = Object.entries(value as object).filter(([, field]) => field !== undefined)
  return `{ ${fields.map(([key, field]) => `${JSON.stringify(key)}: ${flat(field)}`).join(', ')} }`
}

function lines(value: unknown, key: string, indent: string, used: number): string {
  if (isScalar(value)) return JSON.stringify(value)
  const list = Array.isArray(value)
  const fits = used + flat(value).length + 1 <= WIDTH
  if (fits && (list ? value.every(isScalar) : INLINE.has(key))) return flat(value)
  const deeper = `${indent}  `
  const rows = list
    ? value.map((item) => deeper + lines(item, key, deeper, deeper.length))
    : Object.entries(value as object)
        .filter(([, field]) => field !== undefined)
        .map(([name, field]) => {
          const head = `${deeper}${JSON.stringify(name)}: `
          return head + lines(field, name, deeper, head.length)
        })
  return list ? `[\n${rows.join(',\n')}\n${indent}]` : `{\n${rows.join(',\n')}\n${indent}}`
}

/**
 * The one way in which seeds are written: two blanks of indent, short lists and places on one line. A file read and written
 * again keeps its bytes, so that a change shows only what was changed.
 *
 * @returns JSON text that ends with a line feed.
 */
export function formatSeed(value: unknown): string {
  return `${lines(value, '', '', 0)}\n`
}
