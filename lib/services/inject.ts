import { browser } from 'wxt/browser'
import type { ReportDraft } from '../core/library.ts'
import { emptyPage, type PageState } from '../core/page-state.ts'
import { type Failure, ok, type Result } from '../core/result.ts'
import { isSample } from '../messaging/audience.ts'
import type { Input, Reply, ToPageMessages } from '../messaging/protocol.ts'
import { sendToTab } from '../messaging/send.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import { guarded } from '../storage/database-problem.ts'
import { startTab } from '../storage/tab-store.ts'
import { showBadge } from './badge.ts'
import { problemOfRefusal, problemOfTab, stillLoading, type TabFacts } from './injection-problem.ts'

/** The content script in the package, as its build names it. */
export const CONTENT_SCRIPT = '/content-scripts/content.js'
export const POPOVER_SCRIPT = '/content-scripts/popover.js'

/** How long a page may take until it can be read, in milliseconds. Well below the 30 s after which a worker is stopped. */
const PATIENCE = 10_000

/**
 * Begins the check of a tab: asks the script that is there, or puts it there. What prevents it is stored as the page's
 * problem, so that the popup shows it whoever asked, and returned.
 */
export async function checkTab(
  db: SecondSourceDatabase,
  tab: number,
  selection = false,
): Promise<Result<null>> {
  const facts = await factsOf(tab)
  const begun = facts.ok ? await begin(db, tab, facts.value, selection) : facts
  if (begun.ok) return ok(null)
  await storeProblem(db, { tab, url: facts.ok ? facts.value.url : undefined }, begun.error)
  return begun
}

/** Stores why a tab could not be checked, in place of all that was known of it. */
export async function storeProblem(
  db: SecondSourceDatabase,
  where: { tab: number; url?: string | null | undefined },
  problem: Failure,
): Promise<void> {
  const page: PageState = { ...emptyPage(where.tab), url: where.url ?? null, phase: 'failed', problem }
  // When even this cannot be stored, the popup learns it from its own failing read; there is nothing else to keep it in.
  await guarded(async () => ok(await startTab(db, page, null)))
  await showBadge(db, where.tab)
}

async function begin(
  db: SecondSourceDatabase,
  tab: number,
  facts: TabFacts,
  selection: boolean,
): Promise<Result<null>> {
  const early = isSample(facts.url, browser.runtime.getURL('/')) ? null : problemOfTab(facts)
  if (early) return { ok: false, error: early }
  const state: PageState = { ...emptyPage(tab), url: facts.url ?? null }
  const stored = await guarded(async () => ok(await startTab(db, state, null)))
  if (!stored.ok) return stored
  await showBadge(db, tab)
  return askPage(tab, 'mark/check', { selection, quiet: false }, facts)
}

/** Has a page checked that nobody asked for just now: nothing is stored unless it is an article. */
export async function checkQuietly(tab: number): Promise<Result<null>> {
  const facts = await factsOf(tab)
  return facts.ok ? askPage(tab, 'mark/check', { selection: false, quiet: true }, facts.value) : facts
}

/** Asks the script in a page something, and puts it there first when it is not there yet. */
async function askPage<N extends keyof ToPageMessages>(
  tab: number,
  name: N,
  input: Input<N>,
  facts: TabFacts,
): Promise<Reply<N>> {
  const asked = await sendToTab(tab, name, input)
  if (asked.ok || asked.error.code !== 'no-page') return asked
  const put = await putScript(tab, CONTENT_SCRIPT, facts)
  return put.ok ? sendToTab(tab, name, input) : put
}

async function putScript(
  tab: number,
  file: typeof CONTENT_SCRIPT | typeof POPOVER_SCRIPT,
  facts: TabFacts,
): Promise<Result<null>> {
  try {
    await inTime(
      browser.scripting.executeScript({
        target: { tabId: tab },
        files: [file],
      }),
    )
    return ok(null)
  } catch (error) {
    return { ok: false, error: error === stillLoading ? stillLoading : problemOfRefusal(error, facts) }
  }
}

/** Puts the popover beside the script that is in a page. */
export const putPopover = (tab: number): Promise<Result<null>> => putScript(tab, POPOVER_SCRIPT, {})

/** Asks a page what would be added of it to the corpus: its article, or what is selected. Nothing is checked or stored. */
export async function extractDraft(tab: number, selection: boolean): Promise<Result<ReportDraft>> {
  const facts = await factsOf(tab)
  if (!facts.ok) return facts
  const problem = problemOfTab(facts.value)
  if (problem) return { ok: false, error: problem }
  const extracted = await askPage(tab, 'article/extract', { selection }, facts.value)
  return extracted.ok ? ok(extracted.value.draft) : extracted
}

async function factsOf(tab: number): Promise<Result<TabFacts>> {
  try {
    const { url, pendingUrl, discarded } = await browser.tabs.get(tab)
    return ok({ url, pendingUrl, discarded })
  } catch (error) {
    return { ok: false, error: problemOfRefusal(error, {}) }
  }
}

/** Waits for the injection, which waits for the page; rejects with `stillLoading` when the page does not come to rest. */
async function inTime<T>(injection: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(stillLoading), PATIENCE)
  })
  try {
    return await Promise.race([injection, limit])
  } finally {
    clearTimeout(timer)
  }
}
