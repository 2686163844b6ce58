import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../seeds/reports')

/** Titles of the bundled reports by their ids: windows name reports, tests think in ids. */
const titles = new Map<string, string>(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .map(({ id, title }: { id: string; title: string }) => [title, id]),
)

/** Ids instead of the titles that a window shows, sorted; an unknown title stays as it is. */
export function byId(stances: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(stances).map(([tone, names]) => [
      tone,
      names.map((name) => titles.get(name) ?? name).sort(),
    ]),
  )
}
