import { stories } from '../core/stories.ts'

/** Words that occur once or twice are most of any vocabulary. */
const RARE_WORDS = 0.08

/** Chance that is the same each time. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** Sentences of the invented stories, their words mixed, some replaced by words that hardly occur. */
export function inventClaims(count: number): string[] {
  const chance = dice(7)
  const sentences = stories.flatMap(({ reports }) =>
    reports.flatMap(({ claims }) => claims.map(({ text }) => text)),
  )
  const word = () =>
    Array.from({ length: 2 + Math.floor(chance() * 3) }, () => {
      const at = (letters: string) => letters[Math.floor(chance() * letters.length)] ?? ''
      return at('bcdfghklmnprstvw') + at('aeiou') + at('lmnrst')
    }).join('')
  return Array.from({ length: count }, () => {
    const pick = () => sentences[Math.floor(chance() * sentences.length)] ?? ''
    const [a, b] = [pick().split(' '), pick().split(' ')]
    const mixed = [...a.slice(0, a.length / 2), ...b.slice(b.length / 2)]
    return mixed.map((one) => (chance() < RARE_WORDS ? word() : one)).join(' ')
  })
}
