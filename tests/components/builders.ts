import type { Evidence, SentenceFinding, Stance, Status, StoryFinding } from '../../lib/core/types.ts'
import type { PageState, ReportCard, StoredFinding } from '../../lib/messaging/protocol.ts'

/** A report as windows know it. */
export const aReport = (over: Partial<ReportCard> = {}): ReportCard => ({
  id: 'r1',
  title: 'Bridge closed after inspection',
  publisher: 'The Harbour Post',
  url: null,
  publishedAt: null,
  origin: 'file',
  ...over,
})

/** A claim that a report makes, as evidence. */
export const anEvidence = (over: Partial<Evidence> = {}): Evidence => ({
  claim: 'r1-1',
  paragraph: 1,
  sentence: 1,
  text: 'The bridge was closed on Tuesday.',
  mode: 'asserted',
  ...over,
})

/** What one report says to one sentence. */
export const aStance = (over: Partial<Stance> = {}): Stance => ({
  report: 'r1',
  verdict: 'omit',
  confidence: 0.9,
  sure: true,
  evidence: [],
  reasons: [],
  ...over,
})

/** Stances of reports r1, r2 … in this order. */
export const stancesOf = (...verdicts: Stance['verdict'][]): Stance[] =>
  verdicts.map((verdict, at) => aStance({ report: `r${at + 1}`, verdict }))

/** A judged sentence as it is stored. */
export function aFinding(
  index: number,
  over: Partial<Omit<SentenceFinding, 'sentence'>> & { text?: string } = {},
): StoredFinding {
  const { text = `Sentence number ${index} of the article.`, ...finding } = over
  const status: Status = finding.status ?? 'unreported'
  return {
    tab: 7,
    index,
    finding: {
      sentence: { index, paragraph: index + 1, sentence: 1, text },
      checkable: status !== 'not-a-claim',
      status,
      stances: [],
      origins: 0,
      questions: [],
      ...finding,
    },
  }
}

/** What the corpus knows of the story; compared with r1 unless told. */
export const aStory = (over: Partial<StoryFinding> = {}): StoryFinding => ({
  reports: ['r1'],
  sameAs: null,
  confidence: 0.9,
  language: 'judged',
  ...over,
})

/** A page that was checked. */
export const aPage = (over: Partial<PageState> = {}): PageState => ({
  tab: 7,
  url: 'https://news.example/bridge',
  title: 'Old harbour bridge closed to lorries',
  phase: 'done',
  story: aStory(),
  reports: [aReport()],
  checkable: 3,
  judged: 3,
  omissions: [],
  ...over,
})
