import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Search } from '../../../lib/core/search/search.ts'
import { DEFAULT_SETTINGS } from '../../../lib/core/settings.ts'
import { aJob, always, ready, search } from '../gallery/views/library-stage.ts'
import { open } from './open.tsx'

afterEach(cleanup)
const button = (name: string | RegExp) => screen.getByRole('button', { name })

describe('the search', () => {
  test('answers each letter, marks what matched, and keeps the query in the address', async () => {
    open('#/search')
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'bri' } })
    const list = await screen.findByRole('list', { name: 'Results' })
    expect(within(list).getAllByText('bridge')[0]?.tagName).toBe('MARK')
    expect(screen.getByText('1,207 results')).toBeTruthy()
    expect(screen.getByText(/is not in your library; found/)).toBeTruthy()
    expect(location.hash).toBe('#/search/bri')
  })

  test('an answer that comes late does not take the place of a later one', async () => {
    const answers: ((value: Awaited<ReturnType<Search['find']>>) => void)[] = []
    const slow: Search = { ...search, find: () => new Promise((resolve) => answers.push(resolve)) }
    open('#/search', [], { search: always(slow) })
    const field = await screen.findByRole('searchbox')
    await waitFor(() => expect(answers).toHaveLength(1))
    fireEvent.input(field, { target: { value: 'bridge' } })
    await waitFor(() => expect(answers).toHaveLength(2))
    answers[1]?.(await search.find('bridge'))
    await screen.findByRole('list', { name: 'Results' })
    answers[0]?.(await search.find('zz'))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(screen.getByRole('list', { name: 'Results' })).toBeTruthy()
  })

  test('shows one kind, and goes between field and results by keys', async () => {
    open('#/search/bridge')
    fireEvent.click(await screen.findByRole('button', { name: /^Stories/ }))
    expect(screen.getAllByRole('listitem').filter((one) => one.hasAttribute('data-at'))).toHaveLength(1)
    const field = screen.getByRole('searchbox')
    fireEvent.keyDown(field, { key: 'ArrowDown' })
    expect(document.activeElement?.getAttribute('href')).toBe('#/stories/bridge')
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowUp' })
    expect(document.activeElement).toBe(field)
  })

  test('says when nothing was found', async () => {
    open('#/search/zzz')
    expect(await screen.findByText('Nothing was found for “zzz”.')).toBeTruthy()
  })
})

describe('the table of a story', () => {
  const rows = () => screen.getAllByRole('row').slice(1)

  test('has reports as columns and disagreements first, in words beside the letters', async () => {
    open('#/stories/bridge')
    const table = await screen.findByRole('table')
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((one) => one.querySelector('a')?.textContent),
    ).toEqual([
      undefined,
      'The Harbour Post',
      'Radio Coast',
      'City Courier',
      'Hauliers face a 40-kilometre detour',
    ])
    expect(rows().map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
      ' Reports differWhen was the bridge closed to lorries?',
      ' Reports differcrack · centimetresNumber: “34 centimetres” and “12 centimetres”',
      ' Reports agreeCars · buses · crossing',
      ' May agree: comparerepairs',
    ])
    const [closing] = rows()
    const cells = within(closing as HTMLElement).getAllByRole('cell')
    expect(cells.map((cell) => cell.textContent)).toEqual([
      'AGroup AOn Monday evening',
      'AGroup AOn Monday evening',
      'BGroup BOn Tuesday morning',
      '–Says nothing of it',
    ])
  })

  test('a cell opens its passage, Escape closes it and gives the focus back', async () => {
    open('#/stories/bridge')
    const cell = await screen.findByRole('button', { name: /lies in a cross-beam/ })
    fireEvent.click(cell)
    expect(cell.getAttribute('aria-expanded')).toBe('true')
    const passages = screen.getByRole('region', { name: 'What the reports say to this' })
    const articles = within(passages).getAllByRole('article')
    expect(articles.map((one) => one.querySelector('strong')?.textContent)).toEqual([
      'What we know about the old harbour bridge',
      'Bridge shut to lorries after crack is found',
      'Council orders repairs on bridge “within weeks”',
      'Hauliers face a 40-kilometre detour',
    ])
    expect(within(articles[1] as HTMLElement).getByText('34 centimetres').tagName).toBe('MARK')
    fireEvent.keyDown(passages, { key: 'Escape' })
    expect(screen.queryByRole('region', { name: 'What the reports say to this' })).toBeNull()
    expect(document.activeElement).toBe(cell)
  })

  test('can be narrowed to disagreements, and widened to what one report tells', async () => {
    open('#/stories/bridge')
    fireEvent.click(await screen.findByRole('checkbox', { name: /Only disagreements/ }))
    expect(rows()).toHaveLength(2)
    fireEvent.click(screen.getByRole('checkbox', { name: /Only disagreements/ }))
    fireEvent.click(button('Show the one matter that only one report tells'))
    expect(rows()).toHaveLength(5)
  })

  test('says how far the comparison of a big story has come', async () => {
    open('#/stories/bridge', [], {
      compare: () => always({ kind: 'busy' as const, compared: { done: 40, total: 260 } }),
    })
    expect(await screen.findByText('40 of 260 sentences compared')).toBeTruthy()
  })
})

describe('an import', () => {
  test('is looked through first: counts, known ones, and every fault with its cure', async () => {
    const { startJob } = open('#/import', ['startJob'], { jobs: always([ready]) })
    expect(await screen.findByText('12 reports will be added')).toBeTruthy()
    expect(screen.getByText('2 are new versions of reports that are there')).toBeTruthy()
    const faults = within(screen.getByRole('table')).getAllByRole('row').slice(1)
    expect(faults.map((row) => row.textContent)).toEqual([
      'march.ndjson:3this is no valid JSONcorrect the text there, or save it again as JSON',
      'clippings.csv:12.date“31.2.2026” is no date; it is left outwrite it as 2026-01-31',
    ])
    fireEvent.click(button('Add the 12 good ones'))
    expect(startJob).toHaveBeenCalledExactlyOnceWith(2)
  })

  test('tells count, rate and time left while it runs, and can be cancelled', async () => {
    const { cancelJob } = open('#/import', ['cancelJob'], { jobs: always([aJob()]) })
    expect(await screen.findByText('36,400 of 100,000 claims')).toBeTruthy()
    expect(screen.getByText('14,000 per second')).toBeTruthy()
    expect(screen.getByText('about 5 seconds left')).toBeTruthy()
    expect(screen.getByRole('link', { name: /Import/ }).textContent).toBe('Import1')
    fireEvent.click(button('Cancel'))
    expect(cancelJob).toHaveBeenCalledExactlyOnceWith(1)
  })

  test('takes files that are dropped', async () => {
    const { importFiles } = open('#/import', ['importFiles'])
    const files = [new File(['a'], 'a.txt'), new File(['b'], 'b.csv')]
    const place = (await screen.findByText('Drop files here')).closest('.lib-drop') as HTMLElement
    const drop = new Event('drop', { bubbles: true, cancelable: true })
    place.dispatchEvent(Object.assign(drop, { dataTransfer: { files } }))
    expect(drop.defaultPrevented).toBe(true)
    expect(importFiles).toHaveBeenCalledExactlyOnceWith(files)
  })
})

describe('settings and data', () => {
  test('a choice is kept at once, with all others', async () => {
    const { keepSettings } = open('#/appearance', ['keepSettings'])
    fireEvent.click(await screen.findByRole('radio', { name: 'Dark' }))
    expect(keepSettings).toHaveBeenCalledExactlyOnceWith({ ...DEFAULT_SETTINGS, theme: 'dark' })
    fireEvent.click(screen.getByRole('checkbox', { name: 'Unreported elsewhere' }))
    expect(keepSettings).toHaveBeenLastCalledWith({
      ...DEFAULT_SETTINGS,
      marks: { ...DEFAULT_SETTINGS.marks, unreported: false },
    })
  })

  test('a site is given up by name', async () => {
    const { revokeSite } = open('#/sites', ['revokeSite'])
    fireEvent.click(await screen.findByRole('button', { name: 'Stop on radio-coast.example' }))
    expect(revokeSite).toHaveBeenCalledExactlyOnceWith('*://radio-coast.example/*')
  })

  test('removing everything needs the word typed', async () => {
    HTMLDialogElement.prototype.showModal = vi.fn(function showModal(this: HTMLDialogElement) {
      this.open = true
    })
    const { wipe } = open('#/data', ['wipe'])
    fireEvent.click(await screen.findByRole('button', { name: 'Remove all my data…' }))
    const final = button('Remove everything') as HTMLButtonElement
    expect(final.disabled).toBe(true)
    fireEvent.submit(final.form as HTMLFormElement)
    expect(wipe).not.toHaveBeenCalled()
    fireEvent.input(screen.getByRole('textbox', { name: /type the word “remove”/ }), {
      target: { value: 'Remove' },
    })
    expect(final.disabled).toBe(false)
    fireEvent.submit(final.form as HTMLFormElement)
    expect(wipe).toHaveBeenCalledOnce()
  })

  test('the last changes can be taken back, the newest first', async () => {
    const { undoTo } = open('#/data', ['undoTo'])
    const list = await screen.findByRole('list', { name: 'Changes' })
    const steps = within(list).getAllByRole('listitem')
    expect(steps.map((one) => one.querySelector('span > span')?.textContent)).toEqual([
      'Removed “Bridge shut”',
      'Imported 12 reports from march.ndjson',
      'Put stories together as “Old harbour bridge”',
    ])
    fireEvent.click(within(steps[1] as HTMLElement).getByRole('button'))
    expect(undoTo).toHaveBeenCalledExactlyOnceWith(3)
  })
})

describe('a report', () => {
  test('shows its text with the claim that was looked for, and what a newer text changed', async () => {
    open('#/reports/a/a.p1.s2')
    const sought = await screen.findByText('An inspection had found a crack of 34 centimetres.', {
      selector: 'mark',
    })
    expect(sought).toBeTruthy()
    const [removed, added] = [document.querySelectorAll('del'), document.querySelectorAll('ins')]
    expect([...removed].map((one) => one.textContent)).toEqual([
      'An inspection had found a crack of 12 centimetres.',
      'Nobody was hurt.',
    ])
    expect(added).toHaveLength(2)
  })
})
