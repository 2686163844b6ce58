import type { Story } from './story.ts'
import type { Claim } from './types.ts'

/** The article's own claims by the hash of the sentence that makes them; null when it is no report of the corpus. */
export function ownClaims(story: Story): Map<string, Claim[]> | null {
  if (!story.self) return null
  const { report, claims } = story.self
  const found = new Map<string, Claim[]>()
  for (const claim of claims) {
    const hash = report.fingerprint[claim.at.paragraph - 1]?.[claim.at.sentence - 1]
    if (hash === undefined) continue
    const list = found.get(hash)
    if (list) list.push(claim)
    else found.set(hash, [claim])
  }
  return found
}

/** What nobody in particular says may come: a prediction, and no claim. */
export const isPrediction = ({ mode, speaker }: Claim): boolean =>
  mode === 'possible' && speaker === undefined
