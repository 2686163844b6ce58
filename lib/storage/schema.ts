/**
 * The tables of every released version: what Dexie's `stores` takes. A released version is never edited; the next one is added
 * below it and names only what it changes. `tests/storage/versions.test.ts` holds it.
 */
export const VERSION_1 = {
  reports: 'id, origin, *hashes',
  claims: 'report',
  questions: 'id, origin, *claims',
  segments: '++id, origin',
  // Segment first: a page reads its terms by key, a segment is removed and its vocabulary read as one range.
  postings: '[segment+term]',
  meta: 'key',
  pages: 'tab',
  articles: 'tab',
  // The second index counts the findings of a status for the badge without reading them.
  findings: '[tab+index], [tab+finding.status]',
}

/** The reader's library: stories, older texts, long work and the way back. */
export const VERSION_2 = {
  reports: 'id, origin, *hashes, address',
  stories: 'id, made',
  assignments: 'report, story',
  versions: '[report+number]',
  steps: '++id',
  changes: '++id, step',
  jobs: '++id, state',
  // The reports of a job, in pieces, in the order in which they are written.
  staged: '[job+piece]',
  settings: 'key',
}
