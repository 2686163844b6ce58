import type { Passage } from '../passage.ts'
import { type Family, flag } from './family.ts'

const ROLES: Record<string, 'from' | 'to' | 'at' | 'by'> = {
  from: 'from',
  leaving: 'from',
  left: 'from',
  to: 'to',
  towards: 'to',
  for: 'to',
  into: 'to',
  in: 'at',
  at: 'at',
  near: 'at',
  outside: 'at',
  by: 'by',
}

/** Names by the small word that leads to them: "from Merrowick", "to Tessay", "in London", "by Hanwick". */
function placed({ words, profile }: Passage): Map<string, 'from' | 'to' | 'at' | 'by'> {
  const found = new Map<string, 'from' | 'to' | 'at' | 'by'>()
  for (const word of profile.content) {
    if (!word.name) continue
    // "from the seaside at Port Ilven": the way counts for more than the place.
    for (let back = word.at - 1; back >= Math.max(0, word.at - 5); back--) {
      const role = ROLES[words[back]?.lower ?? '']
      const known = found.get(word.term)
      if (role && (known === undefined || (known === 'at' && role !== 'by'))) found.set(word.term, role)
      if (role === 'from' || role === 'to') break
    }
  }
  return found
}

/** The same names with their parts exchanged, and other names in the same part. */
export const routes: Family = {
  name: 'routes',
  features: ['reversed', 'same', 'other-at', 'other-from', 'other-to', 'other-by'],
  measure({ here, there }) {
    const [a, b] = [placed(here), placed(there)]
    let reversed = 0
    let same = 0
    for (const [name, role] of a) {
      const other = b.get(name)
      if ((role === 'from' && other === 'to') || (role === 'to' && other === 'from')) reversed++
      else if (other === role) same++
    }
    const others = (role: string) => {
      const [one, two] = [namesOf(a, role), namesOf(b, role)]
      return flag(
        one.length > 0 &&
          two.length > 0 &&
          !one.some((name) => there.profile.names.has(name)) &&
          !two.some((name) => here.profile.names.has(name)),
      )
    }
    return [
      Math.min(1, reversed),
      Math.min(1, same / 2),
      others('at'),
      others('from'),
      others('to'),
      others('by'),
    ]
  },
}

const namesOf = (map: ReadonlyMap<string, string>, role: string) =>
  [...map].filter(([, one]) => one === role).map(([name]) => name)
