import { type Family, flag } from './family.ts'

/** Where the two stand in their texts. */
export const position: Family = {
  name: 'position',
  features: ['apart', 'lead-here', 'lead-there', 'both-lead', 'end-here', 'end-there'],
  measure({ here, there }) {
    const [a, b] = [here.paragraph === 1, there.paragraph === 1]
    return [
      Math.abs(here.position - there.position),
      flag(a),
      flag(b),
      flag(a && b),
      flag(here.position > 0.9),
      flag(there.position > 0.9),
    ]
  },
}
