import { spawn } from 'node:child_process'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, BrowserKind } from './browsers/driver.ts'
import { type FoundBrowser, findBrowsers, hasDisplay } from './browsers/find.ts'
import { launch } from './browsers/launch.ts'
import { serve } from './browsers/server.ts'
import { build, builtFor, root } from './build.ts'
import { page } from './site.ts'

const SAMPLE = 'tests/fixtures/site/sample.html'

/** `--headless` shows nothing and is there for the tests; `--browser` names the kind to use. */
const { values: told } = parseArgs({
  options: { headless: { type: 'boolean' }, browser: { type: 'string' } },
})

process.exitCode = await main().catch((error: Error) => {
  console.error(error.message)
  return 2
})

/** Shows the sample article, already checked, in the first browser that starts; otherwise in the terminal. */
async function main(): Promise<number> {
  const browsers = findBrowsers().filter(({ kind }) => !told.browser || kind === told.browser)
  if (browsers.length === 0) {
    return inTerminal('No browser was found (looked for Chromium, Chrome, Edge and Firefox).')
  }
  if (!told.headless && !hasDisplay()) {
    return inTerminal('There is no display to open a browser on.')
  }
  for (const found of browsers) {
    const why = await show(found).then(
      () => null,
      (error: Error) => error.message.split('\n')[0] ?? 'it did not start',
    )
    if (why === null) return 0
    console.log(`${found.name} could not be used (${why}).`)
  }
  return inTerminal('None of the browsers found could be used.')
}

/** Opens the sample in a browser and waits until the reader closes it or presses Ctrl-C. Rejects when it does not get so far. */
async function show(found: FoundBrowser): Promise<void> {
  console.log(`Building the extension for ${found.name} …`)
  const extension = await build(found.kind)
  const site = await serve(page)
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
  let browser: Browser | undefined
  try {
    browser = await launch(found.kind, {
      binary: found.binary,
      extension,
      headless: told.headless === true,
      forPeople: true,
    })
    const tab = await browser.open(site.url('/sample.html'))
    await tab.clickAction()
    console.log(
      `${found.name} shows the sample article with Second Source, checked: ${site.url('/sample.html')}`,
    )
    console.log('Close the browser or press Ctrl-C to end.')
    await Promise.race([browser.closed, aborted(stopping.signal)])
  } catch (error) {
    // A reader who ends it while it starts did not meet a fault.
    if (!stopping.signal.aborted) throw error
  } finally {
    await browser?.close()
    await site.close()
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, stop)
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** Prints the same check of the same article, and how to load the extension by hand. Resolves to the exit code. */
async function inTerminal(why: string): Promise<number> {
  console.log(`${why} Here is the check of the sample article as text:\n`)
  const code = await new Promise<number>((resolve) => {
    const command = [join(root, 'lib/cli/check.ts'), SAMPLE]
    spawn(process.execPath, command, { cwd: root, stdio: 'inherit' }).once('close', (ended) =>
      resolve(ended ?? 1),
    )
  })
  if (code !== 0) return code
  for (const kind of ['chromium', 'firefox'] as const) await build(kind)
  const place = (kind: BrowserKind) => relative(process.cwd(), builtFor(kind))
  console.log(`
To see it in a browser, load the folder that was just built:
  Chrome, Edge, Chromium: open chrome://extensions, turn on “Developer mode”, “Load unpacked”, choose ${place('chromium')}
  Firefox: open about:debugging#/runtime/this-firefox, “Load Temporary Add-on…”, choose ${place('firefox')}/manifest.json
Then open ${SAMPLE} or any article on the story, and click the Second Source button.`)
  return 0
}
