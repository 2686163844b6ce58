import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { BundledCorpus } from '../../lib/core/report-schema.ts'
import type { Article } from '../../lib/core/types.ts'
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

const COURT = [
  'Meridian filed a complaint against Northwind with the High Court in London on Monday.',
  'The complaint says that engineers copied 34 million conversations between March and May.',
  'Clara Voss, a professor at Utrecht, advises the lawyers of Meridian.',
  'City Hall declined to comment on the complaint.',
  'Lena Ortiz, who leads Northwind, called the claims of Meridian baseless.',
  'The High Court will hear Meridian and Northwind in September.',
]
const CALIFORNIA = [
  'Meridian filed a complaint against Northwind with a federal court in California on Monday.',
  'The complaint of Meridian says that engineers copied 12 million conversations.',
  'Clara Voss, who once worked for Northwind, advises nobody in the case.',
  'A spokesman of City Hall said that London follows the case of Meridian.',
  'Northwind and Lena Ortiz have not commented on the complaint of Meridian.',
  'Shares of Meridian fell by four percent in Hong Kong after the complaint.',
]

/** Two reports of one invented event, long enough to be recognised. */
export const courtCorpus = (): BundledCorpus => ({
  version: 1,
  reports: [shipped('000', COURT), shipped('001', CALIFORNIA)],
  questions: [],
})

const article = (title: string, texts: readonly string[]): Article => ({
  title,
  url: null,
  publishedAt: null,
  language: 'en',
  sentences: texts.map((text, index) => ({ index, paragraph: index + 1, sentence: 1, text })),
})

/** An article on that event, with one sentence that makes no claim. */
export const courtArticle = () =>
  article('Meridian takes Northwind to court', [
    'Meridian filed a complaint against Northwind in Paris on Monday.',
    'The complaint of Meridian says that 50 million conversations were copied.',
    'What will come of it?',
    'Clara Voss, a professor at Lund, advises the lawyers of Meridian in Paris.',
    'Meridian filed its complaint against Northwind with a court in Lyon on Tuesday.',
  ])

/** An article on something else. */
export const offTopic = () =>
  article('The ferry sails again', [
    'The ferry Morning Star left Oban on Wednesday with 211 passengers.',
    'It had been in dry dock since January, the company said.',
    'Islanders had relied on a smaller boat in the meantime.',
  ])
