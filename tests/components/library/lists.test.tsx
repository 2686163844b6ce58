import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fail } from '../../../lib/core/result.ts'
import { aLine, always, broken } from '../gallery/views/library-stage.ts'
import { open } from './open.tsx'

beforeEach(() => {
  // The test's document knows no dialogs; the browser's own are driven end to end.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true
  }
})
afterEach(cleanup)

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const heading = () => screen.getByRole('heading', { level: 1 }).textContent
const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key })

describe('the navigation', () => {
  test('marks where one is, and leads from view to view', async () => {
    open('#/stories')
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Stories')
    location.hash = '#/data'
    await waitFor(() => expect(heading()).toBe('Data and privacy'))
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Data and privacy')
    await waitFor(() => expect(document.title).toContain('Data and privacy'))
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })
})

describe('a long list', () => {
  const many = Array.from({ length: 5000 }, (_, at) => aLine({ id: `r${at}`, title: `Report ${at + 1}` }))

  test('draws what can be seen, and says how long it is', async () => {
    open('#/reports', [], { reports: always(many) })
    const list = await screen.findByRole('list', { name: 'Reports' })
    const rows = within(list).getAllByRole('listitem')
    expect(rows.length).toBeLessThan(40)
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('5000')
    expect(rows[0]?.getAttribute('aria-posinset')).toBe('1')
    expect(screen.getByText('5,000 reports')).toBeTruthy()
  })

  test('arrow keys, End and Home reach every row; the list is one stop for Tab', async () => {
    open('#/reports', [], { reports: always(many) })
    const first = await screen.findByRole('link', { name: /^Report 1\b/ })
    first.focus()
    press('ArrowDown')
    expect(document.activeElement?.textContent).toContain('Report 2')
    press('End')
    expect(document.activeElement?.textContent).toContain('Report 5000')
    expect(
      screen.getAllByRole('link').filter((link) => link.hasAttribute('data-row') && link.tabIndex === 0),
    ).toHaveLength(1)
    press('ArrowDown')
    expect(document.activeElement?.textContent).toContain('Report 5000')
    press('Home')
    expect(document.activeElement?.textContent).toContain('Report 1')
  })

  test('is narrowed by a few letters of several words, without accents', async () => {
    const named = [aLine({ id: 'a', title: 'Élection à Paris' }), aLine({ id: 'b', title: 'Bridge shut' })]
    open('#/reports', [], { reports: always(named) })
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'par elec' } })
    expect(screen.getByText('1 report')).toBeTruthy()
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'zzz' } })
    expect(screen.getByText('No report has this in its title or publisher.')).toBeTruthy()
  })
})

describe('what is selected', () => {
  test('reports can be removed together, and undone from where it is said', async () => {
    const { removeReports, undoTo } = open('#/reports', ['removeReports', 'undoTo'])
    fireEvent.click(
      await screen.findByRole('checkbox', { name: 'Select “What we know about the old harbour bridge”' }),
    )
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select “Hauliers face a 40-kilometre detour”' }))
    fireEvent.click(button('Remove…'))
    const dialog = screen.getByRole('dialog', { name: 'Remove 2 reports?' })
    fireEvent.submit(dialog.querySelector('form') as HTMLFormElement)
    expect(removeReports).toHaveBeenCalledExactlyOnceWith(['b', 'd'])
    expect(await screen.findByText('2 reports were removed.')).toBeTruthy()
    fireEvent.click(button('Undo'))
    expect(undoTo).toHaveBeenCalledExactlyOnceWith(4)
    expect(await screen.findByText('2 changes were taken back.')).toBeTruthy()
  })

  test('bundled reports are not offered to be removed', async () => {
    open('#/reports')
    fireEvent.click(await screen.findByRole('checkbox', { name: /A company files/ }))
    expect((button('Remove…') as HTMLButtonElement).disabled).toBe(true)
    expect(screen.getByText(/cannot be removed/)).toBeTruthy()
  })

  test('stories are put together into the one that is chosen', async () => {
    const { mergeStories } = open('#/stories', ['mergeStories'])
    fireEvent.click(await screen.findByRole('checkbox', { name: /Old harbour/ }))
    fireEvent.click(screen.getByRole('checkbox', { name: /Dockers/ }))
    fireEvent.click(button('Put together…'))
    fireEvent.change(screen.getByRole('combobox', { name: 'Story' }), { target: { value: 'strike' } })
    fireEvent.submit(screen.getByRole('dialog').querySelector('form') as HTMLFormElement)
    expect(mergeStories).toHaveBeenCalledExactlyOnceWith(['bridge'], 'strike')
    await waitFor(() => expect(location.hash).toBe('#/stories/strike'))
  })

  test('a deed that fails says why and what to do', async () => {
    open('#/stories/bridge', [], {
      renameStory: async () =>
        fail('unreachable', 'Second Source did not answer. Try again; if it stays so, reload the page.'),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Rename…' }))
    fireEvent.input(screen.getByRole('textbox', { name: 'Name of the story' }), {
      target: { value: 'Bridge' },
    })
    fireEvent.submit(screen.getByRole('dialog').querySelector('form') as HTMLFormElement)
    expect(await screen.findByText(/did not answer/)).toBeTruthy()
  })
})

describe('states', () => {
  test.each([
    ['#/stories', { stories: always([]) }, 'There is no story yet.'],
    ['#/reports', { reports: always([]) }, 'There is no report yet.'],
    ['#/sites', { sites: always([]) }, 'No site was chosen.'],
    ['#/data', { steps: always([]) }, 'There is nothing to undo.'],
    ['#/stories', { stories: broken }, 'This could not be read.'],
    ['#/stories/nowhere', {}, 'This is not in your library any more.'],
    ['#/reports/nowhere', { report: () => always(null) }, 'This is not in your library any more.'],
  ])('%s says it when there is nothing to show', async (hash, change, says) => {
    open(hash, [], change)
    expect(await screen.findByText(says)).toBeTruthy()
  })
})
