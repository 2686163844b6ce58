import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { PagePanelProps } from '../../components/panel/page-panel.tsx'
import type { PageState } from '../../lib/messaging/protocol.ts'
import { aFinding, aPage, aReport, aStory } from './builders.ts'
import { button, draw, failed, heading, rows } from './draw.tsx'

afterEach(cleanup)

describe('each state says one sentence and the next step', () => {
  const cases: {
    name: string
    page: PageState | null
    over?: Partial<PagePanelProps>
    says: RegExp
    next: string | null
  }[] = [
    {
      name: 'nothing heard from storage yet',
      page: null,
      over: { watched: null },
      says: /reading this page/i,
      next: null,
    },
    {
      name: 'a check was asked for',
      page: null,
      over: { asked: true },
      says: /reading this page/i,
      next: null,
    },
    {
      name: 'checked anew after a failure',
      page: failed('x', 'x'),
      over: { asked: true },
      says: /reading this page/i,
      next: null,
    },
    { name: 'reading', page: aPage({ phase: 'reading' }), says: /reading this page/i, next: null },
    { name: 'never checked', page: null, says: /has not been checked/, next: 'Check this page' },
    {
      name: 'marks removed',
      page: aPage({ phase: 'cleared' }),
      says: /marks were removed/,
      next: 'Check this page again',
    },
    {
      name: 'no other report of this story',
      page: aPage({ story: aStory({ reports: [] }) }),
      says: /no other report of this story is in your corpus/i,
      next: 'Check again',
    },
    {
      name: 'another language',
      page: aPage({ story: aStory({ reports: [], language: 'names-and-numbers-only' }) }),
      says: /does not seem to be in English/,
      next: 'Check again',
    },
    { name: 'a failure', page: failed('pdf', 'This is a PDF.'), says: /was not checked/, next: 'Try again' },
    {
      name: 'a failure without its problem',
      page: aPage({ phase: 'failed' }),
      says: /was not checked/,
      next: 'Try again',
    },
  ]
  test.each(cases)('$name', ({ page, over, says, next }) => {
    const { onCheck } = draw(page, [], over)
    expect(heading()).toMatch(says)
    expect(screen.queryByRole('tab')).toBeNull()
    if (next === null) {
      expect(screen.queryByRole('button')).toBeNull()
    } else {
      fireEvent.click(button(next))
      expect(onCheck).toHaveBeenCalledOnce()
    }
  })

  test('a failure tells its own problem', () => {
    draw(failed('not-an-article', ''))
    expect(screen.getByText(/^There is no article to check on this page/)).toBeTruthy()
    cleanup()
    draw(failed('never-heard-of', 'It says so itself. Do this.'))
    expect(screen.getByText('It says so itself. Do this.')).toBeTruthy()
  })

  test('a damaged database can be repaired, other failures cannot', () => {
    const { onRepair, onCheck, again } = draw(failed('damaged', 'It is damaged.'), [], {
      repairable: ['damaged'],
    })
    fireEvent.click(button('Repair the bundled corpus'))
    expect(onRepair).toHaveBeenCalledOnce()
    expect(onCheck).not.toHaveBeenCalled()
    again({ watched: { page: failed('pdf', 'This is a PDF.'), findings: [] } })
    expect(screen.queryByRole('button', { name: /Repair/ })).toBeNull()
  })

  test('rebuilding is offered only when it is handed in', () => {
    const onRebuild = vi.fn()
    const { again } = draw(failed('damaged', 'It is damaged.'), [], { repairable: ['damaged'] })
    expect(screen.queryByRole('button', { name: /Rebuild/ })).toBeNull()
    again({ onRebuild })
    fireEvent.click(button(/Rebuild/))
    expect(onRebuild).toHaveBeenCalledOnce()
  })

  test('trouble with a deed is an alert, news are told', () => {
    draw(aPage(), [], {
      trouble: { code: 'no-page', message: '' },
      news: 'It is back.',
    })
    expect(screen.getByRole('alert').textContent).toMatch(/not been checked yet/)
    expect(screen.getByText('It is back.')).toBeTruthy()
  })

  test('every state keeps the quiet line', () => {
    for (const page of [null, aPage(), aPage({ phase: 'cleared' }), failed('x', 'x')]) {
      draw(page)
      expect(screen.getByText('Second Source says what reports say, not what is true.')).toBeTruthy()
      cleanup()
    }
  })

  test('an article in another language that could be compared says how far', () => {
    draw(aPage({ story: aStory({ language: 'names-and-numbers-only' }) }), [aFinding(0)])
    expect(screen.getByText(/only names and numbers were compared/)).toBeTruthy()
    expect(rows()).toHaveLength(1)
  })
})

describe('the head', () => {
  test.each([
    [aStory({ reports: ['r1'] }), 'Compared with 1 other report of this story'],
    [aStory({ reports: ['r1', 'r2'] }), 'Compared with 2 other reports of this story'],
    [
      aStory({ reports: ['r1', 'r2'], sameAs: 'r3' }),
      'This article is in your corpus; compared with the other 2',
    ],
    [
      aStory({ reports: ['r1'], sameAs: 'r3' }),
      'This article is in your corpus; compared with the other one',
    ],
  ])('says what the article was compared with (%#)', (story, says) => {
    draw(aPage({ story }))
    expect(screen.getByText(says)).toBeTruthy()
  })

  test('names the reports, and the one that the article is', () => {
    const reports = [
      aReport({ id: 'r1', publisher: 'Radio Coast', title: 'Bridge' }),
      aReport({ id: 'r2', publisher: null, title: 'Crack' }),
    ]
    draw(aPage({ story: aStory({ reports: ['r1'], sameAs: 'r2' }), reports }))
    expect(screen.getByText('Radio Coast: Bridge')).toBeTruthy()
    expect(screen.getByText(/report r2 of your corpus, “Crack”/)).toBeTruthy()
  })

  test('shows the page’s title', () => {
    draw(aPage({ title: 'A crack in the girder' }))
    expect(screen.getByRole('heading', { level: 1, name: 'A crack in the girder' })).toBeTruthy()
  })

  test('shows how far the comparison is', () => {
    draw(aPage({ phase: 'judging', checkable: 12, judged: 5 }))
    expect(screen.getByRole('progressbar', { name: 'Sentences compared' }).getAttribute('value')).toBe('5')
    expect(screen.getByText('5 of 12 compared')).toBeTruthy()
    cleanup()
    draw(aPage())
    expect(screen.queryByRole('progressbar')).toBeNull()
  })
})

describe('the actions', () => {
  test('check again, remove the marks, open the panel', () => {
    const onOpenPanel = vi.fn()
    const { onCheck, onClear } = draw(aPage(), [], { onOpenPanel })
    fireEvent.click(button('Check again'))
    fireEvent.click(button('Remove the marks'))
    fireEvent.click(button('Side panel'))
    for (const deed of [onCheck, onClear, onOpenPanel]) expect(deed).toHaveBeenCalledOnce()
  })

  test('left and right move between them', () => {
    draw(aPage(), [], { onOpenPanel: () => {} })
    const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key })
    button('Add this article').focus()
    press('ArrowRight')
    expect(document.activeElement).toBe(button('Side panel'))
    press('ArrowRight')
    expect(document.activeElement).toBe(button('Side panel'))
    press('ArrowLeft')
    expect(document.activeElement).toBe(button('Add this article'))
  })

  test('the site’s switch says what it does and whether it is on', () => {
    const site = { host: 'news.example', pattern: '*://news.example/*', chosen: true }
    const onSite = vi.fn()
    draw(aPage(), [], { site, onSite })
    const made = button('Always on this site')
    expect(made.getAttribute('aria-pressed')).toBe('true')
    fireEvent.click(made)
    expect(onSite).toHaveBeenCalledOnce()
  })

  test('an article without another report of its story can be added right there', () => {
    const { onAdd } = draw(aPage({ story: aStory({ reports: [] }) }))
    fireEvent.click(screen.getAllByRole('button', { name: 'Add this article' })[0] as HTMLElement)
    expect(onAdd).toHaveBeenCalledOnce()
  })

  test('the only report of its story is not offered to be added again', () => {
    draw(aPage({ story: aStory({ reports: [], sameAs: 'r9' }) }))
    expect(heading()).toMatch(/only report of its story/)
  })

  test('the panel does not offer to open itself', () => {
    draw(aPage())
    expect(screen.queryByRole('button', { name: 'Side panel' })).toBeNull()
  })

  test('where nothing is marked there is nothing to remove', () => {
    draw(aPage({ story: aStory({ reports: [] }) }))
    expect(screen.queryByRole('button', { name: 'Remove the marks' })).toBeNull()
  })
})
