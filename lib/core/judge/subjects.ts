import type { Passage } from './passage.ts'

/** What a passage is about by its place in its text: filled in once the names of the story are known. */
export interface Context {
  /** Terms of the names of its subject; a pronoun takes the subject of the passage before. */
  subject: Set<string>
  /** The subject was taken over from the passage before. */
  inherited: boolean
  /** Terms of the passage before and the passage behind. */
  around: Set<string>
  /** Values that the whole text names, "dimension value". */
  values: ReadonlySet<string>
}

const PRONOUN =
  /^(?:he|she|they|it|his|her|their|its|him|them|this|that|these|those|both|neither|one|another|others|all|none)$/
const SAYING =
  /^(?:said|says|told|added|adds|according|wrote|insisted|admitted|claimed|warned|explained|complained|thundered|wept|announced|conceded|maintained)$/
/** A pronoun or name must stand among the first words to be the subject. */
const REACH = 6

/** Finds the subject of each passage of one text, in order. */
export function readContext(passages: readonly Passage[]): void {
  let before: Context | null = null
  const values = new Set(
    passages.flatMap((passage) => passage.quantities.map((one) => `${one.dimension} ${one.value}`)),
  )
  passages.forEach((passage, at) => {
    const around = new Set<string>()
    for (const other of [passages[at - 1], passages[at + 1]])
      for (const term of other?.profile.terms ?? []) around.add(term)
    before = { ...subjectOf(passage, before), around, values }
    passage.context = before
  })
}

function subjectOf({ words, profile }: Passage, before: Context | null): Omit<Context, 'around' | 'values'> {
  const speaker = quoted(words) ? speakerOf({ words, profile }) : null
  if (speaker) return { subject: speaker, inherited: false }
  const named = firstNames(profile.content, REACH)
  const pronoun = words.slice(0, REACH).findIndex((word) => PRONOUN.test(word.lower))
  if (named.size > 0 && (pronoun < 0 || pronoun > nameAt(profile.content)))
    return { subject: named, inherited: false }
  if (pronoun >= 0 && before) return { subject: before.subject, inherited: true }
  if (/^the$/i.test(words[0]?.text ?? '') && before && named.size === 0)
    return { subject: before.subject, inherited: true }
  return { subject: firstNames(profile.content, Number.POSITIVE_INFINITY), inherited: false }
}

const quoted = (words: Passage['words']) => words[0]?.quoted ?? false

function speakerOf({ words, profile }: Pick<Passage, 'words' | 'profile'>): Set<string> | null {
  const verb = words.findIndex((word) => !word.quoted && SAYING.test(word.lower))
  if (verb < 0) return null
  const near = profile.content.filter(
    (word) => word.name && !words[word.at]?.quoted && Math.abs(word.at - verb) <= 8,
  )
  return near.length > 0 ? new Set(near.map((word) => word.term)) : null
}

const nameAt = (content: Passage['profile']['content']) =>
  content.find((word) => word.name)?.at ?? Number.POSITIVE_INFINITY

/** Terms of the first run of names. */
function firstNames(content: Passage['profile']['content'], reach: number): Set<string> {
  const found = new Set<string>()
  let last = -1
  for (const word of content) {
    if (!word.name) continue
    if (found.size === 0 ? word.at >= reach : word.at > last + 1) break
    found.add(word.term)
    last = word.at
  }
  return found
}
