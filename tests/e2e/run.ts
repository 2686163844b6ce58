import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { BrowserKind } from './browsers/driver.ts'
import { type FoundBrowser, findBrowsers } from './browsers/find.ts'
import { launch } from './browsers/launch.ts'
import { type SiteServer, serve } from './browsers/server.ts'
import { within } from './browsers/until.ts'
import { build, builtFor, root } from './build.ts'
import { packageChecks } from './package-checks.ts'
import { type Outcome, play, type Scenario } from './scenario.ts'
import { notPlayed, scenarios } from './scenarios/index.ts'
import { page } from './site.ts'
import { speaking } from './speaking.ts'

const { values: told } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true },
    'no-build': { type: 'boolean' },
  },
})
const failedFolder = join(root, 'shots/failed')
const kinds: BrowserKind[] = ['chromium', 'firefox']

process.exitCode = await main().catch((error: Error) => {
  console.error(error.message)
  return 2
})

function isChosen({ name }: { name: string }): boolean {
  return !told.only || told.only.some((part) => name.includes(part))
}

async function main(): Promise<number> {
  const wanted = kinds.filter((kind) => !told.browser || told.browser.includes(kind))
  if (wanted.length === 0) {
    console.error(`There is no browser “${told.browser}”. Say --browser chromium or --browser firefox.`)
    return 2
  }
  const chosen = scenarios.filter(isChosen)
  const found = findBrowsers()
  const outcomes: Outcome[] = []
  let missing = 0
  for (const kind of wanted) {
    const browser = found.find((one) => one.kind === kind)
    if (!browser) {
      missing++
      console.log(`not run: ${kind} (no such browser was found; CHROMIUM_BIN or FIREFOX_BIN can name it)`)
      continue
    }
    if (!told['no-build']) await build(kind)
    if (!told.only) for (const outcome of await checkPackage(kind)) outcomes.push(report(kind, outcome))
    const played = chosen.filter(({ only }) => !only || only === kind)
    for (const outcome of await playAll(browser, played)) outcomes.push(outcome)
    if (kind === 'chromium') outcomes.push(...(await speakAll(browser)))
  }
  for (const line of notPlayed) console.log(line)
  const passed = outcomes.filter(({ error }) => !error).length
  // A machine that is there to test must have what is tested on.
  const failed = outcomes.length - passed + (process.env.CI === 'true' ? missing : 0)
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

async function checkPackage(kind: BrowserKind): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const check of packageChecks.filter(({ kinds }) => kinds.includes(kind))) {
    const start = performance.now()
    const error = await check.run(kind).then(
      () => undefined,
      (reason: Error) => reason,
    )
    outcomes.push({
      name: check.name,
      ms: Math.round(performance.now() - start),
      ...(error ? { error } : {}),
    })
  }
  return outcomes
}

/** Plays all scenarios in one browser, one after the other; at the end no request may have left for anywhere else. */
async function playAll(found: FoundBrowser, chosen: Scenario[]): Promise<Outcome[]> {
  const site: SiteServer = await serve(page)
  const browser = await launch(found.kind, {
    binary: found.binary,
    extension: builtFor(found.kind),
    headless: true,
    proxy: site.port,
  })
  console.log(`# ${found.name} (${browser.version}), ${chosen.length} scenarios`)
  const outcomes: Outcome[] = []
  try {
    for (const scenario of chosen) outcomes.push(report(found.kind, await play(scenario, browser, site)))
  } finally {
    await browser.close()
    await site.close()
  }
  const quiet: Outcome = { name: 'no request went anywhere but to the sample site', ms: 0 }
  if (site.strays.length > 0) quiet.error = new Error(site.strays.join('\n'))
  outcomes.push(report(found.kind, quiet))
  return outcomes
}

/** Starts the browser anew in each language. */
async function speakAll(found: FoundBrowser): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { name, run } of speaking.filter(isChosen)) {
    const start = performance.now()
    const error = await within(60_000, name, run(found)).then(
      () => undefined,
      (reason: Error) => reason,
    )
    const ms = Math.round(performance.now() - start)
    outcomes.push(report(found.kind, { name, ms, ...(error ? { error } : {}) }))
  }
  return outcomes
}

function report(kind: BrowserKind, outcome: Outcome): Outcome {
  const { name, ms, error, picture } = outcome
  console.log(`${error ? 'FAILED' : 'ok    '} ${kind}: ${name} (${ms} ms)`)
  if (error) console.log(`       ${(error.stack ?? error.message).replaceAll('\n', '\n       ')}`)
  if (picture) {
    mkdirSync(failedFolder, { recursive: true })
    const file = `${kind}-${name.replace(/[^a-z0-9]+/gi, '-').slice(0, 60)}.png`
    writeFileSync(join(failedFolder, file), picture)
    console.log(`       shots/failed/${file}`)
  }
  return outcome
}
