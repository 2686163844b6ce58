import type { Claim, Evidence } from './types.ts'

/** A claim as evidence of what its report says. */
export const evidenceOf = (claim: Claim): Evidence => ({
  claim: claim.id,
  ...claim.at,
  text: claim.text,
  ...(claim.speaker ? { speaker: claim.speaker } : {}),
  mode: claim.mode,
})
