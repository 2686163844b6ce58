import type { Frame, Popup, Tab } from './browsers/driver.ts'
import { until } from './browsers/until.ts'

/** What the popup shows. */
export interface PopupView {
  title: string
  /** What the page was compared with, in words; null when it was not. */
  compared: string | null
  /** A state that is no list. */
  notice: { title: string; words: string; actions: string[] } | null
  /** Something that failed, above everything else. */
  trouble: string | null
  /** It still reads or compares. */
  busy: boolean
  /** Numbers of the filter's buttons, by their words in lower case. */
  counts: Record<string, number>
  aside: string
  rows: PopupRow[]
  actions: string[]
}

export interface PopupRow {
  index: number
  status: string
  text: string
}

/** Looks at the popup as it is now. */
export function lookAtPopup(popup: Frame): Promise<PopupView> {
  return popup.run(() => {
    const words = (element: Element | null | undefined) =>
      (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
    const notice = document.querySelector('.notice')
    const counts: Record<string, number> = {}
    for (const button of all('fieldset button')) {
      const match = /(\d+)\s*(\w+)/.exec(words(button))
      if (match) counts[(match[2] ?? '').toLowerCase()] = Number(match[1])
    }
    return {
      title: words(document.querySelector('h1')),
      compared: words(document.querySelector('summary')) || null,
      notice: notice
        ? {
            title: words(notice.querySelector('h2')),
            words: words(notice.querySelector('.notice-words')),
            actions: [...notice.querySelectorAll('button')].map(words),
          }
        : null,
      trouble: words(document.querySelector('[role=alert]')) || null,
      busy:
        document.querySelector('progress, [aria-busy=true]') !== null ||
        document.querySelector('h1') === null,
      counts,
      aside: words(document.querySelector('.aside')),
      rows: all('.rows > li').map((row) => ({
        index: Number(row.querySelector<HTMLElement>('[data-row]')?.dataset.row),
        status: row.dataset.status ?? '',
        text: words(row.querySelector('.row-text')),
      })),
      actions: all('[role=toolbar] button').map(words),
    }
  })
}

/** Status of the sentence that holds these words, as the popup lists it. */
export function statusOf(view: PopupView, words: string): string {
  const row = view.rows.find(({ text }) => text.includes(words))
  if (!row) throw new Error(`No sentence with “${words}” is in the list.`)
  return row.status
}

/** Clicks the toolbar button and waits until the popup has come to rest. The caller closes the popup. */
export async function check(tab: Tab, limit = 30_000): Promise<{ popup: Popup; view: PopupView }> {
  const popup = await tab.clickAction()
  return { popup, view: await settled(popup, limit) }
}

/** Waits until the popup shows a finished check or a state; says what it shows when that does not come. */
export async function settled(popup: Frame, limit = 30_000): Promise<PopupView> {
  let view: PopupView | undefined
  try {
    return await until(
      'the popup came to rest',
      async () => {
        view = await lookAtPopup(popup)
        if (view.busy || (view.notice === null && view.compared === null)) return null
        // So it is for a moment before the check begins; with trouble it stays so.
        return view.notice?.title === 'This page has not been checked.' && !view.trouble ? null : view
      },
      { limit, every: 100 },
    )
  } catch (error) {
    throw new Error(`${(error as Error).message}; it shows ${JSON.stringify(view)}`)
  }
}

/** Clicks what a button, tab or link with these words does; the first one that begins with them. */
export function press(frame: Frame, words: string): Promise<void> {
  return frame.run((wanted) => {
    const named = [...document.querySelectorAll<HTMLElement>('button, [role=tab], a, summary')]
    const found = named.find((element) => {
      const name = (element.getAttribute('aria-label') ?? element.textContent ?? '')
        .replace(/\s+/g, ' ')
        .trim()
      return name.startsWith(wanted) || name.endsWith(wanted)
    })
    if (!found) throw new Error(`There is no button “${wanted}”.`)
    found.click()
  }, words)
}

/** Opens a sentence's row and reads which report says what, by the words shown: `{ contradicts: [names], … }`. */
export async function stancesOf(popup: Frame, index: number): Promise<Record<string, string[]>> {
  await popup.run((row) => {
    const button = document.querySelector<HTMLElement>(`[data-row="${row}"]`)
    if (button?.getAttribute('aria-expanded') === 'false') button.click()
  }, index)
  return until('the row opened', () =>
    popup.run((row) => {
      const more = document.getElementById(`sentence-${row}-more`)
      if (!more) return null
      const words = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
      const stances: Record<string, string[]> = {}
      for (const item of more.querySelectorAll<HTMLElement>('[data-tone]')) {
        const name = words(item.querySelector('.ss-stance-report'))
        const list = name ? [name] : words(item.querySelector('.ss-silent')).split(' · ')
        stances[item.dataset.tone ?? ''] = [...(stances[item.dataset.tone ?? ''] ?? []), ...list]
      }
      return stances
    }, index),
  )
}

/** What the other reports tell and the article leaves out, as the popup lists it. */
export async function omissionsOf(popup: Frame): Promise<string[]> {
  await press(popup, 'What this article leaves out')
  const list = await until('the tab opened', () =>
    popup.run(() => {
      if (document.querySelector('#view-left-out') === null) return null
      return [...document.querySelectorAll('.omission-text')].map((one) => one.textContent ?? '')
    }),
  )
  await press(popup, 'Sentences')
  await until('the list came back', () => popup.run(() => document.querySelector('#view-sentences') !== null))
  return list
}
