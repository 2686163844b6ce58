import type { Check } from '../core/check.ts'
import { emptyPage, type PageState, type ReportCard, type StoredFinding } from '../core/page-state.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { shownStatuses } from '../core/settings.ts'
import type { Article, Report, SentenceFinding } from '../core/types.ts'
import type { FindingView, Mark, OpenedArticle } from '../messaging/protocol.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import { addFindings, finishTab, startTab } from '../storage/tab-store.ts'
import { changedSince } from './known-report.ts'
import type { OpenChecks } from './open-checks.ts'
import { settingsOf } from './settings.ts'
import { takeInTurns, turns } from './turns.ts'

/** Where a page message came from, as the browser says. */
export interface PageSource {
  tab: number
  url: string | null
}

const unknown = () =>
  fail('unknown-article', 'Second Source does not know this page any more. Check it again.')

/** Opens the check of the article that a page sent: recognises its story, stores its state, says what is left to judge. */
export async function openArticle(
  db: SecondSourceDatabase,
  checks: OpenChecks,
  article: Article,
  source: PageSource,
): Promise<Result<OpenedArticle>> {
  if (article.sentences.length === 0) {
    return fail('no-text', 'No article text was found on this page. Open an article and check that.')
  }
  const check = await checks.start(source.tab, article)
  const settled = article.sentences.flatMap(({ index }) => check.settled(index) ?? [])
  const known = new Set(settled.map(({ sentence }) => sentence.index))
  const pending = article.sentences.map(({ index }) => index).filter((index) => !known.has(index))
  const older = await changedSince(db, article)
  const page: PageState = {
    ...emptyPage(source.tab),
    url: source.url,
    title: article.title,
    phase: pending.length > 0 ? 'judging' : 'done',
    story: check.story,
    reports: check.reports.map(card),
    checkable: pending.length + settled.filter(({ checkable }) => checkable).length,
    omissions: pending.length > 0 || check.excerpt ? [] : check.omissions(),
    ...(check.excerpt ? { excerpt: true } : {}),
    ...(older ? { changed: older.id } : {}),
  }
  await startTab(db, page, article, settled.map(stored(source.tab)))
  const shown = shownStatuses(await settingsOf(db))
  return ok({ story: check.story, marks: settled.map(mark), pending, shown })
}

/**
 * Judges sentences, stores what was found and counts them; with the last one the page is done and what it leaves out is known.
 * Sentences that were judged before, by a worker that was stopped, are not counted twice.
 */
export async function judgeSentences(
  db: SecondSourceDatabase,
  checks: OpenChecks,
  indexes: readonly number[],
  source: PageSource,
): Promise<Result<{ marks: Mark[] }>> {
  const check = await checks.of(source.tab)
  if (!check) return unknown()
  const findings: SentenceFinding[] = []
  const takeTurns = turns()
  for (const index of indexes) {
    if (index >= check.length) continue
    findings.push(check.finding(index))
    await takeTurns()
  }
  if (!(await checks.isCurrent(source.tab, check))) return unknown()
  const progress = await addFindings(db, source.tab, findings.map(stored(source.tab)))
  if (progress === 'forgotten') return unknown()
  if (progress === 'all') await finish(db, check, source.tab, takeTurns)
  return ok({ marks: findings.map(mark) })
}

/**
 * Stores what the article leaves out; the page is done. A check that was opened again after the worker was stopped has not
 * judged all sentences itself; these and what is left out are judged in turns instead of all at once.
 */
async function finish(
  db: SecondSourceDatabase,
  check: Check,
  tab: number,
  takeTurns: () => Promise<void>,
): Promise<void> {
  // A part of an article leaves out most of it, which means nothing.
  await finishTab(db, tab, check.excerpt ? [] : await takeInTurns(check.seekOmissions(), takeTurns))
}

/** Everything about one sentence for the popover; judges it when it has not been judged yet. */
export async function findingView(
  db: SecondSourceDatabase,
  checks: OpenChecks,
  index: number,
  source: PageSource,
): Promise<Result<FindingView>> {
  const page = await db.pages.get(source.tab)
  if (!page) return unknown()
  const row = await db.findings.get([source.tab, index])
  if (row) return ok(viewOf(page, row.finding))
  const judged = await judgeSentences(db, checks, [index], source)
  if (!judged.ok) return judged
  const fresh = await db.findings.get([source.tab, index])
  if (!fresh) return fail('no-sentence', 'This sentence is not in the article. Check the page again.')
  return ok(viewOf(page, fresh.finding))
}

const viewOf = ({ reports, changed }: PageState, finding: SentenceFinding): FindingView => ({
  finding,
  reports,
  changed: changed !== undefined,
})

/** The reader took the marks away: what was found goes with them. */
export async function clearPage(db: SecondSourceDatabase, checks: OpenChecks, tab: number): Promise<void> {
  const page = await db.pages.get(tab)
  checks.forget(tab)
  if (!page) return
  const { url, title } = page
  await startTab(db, { ...emptyPage(tab), url, title, phase: 'cleared' }, null)
}

const mark = (finding: SentenceFinding): Mark => ({
  index: finding.sentence.index,
  status: finding.status,
})

const stored =
  (tab: number) =>
  (finding: SentenceFinding): StoredFinding => ({ tab, index: finding.sentence.index, finding })

const card = ({ id, title, publisher, url, publishedAt, origin }: Report): ReportCard => ({
  id,
  title,
  publisher,
  url,
  publishedAt,
  origin,
})
