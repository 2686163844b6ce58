import { type Failure, ok, type Result } from '../core/result.ts'
import type { Caller, Handlers } from '../messaging/dispatch.ts'
import type { PageMessages } from '../messaging/protocol.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import { guarded } from '../storage/database-problem.ts'
import { forgetTab, keepGone } from '../storage/tab-store.ts'
import { showBadge } from './badge.ts'
import { clearPage, findingView, judgeSentences, openArticle } from './check-page.ts'
import { checkQuietly, putPopover, storeProblem } from './inject.ts'
import type { Workshop } from './workshop.ts'

/** What our content script can ask for. */
export function pageDeeds(workshop: Workshop): Handlers<keyof PageMessages> {
  const { db, checks, whole, ready } = workshop
  return {
    'article/open': ({ article }, source) =>
      checking(db, source, whole, () => openArticle(db, checks, article, source)),
    'article/judge': ({ indexes }, source) =>
      checking(db, source, ready, () => judgeSentences(db, checks, indexes, source)),
    'article/finding': ({ index }, source) =>
      checking(db, source, ready, () => findingView(db, checks, index, source)),
    'article/failed': async (problem, source) => {
      checks.forget(source.tab)
      await storeProblem(db, source, problem)
      return ok(null)
    },
    'article/left': (_, { tab }) => leave(workshop, tab),
    'article/gone': ({ gone }, { tab }) =>
      guarded(async () => {
        await keepGone(db, tab, gone)
        return ok(null)
      }),
    'popover/load': (_, { tab }) => putPopover(tab),
    'site/opened': (_, { tab }) => checkQuietly(tab),
  }
}

/** Forgets what was found on a page whose marks are gone. */
export async function clear({ db, checks }: Workshop, tab: number): Promise<Result<null>> {
  const cleared = await guarded(async () => {
    await clearPage(db, checks, tab)
    return ok(null)
  })
  await showBadge(db, tab)
  return cleared
}

/** Forgets a page whose article is gone. */
function leave({ db, checks }: Workshop, tab: number): Promise<Result<null>> {
  checks.forget(tab)
  return guarded(async () => {
    await forgetTab(db, tab)
    await showBadge(db, tab)
    return ok(null)
  })
}

/** Failures that a single message meets and the page's check survives. */
const PASSING: readonly string[] = ['unknown-article', 'no-sentence']

/** Does a part of a check once the corpus is there, shows the badge, and stores what went wrong for the popup. */
async function checking<T>(
  db: SecondSourceDatabase,
  source: Caller,
  prepare: () => Promise<Result<null>>,
  deed: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const failed = async (error: Failure): Promise<Result<never>> => {
    await storeProblem(db, source, error)
    return { ok: false, error }
  }
  try {
    const done = await guarded(async () => {
      const prepared = await prepare()
      return prepared.ok ? deed() : prepared
    })
    if (!done.ok && !PASSING.includes(done.error.code)) return failed(done.error)
    await showBadge(db, source.tab)
    return done
  } catch (error) {
    // Stored, or the popup would show an endless check; thrown on, because the dispatcher is where bugs are told.
    await failed({
      code: 'bug',
      message:
        'Second Source made a mistake. Reload the page and try again; if it stays so, please report it.',
    })
    throw error
  }
}
