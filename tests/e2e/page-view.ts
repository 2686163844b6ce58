import type { Frame, Tab } from './browsers/driver.ts'
import { until } from './browsers/until.ts'

/** What the extension shows in an article: the marks, and the popover when it is open. */
export interface PageView {
  /** Texts that are painted, by status, in the order of the page. */
  marks: Record<string, string[]>
  /** How many elements of ours stand in the page. */
  hosts: number
  popover: PopoverView | null
}

export interface PopoverView {
  heading: string
  /** Status of the sentence. */
  status: string
  /** The sentence it is about. */
  sentence: string
  /** Words of the whole popover. */
  text: string
  /** Names of the reports by what they say, e.g. `contradicts`. */
  stances: Record<string, string[]>
  questions: string[]
  /** It has the focus. */
  focused: boolean
}

/** Looks at the page as it is now. */
export function lookAtPage(tab: Frame): Promise<PageView> {
  return tab.run(() => {
    const texts = (highlight: Highlight) =>
      [...highlight]
        .map((given) => {
          const range = document.createRange()
          range.setStart(given.startContainer, given.startOffset)
          range.setEnd(given.endContainer, given.endOffset)
          return range
        })
        .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
        .map((range) => range.toString().replace(/\s+/g, ' ').trim())
    const marks: Record<string, string[]> = {}
    for (const [name, highlight] of CSS.highlights) {
      if (name.startsWith('second-source-')) marks[name.slice('second-source-'.length)] = texts(highlight)
    }
    const hosts = document.querySelectorAll('second-source-popover')
    const dialog = hosts[0]?.shadowRoot?.querySelector<HTMLElement>('[role=dialog]')
    const open = dialog?.checkVisibility?.() && dialog.childElementCount > 0 ? dialog : null
    const words = (element: Element | null | undefined) =>
      (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
    const stances: Record<string, string[]> = {}
    for (const item of open?.querySelectorAll<HTMLElement>('[data-tone]') ?? []) {
      const name = words(item.querySelector('.ss-stance-report'))
      const list = name ? [name] : words(item.querySelector('.ss-silent')).split(' · ')
      stances[item.dataset.tone ?? ''] = [...(stances[item.dataset.tone ?? ''] ?? []), ...list]
    }
    return {
      marks,
      hosts: hosts.length,
      popover: open
        ? {
            heading: words(open.querySelector('h2')),
            status: open.querySelector<HTMLElement>('h2')?.dataset.status ?? '',
            sentence: words(open.querySelector('blockquote')),
            text: words(open),
            stances,
            questions: [...open.querySelectorAll('.ss-question-text')].map(words),
            focused: hosts[0]?.shadowRoot?.activeElement !== null,
          }
        : null,
    }
  })
}

/** Every text that is painted, frames and shadow roots included, in no order. */
export function paintedTexts(tab: Frame): Promise<string[]> {
  return tab.run(() => {
    const windows = [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)]
    return windows.flatMap((inner) =>
      [...((inner as typeof window | null)?.CSS.highlights ?? [])]
        .filter(([name]) => name.startsWith('second-source-') && !name.endsWith('-active'))
        .flatMap(([, highlight]) =>
          [...highlight].map((given) => {
            const range = document.createRange()
            range.setStart(given.startContainer, given.startOffset)
            range.setEnd(given.endContainer, given.endOffset)
            return range.toString().replace(/\s+/g, ' ').trim()
          }),
        ),
    )
  })
}

/** Waits until so many sentences are painted, and gives them by status. */
export function marksOf(tab: Frame, count: number): Promise<Record<string, string[]>> {
  return until(`${count} sentences are marked`, async () => {
    const { marks } = await lookAtPage(tab)
    return Object.values(marks).flat().length === count ? marks : null
  })
}

/** Waits for a popover that shows a finding (not "Comparing…"). */
export function popoverOf(tab: Frame, about = ''): Promise<PopoverView> {
  return until(`the popover shows a finding ${about && `on “${about}”`}`, async () => {
    const { popover } = await lookAtPage(tab)
    return popover?.sentence.includes(about) ? popover : null
  })
}

export async function popoverGone(tab: Frame): Promise<void> {
  await until('the popover is closed', async () => (await lookAtPage(tab)).popover === null)
}

/** Scrolls a painted sentence that holds these words into view and gives a point inside its first line. */
export async function pointIn(
  tab: Tab,
  words: string,
  at: ScrollLogicalPosition = 'center',
): Promise<{ x: number; y: number }> {
  return until(`a painted sentence holds “${words}”`, () => tab.run(pointAt, words, at))
}

/** Runs in the page. Null until such a sentence is painted: a popup may know of a mark a moment before the page does. */
function pointAt(wanted: string, block: ScrollLogicalPosition): { x: number; y: number } | null {
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('second-source-') || name.endsWith('-active')) continue
    for (const given of highlight) {
      const range = document.createRange()
      range.setStart(given.startContainer, given.startOffset)
      range.setEnd(given.endContainer, given.endOffset)
      if (!range.toString().replace(/\s+/g, ' ').includes(wanted)) continue
      range.startContainer.parentElement?.scrollIntoView({ block, behavior: 'instant' })
      const box = range.getClientRects()[0]
      if (box) return { x: box.left + Math.min(40, box.width / 2), y: box.top + box.height / 2 }
    }
  }
  return null
}

/** Starts to write down whatever changes in the page's own tree. */
export function watchTree(tab: Frame): Promise<void> {
  return tab.run(() => {
    const state = { changes: [] as string[], before: '' }
    const bare = () => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement
      for (const host of copy.querySelectorAll('second-source-popover, second-source-lines')) host.remove()
      return copy.outerHTML
    }
    state.before = bare()
    const isOurs = ({ nodeName }: Node) => /^SECOND-SOURCE-(?:POPOVER|LINES)$/.test(nodeName)
    const note = (records: MutationRecord[]) => {
      for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
        const nodes = [...addedNodes, ...removedNodes]
        if (type === 'childList' && nodes.every(isOurs)) continue
        if (isOurs(target)) continue
        state.changes.push(`${type} of ${target.nodeName} ${attributeName ?? ''}`)
      }
    }
    const observer = new MutationObserver(note)
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    const taken = () => {
      note(observer.takeRecords())
      return { changes: state.changes, same: bare() === state.before }
    }
    Object.defineProperty(window, 'treeOfThisTest', { value: taken, configurable: true })
  })
}

/** What changed in the page's own tree since `watchTree`; null where the page went away or was never watched. */
export function treeChanges(tab: Frame): Promise<{ changes: string[]; same: boolean } | null> {
  return tab.run(() => {
    const taken = (window as { treeOfThisTest?: () => { changes: string[]; same: boolean } }).treeOfThisTest
    return taken ? taken() : null
  })
}
