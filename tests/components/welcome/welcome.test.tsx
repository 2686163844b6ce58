import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import sample from '../../../components/welcome/sample-article.json' with { type: 'json' }
import { Welcome, type WelcomeProps } from '../../../components/welcome/welcome.tsx'
import { readArticle } from '../../../lib/page/article.ts'
import { messagesIn } from '../../words/locales.ts'
import { speak } from '../../words/setup.ts'
import { aFinding, aPage, aStory } from '../builders.ts'

afterEach(cleanup)

function draw(over: Partial<WelcomeProps> = {}) {
  const deeds = { onGoTo: vi.fn(), onCheck: vi.fn() }
  const props: WelcomeProps = {
    watched: null,
    pinning: 'chromium',
    shortcut: 'Alt+Shift+Y',
    library: '/options.html',
    help: '/help.html',
    ...deeds,
    ...over,
  }
  render(<Welcome {...props} />)
  return deeds
}

const checked = {
  page: aPage({ story: aStory({ reports: ['a', 'b'] }) }),
  findings: [
    aFinding(0, { status: 'confirmed' }),
    aFinding(1, { status: 'disputed' }),
    aFinding(2, { status: 'not-a-claim' }),
  ],
}

describe('the welcome page', () => {
  it('says what it does before anything is known of the sample', () => {
    draw()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/what the others say/)
    expect(screen.getByRole('status').textContent).toBe('Reading this page…')
  })

  it('says what the sample was compared with, and leads to where reports differ', () => {
    const { onGoTo } = draw({ watched: checked })
    expect(screen.getByRole('status').textContent).toMatch(/against 2 reports/)
    fireEvent.click(screen.getByRole('button', { name: 'Show me where reports differ' }))
    expect(onGoTo).toHaveBeenCalledWith(1)
  })

  it('says why the check failed, and tries again', () => {
    const problem = { code: 'database-full', message: '' }
    const { onCheck } = draw({ watched: { page: aPage({ phase: 'failed', problem }), findings: [] } })
    expect(screen.getByRole('status').textContent).toMatch(/no room left/)
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(onCheck).toHaveBeenCalled()
  })

  it.each([
    ['chromium', /then the pin/],
    ['firefox', /then the gear/],
  ] as const)('says how to pin the button in %s', (pinning, words) => {
    draw({ pinning })
    expect(screen.getByText(words)).toBeTruthy()
  })

  it('says that no key is set rather than a key that does nothing', () => {
    draw({ shortcut: null })
    expect(screen.getByText(/No key is set/)).toBeTruthy()
  })
})

it.each(['en', 'de', 'ar'])('what is checked of it is the sample alone, in %s', async (language) => {
  speak(messagesIn(language))
  draw({ watched: checked })
  const read = await readArticle(document)
  const sentences = read.ok ? read.value.article.sentences : []
  const paragraphs = Map.groupBy(sentences, ({ paragraph }) => paragraph)
  expect([...paragraphs.values()].map((all) => all.map(({ text }) => text).join(' '))).toEqual(
    sample.paragraphs,
  )
})
