import type { Tab } from './browsers/driver.ts'
import { until } from './browsers/until.ts'
import type { World } from './scenario.ts'

/** Opens the library at a place, e.g. `/import`. What it saves is kept for `savedBy` instead of becoming a download. */
export async function openLibrary(world: World, place: string): Promise<Tab> {
  const tab = await world.visit(`${world.browser.origin}options.html#${place}`)
  await until('the library is drawn', () => tab.run(() => document.querySelector('h1') !== null))
  await tab.run(() => {
    const saved: Promise<string>[] = []
    Object.defineProperty(window, 'savedByThisTest', { value: saved, configurable: true })
    const make = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (content: Blob | MediaSource) => {
      if (content instanceof Blob) saved.push(content.text())
      return make(content)
    }
    const click = HTMLAnchorElement.prototype.click
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (!this.download) click.call(this)
    }
  })
  return tab
}

/** Goes to another place of the library that is open. */
export async function goTo(tab: Tab, place: string): Promise<void> {
  await tab.run((hash) => {
    location.hash = hash
  }, place)
}

/** Waits until the library shows these words. */
export async function shows(tab: Tab, words: RegExp): Promise<void> {
  await until(`the library shows ${words}`, () =>
    tab.run((source) => new RegExp(source).test(document.body.innerText.replace(/\s+/g, ' ')), words.source),
  )
}

/** Waits for a button that begins with these words and can be pressed, and presses it; the first one, in a dialog if one is open. */
export async function pressWhenThere(tab: Tab, words: string): Promise<void> {
  await until(`“${words}” can be pressed`, () =>
    tab.run((wanted) => {
      const front = document.querySelector('dialog[open]') ?? document
      const buttons = [...front.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]
      const found = buttons.find((one) => one.textContent?.trim().startsWith(wanted))
      found?.click()
      return found !== undefined
    }, words),
  )
}

/** Chooses a file, as the reader does with the file picker. */
export function chooseFile(tab: Tab, name: string, content: string): Promise<void> {
  return tab.run(
    (file, text) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]')
      if (!input) throw new Error('There is nothing to choose a file with.')
      const chosen = new DataTransfer()
      chosen.items.add(new File([text], file))
      input.files = chosen.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    name,
    content,
  )
}

/** Writes into the field that is in front, as the reader does. */
export function write(tab: Tab, selector: string, words: string): Promise<void> {
  return tab.run(
    (where, written) => {
      const field = document.querySelector<HTMLInputElement>(where)
      if (!field) throw new Error(`There is no field ${where}.`)
      field.value = written
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    selector,
    words,
  )
}

/** What was saved as a file last, once it is there; earlier ones are not counted. */
export function savedBy(tab: Tab, count: number): Promise<string> {
  return until(`${count} files were saved`, () =>
    tab.run(async (wanted) => {
      const { savedByThisTest = [] } = window as { savedByThisTest?: Promise<string>[] }
      return savedByThisTest.length >= wanted ? await savedByThisTest[wanted - 1] : null
    }, count),
  )
}
