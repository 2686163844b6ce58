import { browser } from 'wxt/browser'
import type { PageState } from '../core/page-state.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'

/** What the toolbar button shows of a page. */
export interface Badge {
  /** At most four characters; empty for none. */
  text: string
  /** Background as CSS; white on it has a contrast of 4.5:1 or more. */
  colour: string
  /** Tooltip, and what a screen reader says. */
  title: string
}

const NAME = 'Second Source'
const CLEAR: Badge = { text: '', colour: '#5b6270', title: `${NAME}: check this page` }

/**
 * The badge of a page: how many sentences other reports contradict or dispute, with a sign, not by colour alone. No sign says
 * that all is well: that nothing was found is no approval.
 */
export function badgeOf(page: PageState | null, contradicted: number, disputed: number): Badge {
  if (!page || page.phase === 'cleared') return CLEAR
  if (page.phase === 'failed') {
    return {
      ...CLEAR,
      text: '!',
      title: `${NAME}: ${page.problem?.message ?? 'this page could not be checked'}`,
    }
  }
  if (page.phase === 'reading') return { ...CLEAR, text: '…', title: `${NAME}: reading this page` }
  if (page.story?.reports.length === 0) {
    return { ...CLEAR, text: '–', title: `${NAME}: no other report of this story in your corpus` }
  }
  const differing = contradicted + disputed
  const so = page.phase === 'done' ? '' : ' so far'
  if (differing === 0) {
    return {
      ...CLEAR,
      text: page.phase === 'done' ? '' : '…',
      title: `${NAME}: no sentence contradicted or disputed by other reports${so}`,
    }
  }
  const parts = [
    ...(contradicted ? [`${contradicted} contradicted`] : []),
    ...(disputed ? [`${disputed} disputed`] : []),
  ]
  return {
    text: `${differing > 99 ? '99+' : differing}≠`,
    colour: contradicted ? '#a3361d' : '#8a5a00',
    title: `${NAME}: ${parts.join(', ')} by other reports${so}`,
  }
}

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
    return { ...CLEAR, text: '!', title: `${NAME}: what is stored cannot be read. Open the popup.` }
  }
}
