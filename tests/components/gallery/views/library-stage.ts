import type { LibraryDeeds, Watch } from '../../../../components/library/deeds.ts'
import { fault } from '../../../../lib/core/import-fault.ts'
import type { Job } from '../../../../lib/core/library.ts'
import type { ReportLine, ReportView, StoryLine } from '../../../../lib/core/library-views.ts'
import { fail, ok, type Result } from '../../../../lib/core/result.ts'
import type { Found, Search } from '../../../../lib/core/search/search.ts'
import { DEFAULT_SETTINGS } from '../../../../lib/core/settings.ts'
import { bridge } from './library-table.ts'

/** Tells a value once and never changes. */
export const always =
  <T>(value: T): Watch<T> =>
  (told) => {
    told(ok(value))
    return () => {}
  }

/** Never answers. */
export const never: Watch<never> = () => () => {}

/** Cannot be read. */
export const broken: Watch<never> = (told) => {
  told(fail('database-damaged', 'What Second Source stored is damaged. Press “Repair” in the popup.'))
  return () => {}
}

/** A report; names only what a picture is about. */
export const aLine = (change: Partial<ReportLine> = {}): ReportLine => ({
  id: 'a',
  title: 'Bridge shut to lorries after crack is found',
  publisher: 'The Harbour Post',
  author: 'Mara Lind',
  url: 'https://harbour-post.example/bridge',
  publishedAt: '2026-03-02',
  addedAt: '2026-03-03T10:20:00Z',
  language: 'en',
  origin: 'page',
  paragraphs: 3,
  story: 'bridge',
  by: 'reader',
  ...change,
})

export const reports: ReportLine[] = [
  aLine(),
  aLine({
    id: 'b',
    title: 'What we know about the old harbour bridge',
    publisher: 'Radio Coast',
    publishedAt: '2026-03-03',
  }),
  aLine({
    id: 'c',
    title: 'Council orders repairs on bridge “within weeks”',
    publisher: 'City Courier',
    publishedAt: '2026-03-03',
  }),
  aLine({
    id: 'd',
    title: 'Hauliers face a 40-kilometre detour',
    publisher: null,
    author: null,
    url: null,
    publishedAt: null,
    origin: 'file',
  }),
]

export const stories: StoryLine[] = [
  { id: 'bridge', title: 'Old harbour bridge closed to lorries', made: 'reader', reports },
  {
    id: 'strike',
    title: 'Dockers walk out over new shifts',
    made: 'proposed',
    reports: [
      aLine({ id: 'e', title: 'Dockers walk out', story: 'strike', publishedAt: '2026-03-06' }),
      aLine({ id: 'f', title: 'Port at a standstill', story: 'strike', publisher: 'Radio Coast' }),
    ],
  },
  {
    id: 'bundled',
    title: 'A complaint in California',
    made: 'bundled',
    reports: [
      aLine({
        id: '000',
        title: 'A company files a complaint',
        origin: 'bundled',
        publisher: null,
        publishedAt: null,
      }),
    ],
  },
]

const text = [
  ['The bridge was shut to lorries on Monday evening.', 'An inspection had found a crack of 34 centimetres.'],
  ['What now?', 'Cars and buses may go on crossing, at 30 km/h.'],
  ['The council meets on Friday.'],
]

export const report: ReportView = {
  report: aLine(),
  claims: text.flatMap((sentences, p) =>
    sentences.flatMap((words, s) =>
      words === 'What now?'
        ? []
        : [
            {
              id: `a.p${p + 1}.s${s + 1}`,
              report: 'a',
              at: { paragraph: p + 1, sentence: s + 1 },
              text: words,
              mode: 'asserted' as const,
            },
          ],
    ),
  ),
  text,
  wholeText: true,
  versions: [
    {
      version: {
        report: 'a',
        number: 1,
        title: 'Bridge shut to lorries',
        publishedAt: '2026-03-02',
        addedAt: '2026-03-02T19:00:00Z',
        replacedAt: '2026-03-03T10:20:00Z',
        text: [],
      },
      differences: [
        { kind: 'same', before: text[0]?.[0] ?? '', after: text[0]?.[0] ?? '', paragraph: 1 },
        {
          kind: 'changed',
          before: 'An inspection had found a crack of 12 centimetres.',
          after: 'An inspection had found a crack of 34 centimetres.',
          paragraph: 1,
        },
        { kind: 'removed', before: 'Nobody was hurt.', after: null, paragraph: 2 },
        { kind: 'added', before: null, after: 'The council meets on Friday.', paragraph: 3 },
      ],
    },
  ],
  story: { id: 'bridge', title: 'Old harbour bridge closed to lorries', made: 'reader' },
}

/** A long job; names only what a picture is about. */
export const aJob = (change: Partial<Job> = {}): Job => ({
  id: 1,
  kind: 'import',
  state: 'running',
  about: 'march.ndjson',
  done: 36_400,
  total: 100_000,
  unit: 'claims',
  spent: 2600,
  createdAt: '2026-03-03T10:20:00Z',
  updatedAt: '2026-03-03T10:20:03Z',
  step: null,
  problem: null,
  preview: null,
  ...change,
})

export const ready = aJob({
  id: 2,
  state: 'ready',
  preview: {
    files: ['march.ndjson', 'clippings.csv'],
    reports: 12,
    claims: 240,
    titles: ['Bridge shut to lorries', 'Port at a standstill'],
    same: 3,
    copies: 1,
    versions: 2,
    known: [
      {
        place: 'march.ndjson line 7',
        title: 'Bridge shut',
        kind: 'version',
        known: 'Bridge shut to lorries',
      },
      {
        place: 'march.ndjson line 9',
        title: 'Port at a standstill',
        kind: 'same',
        known: 'Port at a standstill',
      },
    ],
    faults: 2,
    problems: [
      fault('march.ndjson:3', 'no-json'),
      fault('clippings.csv:12.date', 'bad-date', { value: '31.2.2026' }),
    ],
  },
})

const found: Found = {
  hits: [
    { kind: 'story', id: 'bridge', text: 'Old harbour bridge closed to lorries', marks: [[12, 18]] },
    { kind: 'report', id: 'b', text: 'What we know about the old harbour bridge', marks: [[35, 41]] },
    { kind: 'question', id: 'q', text: 'When was the bridge closed?', marks: [[13, 19]], story: 'bridge' },
    ...report.claims.map((claim, number) => ({
      kind: 'claim' as const,
      id: claim.id,
      text: claim.text,
      marks: [[4, 10]] as [number, number][],
      claim: { ...claim, number, length: 8 },
    })),
  ],
  further: Array.from({ length: 900 }, (_, at) => 100 + at),
  counts: { story: 1, report: 1, question: 1, claim: 1204 },
  whole: true,
  guesses: [{ typed: 'brigde', found: ['bridge', 'bridges'] }],
  words: [],
}
const nothing: Found = {
  ...found,
  hits: [],
  further: [],
  guesses: [],
  counts: { story: 0, report: 0, question: 0, claim: 0 },
}

export const search: Search = {
  prepare: () => [],
  find: async (query) => (query.startsWith('zz') ? nothing : found),
  read: async (numbers) =>
    numbers.map((number) => ({
      kind: 'claim',
      id: String(number),
      text: `Claim number ${number} speaks of the bridge, too.`,
      marks: [[29, 35]],
      claim: {
        ...(report.claims[0] as (typeof report.claims)[number]),
        id: String(number),
        number,
        length: 8,
      },
    })),
}

const done = async (): Promise<Result<never>> => ok({ step: 4, reports: ['a'], story: 'bridge' } as never)

/** Deeds over a small library; a picture names only what differs. */
export const stage = (change: Partial<LibraryDeeds> = {}): LibraryDeeds => ({
  stories: always(stories),
  reports: always(stories.flatMap((story) => story.reports)),
  report: () => always(report),
  steps: always([
    { id: 4, deed: 'remove-reports', at: '2026-03-04T08:00:00Z', about: 'Bridge shut', reports: 1 },
    { id: 3, deed: 'import', at: '2026-03-03T10:20:00Z', about: 'march.ndjson', reports: 12 },
    { id: 2, deed: 'merge-stories', at: '2026-03-03T09:00:00Z', about: 'Old harbour bridge', reports: 4 },
  ]),
  jobs: always([]),
  settings: always(DEFAULT_SETTINGS),
  sites: always([
    { pattern: '*://harbour-post.example/*', host: 'harbour-post.example' },
    { pattern: '*://radio-coast.example/*', host: 'radio-coast.example' },
  ]),
  storage: always({ used: 48_300_000, most: 9_800_000_000, persistent: false }),
  claims: always(12_480),
  search: always(search),
  compare: () => always({ kind: 'done' as const, table: bridge }),
  removeReports: done,
  moveReports: done,
  editReport: done,
  renameStory: done,
  mergeStories: done,
  removeStory: done,
  proposeStories: done,
  undoTo: async () => ok({ undone: 1 }),
  endings: ['txt', 'md', 'html', 'json', 'csv'],
  importFiles: done,
  importText: done,
  startJob: done,
  cancelJob: done,
  dismissJob: done,
  backup: async () => ok({ file: 'second-source-2026-03-04.ndjson' }),
  exports: ['CSV', 'Markdown'].map((format) => ({ format, write: async () => ok({ file: 'library' }) })),
  persist: async () => ok(false),
  wipe: async () => ok(null),
  revokeSite: async () => ok(null),
  keepSettings: async () => ok(null),
  ...change,
})
