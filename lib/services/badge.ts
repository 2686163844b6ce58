import { browser } from 'wxt/browser'
import type { PageState } from '../core/page-state.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import { failureWords } from '../words/failure.ts'
import { say, sayBeside, sayCount } from '../words/say.ts'

/** What the toolbar button shows of a page. */
export interface Badge {
  /** At most four characters; empty for none. */
  text: string
  /** Background as CSS; white on it has a contrast of 4.5:1 or more. */
  colour: string
  /** Tooltip, and what a screen reader says. */
  title: string
}

const QUIET = '#5b6270'
const quiet = (text: string, title: string): Badge => ({ text, colour: QUIET, title })

/**
 * The badge of a page: how many sentences other reports contradict, or else how many are disputed, told apart by a letter and a
 * colour; its title says both in words. No letter says that all is well: that nothing was found is no approval.
 */
export function badgeOf(page: PageState | null, contradicted: number, disputed: number): Badge {
  if (!page || page.phase === 'cleared') return quiet('', say('badge.idle'))
  if (page.phase === 'failed') {
    const { problem } = page
    return quiet(
      '!',
      problem ? say('badge.failed', { problem: failureWords(problem) }) : say('badge.failed_somehow'),
    )
  }
  if (page.phase === 'reading') return quiet('…', say('badge.reading'))
  if (page.story?.reports.length === 0) {
    return quiet('–', say('badge.alone'))
  }
  const isDone = page.phase === 'done'
  if (contradicted + disputed === 0) {
    return isDone ? quiet('', say('badge.none')) : quiet('…', say('badge.none_so_far'))
  }
  const counts = sayBeside([
    ...(contradicted ? [sayCount('badge.contradicted', contradicted)] : []),
    ...(disputed ? [sayCount('badge.disputed', disputed)] : []),
  ])
  return {
    text: contradicted
      ? `${say('badge.letter_contradicted')}${short(contradicted)}`
      : `${say('badge.letter_disputed')}${short(disputed)}`,
    colour: contradicted ? '#a3361d' : '#8a5a00',
    title: say(isDone ? 'badge.differing' : 'badge.differing_so_far', { counts }),
  }
}

/** A number in three characters at most. */
const short = (number: number) => (number > 99 ? '99+' : `${number}`)

/** Shows on the toolbar button what is stored of a tab. A tab that is gone, or a database that is, shows nothing. */
export async function showBadge(db: SecondSourceDatabase, tab: number): Promise<void> {
  const badge = await storedBadge(db, tab)
  try {
    await browser.action.setBadgeText({ tabId: tab, text: badge.text })
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: badge.colour })
    await browser.action.setBadgeTextColor({ tabId: tab, color: '#ffffff' })
    await browser.action.setTitle({ tabId: tab, title: badge.title })
  } catch (error) {
    // The reader may close the tab at any moment; every other refusal is a bug.
    if (!/tab/i.test(String(error))) throw error
  }
}

async function storedBadge(db: SecondSourceDatabase, tab: number): Promise<Badge> {
  try {
    const count = (status: string) => db.findings.where('[tab+finding.status]').equals([tab, status]).count()
    const page = (await db.pages.get(tab)) ?? null
    return badgeOf(page, await count('contradicted'), await count('disputed'))
  } catch {
    // Whoever caused this badge has met the same failure and reports it.
    return quiet('!', say('badge.unreadable'))
  }
}
