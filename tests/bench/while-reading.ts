/**
 * node tests/bench/while-reading.ts [WORDS]: how long the page itself is held up while a long article is checked, scrolled and
 * changed under its reader. Prints every task of the page's main thread over 50 ms, as Chromium counts them.
 */
import { findBrowsers } from '../e2e/browsers/find.ts'
import { launch } from '../e2e/browsers/launch.ts'
import { serve } from '../e2e/browsers/server.ts'
import { pause, until } from '../e2e/browsers/until.ts'
import { build } from '../e2e/build.ts'
import { paintedTexts } from '../e2e/page-view.ts'
import { page } from '../e2e/site.ts'

const words = Number(process.argv[2] ?? 100_000)
const found = findBrowsers().find(({ kind }) => kind === 'chromium')
if (!found) throw new Error('Chromium is not there; CHROMIUM_BIN can name it.')
const extension = await build('chromium')
const site = await serve(page)
const browser = await launch('chromium', {
  binary: found.binary,
  extension,
  headless: true,
  proxy: site.port,
})
try {
  const tab = await browser.open(site.url(`/long-${words}.html`))
  await tab.run(() => {
    const tasks: number[] = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration))
    }).observe({ type: 'longtask' })
    Object.assign(window, { tasks })
  })
  const tell = async (what: string) => {
    const tasks = await tab.run(() => (window as unknown as { tasks: number[] }).tasks.splice(0))
    console.log(`${what}: ${tasks.length === 0 ? 'no task over 50 ms' : `${tasks.join(', ')} ms`}`)
  }
  await pause(3_000)
  await tell('the page by itself')
  const popup = await tab.clickAction()
  await until('the check began', async () => (await browser.badge(tab)) !== '')
  await popup.close()
  await until('the first marks', async () => (await paintedTexts(tab)).length > 0, { limit: 60_000 })
  await tell('read, and the first marks')
  await pause(20_000)
  await tell('20 s of judging')
  for (let i = 1; i <= 20; i++) {
    await tab.run((part) => scrollTo(0, (document.documentElement.scrollHeight * part) / 20), i)
    await pause(150)
  }
  await tell('scrolled to the end in 20 steps')
  await tab.run(() => {
    const text = document.querySelector('article p, p')?.firstChild as Text
    text.data = `${text.data} `
  })
  await pause(2_000)
  await tell('a word changed')
  await tab.run(() => {
    const last = [...document.querySelectorAll('p')].at(-1)
    last?.after(
      Object.assign(document.createElement('p'), {
        textContent:
          'The court in London has adjourned the case until the third week of March, its clerk says.',
      }),
    )
  })
  await pause(8_000)
  await tell('a paragraph came, and the article was read anew')
} finally {
  await browser.close()
  await site.close()
}
