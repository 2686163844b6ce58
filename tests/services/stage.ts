import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { BundledCorpus } from '../../lib/core/report-schema.ts'
import { bundled, report } from '../storage/builders.ts'

export const EXTENSION = '0.1.0'

/** A report as it may ship: with a fingerprint of the right shape. */
export const shipped = (id: string, says: readonly string[]) =>
  report(id, says, { fingerprint: says.map((_, index) => [(0xa0000000 + index).toString(16)]) })

/** A valid bundled corpus of two reports and one question. */
export const asset = (version = 1): BundledCorpus =>
  bundled(version, [
    shipped('000', ['The complaint was filed in London.', 'Nobody has commented.']),
    shipped('001', ['The complaint was filed in California.', 'The mayor spoke to reporters on Tuesday.']),
  ])

/** Puts a browser on stage whose package holds this asset (or answers with this instead), version `EXTENSION`. */
export function packageWith(content: unknown): { fetched: () => number; put: (content: unknown) => void } {
  let now = content
  const fetching = vi.fn(async () => {
    if (now instanceof Error) throw now
    return now instanceof Response ? now : Response.json(now)
  })
  vi.stubGlobal('fetch', fetching)
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Second Source', version: EXTENSION })
  return {
    fetched: () => fetching.mock.calls.length,
    put: (content) => {
      now = content
    },
  }
}
