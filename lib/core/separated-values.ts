/** One record of a table, with the line on which it begins, counted from 1. */
export interface Row {
  line: number
  fields: string[]
  /** A quotation mark was opened in it and never closed. */
  open: boolean
}

/** The sign that parts the fields: the one of these that the first line has most of. */
export function separatorOf(source: string): string {
  const end = source.search(/[\r\n]/)
  const first = source.slice(0, Math.min(end < 0 ? source.length : end, 10_000))
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length - 1 }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign
}

/**
 * The records of a text in the way of RFC 4180: fields in quotation marks may hold separators, line ends and, doubled, quotation
 * marks. A quotation mark within a field that does not begin with one stands for itself. Blank lines are left out.
 */
export function* rowsOf(source: string, separator: string): Generator<Row> {
  let at = 0
  let line = 1
  while (at < source.length) {
    const row: Row = { line, fields: [], open: false }
    for (;;) {
      const field = fieldAt(source, at, separator)
      row.fields.push(field.text)
      row.open ||= field.open
      line += field.lines
      at = field.end
      if (source[at] !== separator) break
      at++
      // A separator at the very end of the text is followed by an empty field.
      if (at === source.length) {
        row.fields.push('')
        break
      }
    }
    if (source.startsWith('\r\n', at)) at += 2
    else if (at < source.length) at++
    line++
    if (row.fields.length > 1 || row.fields[0]?.trim() !== '') yield row
  }
}

/** The field that begins here; `end` is the place of what ended it. */
function fieldAt(source: string, start: number, separator: string) {
  if (source[start] !== '"') {
    let end = start
    while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r')
      end++
    return { text: source.slice(start, end), end, lines: 0, open: false }
  }
  const parts: string[] = []
  let from = start + 1
  for (;;) {
    const quote = source.indexOf('"', from)
    parts.push(source.slice(from, quote < 0 ? source.length : quote))
    if (quote < 0) return closed(parts, source.length, true)
    from = quote + 1
    if (source[from] !== '"') break
    parts.push('"')
    from++
  }
  // What stands between the closing mark and the separator belongs to the field: lenient, nothing is lost.
  let end = from
  while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r')
    end++
  parts.push(source.slice(from, end).trimEnd())
  return closed(parts, end, false)
}

function closed(parts: readonly string[], end: number, open: boolean) {
  const text = parts.join('')
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return { text, end, lines, open }
}

/** Spreadsheets take a field that begins so for a formula, whatever page it came from; an apostrophe makes it a text. */
const FORMULA = /^'*[=+\-@\t\r]/

/** Fields as one line of a table, with its line end; fields that need it are put in quotation marks. */
export const rowText = (fields: readonly (string | number | null)[]): string =>
  `${fields
    .map((field) => {
      const text = typeof field === 'string' && FORMULA.test(field) ? `'${field}` : String(field ?? '')
      return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
    })
    .join(',')}\r\n`

/** A field as it was before `rowText` made it a text. */
export const fieldText = (field: string): string =>
  field.startsWith("'") && FORMULA.test(field) ? field.slice(1) : field
