import { type Family, flag } from './family.ts'

/** The same quoted words, given to the same or to another speaker. */
export const quotes: Family = {
  name: 'quotes',
  features: ['same', 'same-other-name', 'same-same-name', 'both-differ', 'here', 'there'],
  measure({ here, there }) {
    const [a, b] = [here.signals.quotes, there.signals.quotes]
    const same = a.some((one) => b.some((other) => shareWords(one, other)))
    const speakers = (passage: typeof here) =>
      new Set(
        passage.profile.content
          .filter((word) => word.name && !passage.words[word.at]?.quoted)
          .map((word) => word.term),
      )
    const [c, d] = [speakers(here), speakers(there)]
    const shared = [...c].some((name) => d.has(name))
    return [
      flag(same),
      flag(same && !shared),
      flag(same && shared),
      flag(a.length > 0 && b.length > 0 && !same),
      flag(a.length > 0),
      flag(b.length > 0),
    ]
  },
}

/** Two quotes share most of the shorter one's words in runs of three. */
function shareWords(a: string, b: string): boolean {
  const runs = (text: string) => {
    const words = text.split(' ')
    return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')))
  }
  const [one, two] = [runs(a), runs(b)]
  const small = one.size <= two.size ? one : two
  const large = small === one ? two : one
  return small.size > 0 && [...small].filter((run) => large.has(run)).length / small.size >= 0.5
}
