import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { ok } from '../../lib/core/result.ts'
import {
  chooseSite,
  isChosen,
  keepSites,
  listSites,
  patternOf,
  revokeSite,
  SITE_SCRIPT,
  watchSites,
} from '../../lib/services/site-access.ts'
import { fakeSites } from './sites.ts'

let sites: ReturnType<typeof fakeSites>
const stage = (origins: string[] = []) => {
  sites = fakeSites(origins)
  Object.assign(fakeBrowser, sites.browser)
}
beforeEach(() => {
  fakeBrowser.reset()
  stage()
})

describe('the pattern of an address', () => {
  it.each([
    ['https://news.example/a/b?c#d', '*://news.example/*'],
    ['http://news.example:8080/a', '*://news.example/*'],
    ['https://[::1]/a', '*://[::1]/*'],
    ['chrome://extensions/', null],
    ['file:///home/a.html', null],
    ['about:blank', null],
    ['nonsense', null],
    [null, null],
  ])('%s: %s', (url, pattern) => {
    expect(patternOf(url)).toBe(pattern)
  })
})

describe('chosen sites', () => {
  it('are asked for in the turn of the click, listed by name, and given up', async () => {
    const choosing = chooseSite('https://news.example/story')
    expect(sites.browser.permissions.request).toHaveBeenCalledWith({ origins: ['*://news.example/*'] })
    expect(await choosing).toEqual(ok(true))
    await chooseSite('https://courier.example/')
    expect(await listSites()).toEqual([
      { pattern: '*://courier.example/*', host: 'courier.example' },
      { pattern: '*://news.example/*', host: 'news.example' },
    ])
    expect(await isChosen('https://news.example/another')).toBe(true)
    expect(await isChosen('https://other.example/')).toBe(false)
    expect(await revokeSite('*://news.example/*')).toEqual(ok(null))
    expect((await listSites()).map(({ host }) => host)).toEqual(['courier.example'])
    expect(await revokeSite('*://news.example/*')).toMatchObject({ ok: false, error: { code: 'site-kept' } })
  })

  it('may be all of them, when the reader said so in the browser', async () => {
    stage(['<all_urls>', 'about:*'])
    expect(await listSites()).toEqual([{ pattern: '<all_urls>', host: null }])
  })

  it('are refused where there is no site', async () => {
    expect(await chooseSite('chrome://extensions/')).toMatchObject({ ok: false, error: { code: 'no-site' } })
  })
})

describe('the script on chosen sites', () => {
  const registered = () => [...sites.scripts.values()]

  it('is registered with the first site, follows the list, and goes with the last', async () => {
    await keepSites()
    expect(registered()).toEqual([])
    sites.granted.add('*://news.example/*')
    await keepSites()
    expect(registered()).toMatchObject([
      { matches: ['*://news.example/*'], js: [SITE_SCRIPT], persistAcrossSessions: true },
    ])
    sites.granted.add('*://courier.example/*')
    await keepSites()
    expect(registered()).toMatchObject([{ matches: ['*://courier.example/*', '*://news.example/*'] }])
    sites.granted.clear()
    await keepSites()
    expect(registered()).toEqual([])
  })

  it('is put back after an update dropped it', async () => {
    stage(['*://news.example/*'])
    await keepSites()
    sites.scripts.clear()
    await keepSites()
    expect(registered()).toHaveLength(1)
  })

  it('hears of sites that are chosen or taken away anywhere, until it stops listening', async () => {
    const heard = vi.fn()
    const stop = watchSites(heard)
    await chooseSite('https://news.example/')
    await revokeSite('*://news.example/*')
    expect(heard).toHaveBeenCalledTimes(2)
    stop()
    expect(sites.listeners()).toBe(0)
  })
})
