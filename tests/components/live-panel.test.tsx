import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LivePanel, type LivePanelProps, type PanelDeeds } from '../../components/panel/live-panel.tsx'
import type { SiteState } from '../../components/panel/site.ts'
import type { WatchedPage } from '../../components/panel/situation.ts'
import { fail, ok } from '../../lib/core/result.ts'
import { addDeeds } from './add/deeds.ts'
import { aFinding, aPage } from './builders.ts'

afterEach(cleanup)

/** A live panel on storage that the test writes to with `store`. */
async function open(
  stored: WatchedPage,
  over: Partial<LivePanelProps> = {},
  deeds: Partial<PanelDeeds> = {},
) {
  let tell: (watched: WatchedPage) => void = () => {}
  const stop = vi.fn()
  const made = {
    watch: vi.fn((_: number, callback: (watched: WatchedPage) => void) => {
      tell = callback
      callback(stored)
      return stop
    }),
    check: vi.fn(async () => ok(null)),
    clear: vi.fn(async () => ok(null)),
    goTo: vi.fn(async () => ok(null)),
    repair: vi.fn(async () => ok({ claims: 150 })),
    undo: vi.fn(async () => ok({ undone: 1 })),
    add: addDeeds(),
    disagreements: { watch: () => () => {}, keep: vi.fn(async () => ok(null)) },
    site: { watch: () => () => {}, choose: vi.fn(async () => ok(true)), giveUp: vi.fn(async () => ok(null)) },
    ...deeds,
  }
  const drawn = render(
    <LivePanel
      tab={7}
      deeds={made}
      checkAtOnce
      repairable={['damaged']}
      library="/options.html"
      help="/help.html"
      {...over}
    />,
  )
  await act(async () => {})
  return { ...made, stop, unmount: drawn.unmount, store: (watched: WatchedPage) => act(() => tell(watched)) }
}

const nothing: WatchedPage = { page: null, findings: [] }
const done: WatchedPage = { page: aPage(), findings: [aFinding(4)] }
const broken: WatchedPage = {
  page: aPage({ phase: 'failed', problem: { code: 'damaged', message: 'It is damaged.' } }),
  findings: [],
}

describe('opening the popup', () => {
  test.each([
    ['checks a page that was never checked', nothing, 1],
    ['checks again what failed', broken, 1],
    ['leaves a checked page alone', done, 0],
    ['leaves a page alone that is being compared', { page: aPage({ phase: 'judging' }), findings: [] }, 0],
    ['leaves a page alone whose marks were removed', { page: aPage({ phase: 'cleared' }), findings: [] }, 0],
  ])('%s', async (_, stored, times) => {
    const { check } = await open(stored)
    expect(check).toHaveBeenCalledTimes(times)
    if (times) expect(check).toHaveBeenCalledWith(7)
  })

  test('checks once, however often storage changes', async () => {
    const { check, store } = await open(nothing)
    store(broken)
    store(nothing)
    expect(check).toHaveBeenCalledOnce()
  })

  test('the panel never checks by itself', async () => {
    const { check } = await open(nothing, { checkAtOnce: false })
    expect(check).not.toHaveBeenCalled()
    expect(screen.getByText('This page has not been checked.')).toBeTruthy()
  })

  test('shows what is stored as it changes, and stops when it is closed', async () => {
    const { store, stop, unmount } = await open(nothing)
    expect(screen.getByText('Reading this page…')).toBeTruthy()
    store(done)
    expect(screen.getByText('Sentence number 4 of the article.')).toBeTruthy()
    unmount()
    await waitFor(() => expect(stop).toHaveBeenCalledOnce())
  })
})

describe('deeds', () => {
  test('going to a sentence is told when it went well', async () => {
    const onWentTo = vi.fn()
    const { goTo } = await open(done, { onWentTo })
    fireEvent.click(screen.getByRole('button', { name: 'Go to the sentence' }))
    await waitFor(() => expect(onWentTo).toHaveBeenCalledOnce())
    expect(goTo).toHaveBeenCalledWith(7, 4)
  })

  test('going to a sentence that cannot be reached says why and stays', async () => {
    const onWentTo = vi.fn()
    await open(done, { onWentTo }, { goTo: async () => fail('no-page', '') })
    fireEvent.click(screen.getByRole('button', { name: 'Go to the sentence' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/not been checked yet/)
    expect(onWentTo).not.toHaveBeenCalled()
  })

  test('removing the marks is passed on', async () => {
    const { clear } = await open(done)
    fireEvent.click(screen.getByRole('button', { name: 'Remove the marks' }))
    expect(clear).toHaveBeenCalledExactlyOnceWith(7)
  })

  test('what storage tells of a failed check is not told twice', async () => {
    await open(broken, {}, { check: async () => fail('damaged', 'It is damaged.') })
    expect(screen.getAllByText('It is damaged.')).toHaveLength(1)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('a check that could not begin says why where storage says nothing', async () => {
    await open(nothing, {}, { check: async () => fail('unreachable', '') })
    expect((await screen.findByRole('alert')).textContent).toMatch(/did not answer/)
    expect(screen.getByRole('button', { name: 'Check this page' })).toBeTruthy()
  })

  test('a repair is told, watches anew and checks the page', async () => {
    const check = vi.fn(async () => ok(null))
    const { watch, repair } = await open(broken, { checkAtOnce: false }, { check })
    fireEvent.click(screen.getByRole('button', { name: 'Repair the bundled corpus' }))
    expect(await screen.findByText(/put back: 150 claims. Nothing of yours was changed/)).toBeTruthy()
    await waitFor(() => expect(check).toHaveBeenCalledOnce())
    expect(repair).toHaveBeenCalledExactlyOnceWith(false)
    expect(watch).toHaveBeenCalledTimes(2)
  })

  test('a database that cannot be opened is rebuilt only after the reader was told', async () => {
    const repair = vi.fn(async (rebuild: boolean) =>
      rebuild ? ok({ claims: 150 }) : fail('cannot-repair', ''),
    )
    await open(broken, {}, { repair })
    expect(screen.queryByRole('button', { name: /Rebuild/ })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: /Repair/ }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/would be lost/)
    fireEvent.click(screen.getByRole('button', { name: /Rebuild/ }))
    expect(await screen.findByText(/begun anew/)).toBeTruthy()
    expect(repair.mock.calls).toEqual([[false], [true]])
  })
})

describe('adding what is read', () => {
  test('one click shows what would be added, one saves it; it is said with its undo, and the page is checked anew', async () => {
    const { check, undo } = await open(done, { checkAtOnce: false })
    fireEvent.click(screen.getByRole('button', { name: 'Add this article' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Save' }))
    expect(await screen.findByText(/“Bridge shut to lorries” was added/)).toBeTruthy()
    expect(document.activeElement?.textContent).toBe('Undo')
    await waitFor(() => expect(check).toHaveBeenCalledOnce())
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText(/as it was before/)).toBeTruthy()
    expect(undo).toHaveBeenCalledExactlyOnceWith(5)
    await waitFor(() => expect(check).toHaveBeenCalledTimes(2))
  })

  test('“Cancel” leads back, and nothing was done', async () => {
    const { add, check } = await open(done, { checkAtOnce: false })
    fireEvent.click(screen.getByRole('button', { name: 'Add this article' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
    expect(screen.getByRole('button', { name: 'Check again' })).toBeTruthy()
    await waitFor(() => expect(document.activeElement?.textContent).toMatch('Add this article'))
    expect(add.add).not.toHaveBeenCalled()
    expect(check).not.toHaveBeenCalled()
  })

  test('opened to add the selection, it reads that and checks nothing', async () => {
    const { add, check } = await open(nothing, { adding: 'selection' })
    await screen.findByRole('button', { name: 'Save' })
    expect(add.draft).toHaveBeenCalledExactlyOnceWith(7, true)
    expect(check).not.toHaveBeenCalled()
  })
})

describe('the site of the page', () => {
  const site = { host: 'news.example', pattern: '*://news.example/*', chosen: false }
  const watching = (now: typeof site) => ({
    watch: (_: string, callback: (site: SiteState) => void) => {
      callback(now)
      return () => {}
    },
    choose: vi.fn(async () => ok(true)),
    giveUp: vi.fn(async () => ok(null)),
  })

  test('is chosen in the very click, for browsers ask only then', async () => {
    const deeds = watching(site)
    await open(done, {}, { site: deeds })
    fireEvent.click(screen.getByRole('button', { name: 'Always on this site' }))
    expect(deeds.choose).toHaveBeenCalledExactlyOnceWith('https://news.example/bridge')
  })

  test('is given up where it was chosen', async () => {
    const deeds = watching({ ...site, chosen: true })
    await open(done, {}, { site: deeds })
    fireEvent.click(screen.getByRole('button', { name: 'Always on this site', pressed: true }))
    expect(deeds.giveUp).toHaveBeenCalledExactlyOnceWith('*://news.example/*')
  })
})

describe('beside the page', () => {
  test('it follows while there are marks, and stops with them', async () => {
    const stop = vi.fn()
    const watchPlace = vi.fn((_: number, tell: (place: { index: number; picked: boolean }) => void) => {
      tell({ index: 4, picked: false })
      return stop
    })
    const { store } = await open(nothing, { checkAtOnce: false }, { watchPlace })
    expect(watchPlace).not.toHaveBeenCalled()
    store(done)
    expect(watchPlace).toHaveBeenCalledExactlyOnceWith(7, expect.any(Function))
    expect(document.querySelector('[aria-current] [data-row="4"]')).toBeTruthy()
    store({ page: aPage({ phase: 'cleared' }), findings: [] })
    expect(stop).toHaveBeenCalledOnce()
  })
})
