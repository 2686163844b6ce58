/** The value that a text holds, or where it stops being JSON: a line as `:7`, empty when the browser does not tell. */
export type ParsedJson = { ok: true; value: unknown } | { ok: false; place: string }

/** Parses JSON from outside. */
export function parseJson(source: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(source) }
  } catch (error) {
    const [, line] = /line (\d+)/i.exec(String(error)) ?? []
    const [, position] = /position (\d+)/i.exec(String(error)) ?? []
    const number = line
      ? Number(line)
      : position
        ? source.slice(0, Number(position)).split('\n').length
        : null
    // Of a text of one line the number tells nothing.
    return { ok: false, place: number === null || !source.includes('\n') ? '' : `:${number}` }
  }
}
