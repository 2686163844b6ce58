import type { Assignment } from './library.ts'

/**
 * The story in which most of these reports stand; of two with as many the one with the smaller id, so that the answer does not
 * depend on order. Null when none of them stands in a story.
 */
export function commonStory(assignments: readonly Pick<Assignment, 'story'>[]): string | null {
  const votes = new Map<string, number>()
  for (const { story } of assignments) votes.set(story, (votes.get(story) ?? 0) + 1)
  const [best] = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return best?.[0] ?? null
}

/** What the reader's assignments change in a story that the engine recognised. */
export interface Correction {
  /** Reports that the engine found and that do not belong to it. */
  drop: Set<string>
  /** Reports that the engine did not find and that the reader put there. */
  add: string[]
}

/**
 * What the reader's word changes: reports that the reader put into the story are compared with, reports that the reader put into
 * another one are not.
 *
 * @param found ids of the reports that the engine takes for the article's story
 * @param self the report that the article is; null when it is none
 * @param assignments of `found` and `self`, and all of the stories in which they stand
 */
export function correctStory(
  found: readonly string[],
  self: string | null,
  assignments: readonly Assignment[],
): Correction {
  const places = new Map(assignments.map((one) => [one.report, one]))
  const own = self === null ? undefined : places.get(self)
  const story = own?.story ?? commonStory(found.flatMap((id) => places.get(id) ?? []))
  if (story === null) return { drop: new Set(), add: [] }
  const elsewhere = found.filter((id) => {
    const place = places.get(id)
    if (!place || place.story === story) return false
    return place.by === 'reader' || own?.by === 'reader'
  })
  const chosen = assignments.filter(
    (one) => one.story === story && (one.by === 'reader' || own?.by === 'reader') && one.report !== self,
  )
  return {
    drop: new Set(elsewhere),
    add: chosen.map(({ report }) => report).filter((id) => !found.includes(id)),
  }
}
