import type { Tab } from './browsers/driver.ts'
import { until } from './browsers/until.ts'

/** One thing done with the keys, or looked for after it. */
export type Step = (tab: Tab) => Promise<void>

/** Something that a reader gets done with the keys alone. */
export interface Task {
  name: string
  steps: Step[]
}

/** More stops than a window of ours has between two things. */
const MOST_STOPS = 150

/** Presses these keys, one after the other. */
export const press =
  (...names: string[]): Step =>
  async (tab) => {
    for (const name of names) await tab.press(name)
  }

export const enter = press('Enter')
export const space = press(' ')
export const leave = press('Escape')

/** Types a text, letter by letter; a line break is the Enter key. */
export const type = (text: string): Step => press(...[...text].map((one) => (one === '\n' ? 'Enter' : one)))

/** Presses a shortcut of the extension. */
export const shortcut =
  (name: string): Step =>
  (tab) =>
    tab.command(name)

/** Goes on with Tab until what fits this selector and has these words (a pattern) in its name has the focus. */
export const to = (selector: string, words = ''): Step => walk('Tab', selector, words)

/** The same with Shift and Tab. */
export const back = (selector: string, words = ''): Step => walk('Shift+Tab', selector, words)

const walk =
  (key: string, selector: string, words: string): Step =>
  async (tab) => {
    const passed: string[] = []
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      const { fits, name } = await tab.run(focus, selector, words)
      if (fits) return
      passed.push(name.slice(0, 30))
      await tab.press(key)
    }
    throw new Error(
      `${key} does not lead to ${selector} “${words}”; it led to ${passed.slice(-40).join(' | ')}`,
    )
  }

/** Waits until something visible fits this selector and has these words (a pattern) in its name or text. */
export const see =
  (selector: string, words = ''): Step =>
  async (tab) => {
    const state = () => tab.run(focus, selector, words)
    await until(`${selector} “${words}” is seen`, () => tab.run(isSeen, selector, words)).catch(
      async (error: Error) => {
        const { name } = await state()
        throw new Error(`${error.message}; “${name.slice(0, 60)}” has the focus`)
      },
    )
  }

/** Waits until nothing visible fits. */
export const gone =
  (selector: string, words = ''): Step =>
  async (tab) => {
    await until(`${selector} “${words}” is gone`, async () => !(await tab.run(isSeen, selector, words)))
  }

/** Does the tasks in their order; a failure bears the name of its task. */
export async function doAll(tab: Tab, tasks: readonly Task[]): Promise<void> {
  for (const { name, steps } of tasks) {
    try {
      for (const step of steps) await step(tab)
    } catch (error) {
      throw new Error(`“${name}”: ${(error as Error).message}`, { cause: error })
    }
  }
}

/** In the window: what has the focus, in the popover, too, and whether it is what is wanted. */
function focus(selector: string, words: string): { fits: boolean; name: string } {
  let here = document.activeElement as HTMLElement | null
  while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement as HTMLElement
  const label = (here as HTMLInputElement | null)?.labels?.[0]?.textContent
  const name = (here?.getAttribute('aria-label') ?? label ?? here?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  const fits = here?.matches(selector) === true && new RegExp(words).test(name)
  return { fits, name: here === document.body ? 'the page' : name }
}

/** In the window, the popover included. */
function isSeen(selector: string, words: string): boolean {
  const shadow = document.querySelector('second-source-popover')?.shadowRoot
  const all = [document, ...(shadow ? [shadow] : [])].flatMap((root) => [
    ...root.querySelectorAll<HTMLElement>(selector),
  ])
  return all.some((one) => {
    const label = (one as HTMLInputElement).labels?.[0]?.textContent
    const name = `${one.getAttribute('aria-label') ?? ''} ${label ?? ''} ${one.textContent}`
    return one.checkVisibility() && new RegExp(words).test(name.replace(/\s+/g, ' ').trim())
  })
}
