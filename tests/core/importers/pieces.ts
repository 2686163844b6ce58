import { readPieces } from '../../../lib/core/importers/index.ts'

/** What a file holds, short enough for a table: of each report what the row is about, of each fault its place and code. */
export function read(name: string, source: string) {
  const items: unknown[] = []
  const faults: string[] = []
  for (const piece of readPieces(name, source)) {
    if ('problem' in piece) faults.push(`${piece.problem.place} ${piece.problem.code}`.trim())
    else items.push(short(piece.item))
  }
  return { items, faults }
}

type Item = Extract<ReturnType<typeof pieceOf>, { item: unknown }>['item']
const pieceOf = (name: string, source: string) => [...readPieces(name, source)][0] ?? { problem: null }

function short(item: Item) {
  if (item.kind === 'text') {
    const { paragraphs, ...about } = item.text
    return { ...known(about), ...(item.sentences ? { sentences: item.sentences } : { paragraphs }) }
  }
  const {
    id: _,
    origin: __,
    fingerprint: ___,
    paragraphs: ____,
    original: _____,
    claims,
    ...about
  } = item.report
  return { ...known(about), claims: claims.map(({ text }) => text) }
}

/** Without the fields that are null: a table names only what is there. */
const known = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
