import { cleanup, fireEvent, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, test } from 'vitest'
import { aFinding, anEvidence, aPage, aReport, aStance, aStory, stancesOf } from './builders.ts'
import { button, draw, rows } from './draw.tsx'

afterEach(cleanup)

describe('the sentences', () => {
  const mixed = [
    aFinding(0, { status: 'contradicted', text: 'Contradicted one.' }),
    aFinding(1, { status: 'confirmed', text: 'Confirmed one.' }),
    aFinding(2, { status: 'confirmed', text: 'Confirmed two.' }),
    aFinding(3, { status: 'unreported', text: 'Unreported one.' }),
    aFinding(4, { status: 'not-a-claim', text: 'What a day!' }),
    aFinding(5, { status: 'not-checked', text: 'Left alone.' }),
  ]
  const texts = () =>
    rows().map((row) => mixed.find(({ finding }) => row.textContent?.includes(finding.sentence.text))?.index)

  test('are counted by status', () => {
    draw(aPage(), mixed)
    expect(button('1 Contradicted')).toBeTruthy()
    expect(button('2 Confirmed')).toBeTruthy()
    expect(button('1 Unreported')).toBeTruthy()
    expect((button('0 Disputed') as HTMLButtonElement).disabled).toBe(true)
  })

  test('list the claims in the article’s order; no claim and not checked stand apart from unreported', () => {
    draw(aPage(), mixed)
    expect(texts()).toEqual([0, 1, 2, 3])
    fireEvent.click(button('1 sentence makes no claim'))
    expect(texts()).toEqual([4])
    fireEvent.click(button('1 not checked'))
    expect(texts()).toEqual([5])
  })

  test('are narrowed by pressing a count, and all shown again by pressing it once more', () => {
    draw(aPage(), mixed)
    fireEvent.click(button('2 Confirmed'))
    expect(button('2 Confirmed').getAttribute('aria-pressed')).toBe('true')
    expect(texts()).toEqual([1, 2])
    fireEvent.click(button('2 Confirmed'))
    expect(texts()).toEqual([0, 1, 2, 3])
  })

  test('unreported, not a claim and not checked are told in different words', () => {
    draw(aPage(), [aFinding(0, { status: 'unreported', stances: stancesOf('omit', 'omit') })])
    expect(rows()[0]?.textContent).toContain('all 2 other reports are silent')
    cleanup()
    draw(aPage(), [aFinding(0, { status: 'not-checked' })])
    fireEvent.click(button('1 not checked'))
    expect(rows()[0]?.textContent).toContain('compared with no report')
  })

  test('open to what each report says, with evidence, reason and the question with all answers', () => {
    const sentence = aFinding(0, {
      status: 'contradicted',
      text: 'It was closed on Monday.',
      stances: [
        aStance({
          verdict: 'contradict',
          evidence: [anEvidence({ text: 'It was closed on Tuesday.' })],
          reasons: [{ kind: 'date', here: 'Monday', there: 'Tuesday', text: 'The days differ.' }],
        }),
      ],
      questions: [
        {
          id: 'q',
          text: 'When was it closed?',
          answers: [
            { label: 'On a Monday', reports: [], here: true },
            { label: 'On a Tuesday', reports: ['r1'], here: false },
          ],
        },
      ],
    })
    draw(aPage(), [sentence])
    const row = button(/It was closed on Monday/)
    expect(screen.queryByText('The days differ.')).toBeNull()
    fireEvent.click(row)
    expect(row.getAttribute('aria-expanded')).toBe('true')
    const more = screen.getByRole('region', { name: 'It was closed on Monday.' })
    expect(row.getAttribute('aria-controls')).toBe(more.id)
    expect(within(more).getByText('The days differ.')).toBeTruthy()
    expect(within(more).getByText('Tuesday').tagName).toBe('MARK')
    expect(within(more).getByText('On a Monday')).toBeTruthy()
    expect(within(more).getByText('On a Tuesday')).toBeTruthy()
    fireEvent.click(row)
    expect(screen.queryByText('The days differ.')).toBeNull()
  })

  test('lead to their place in the page', () => {
    const { onGoTo } = draw(aPage(), [aFinding(3), aFinding(8)])
    const go = screen.getAllByRole('button', { name: 'Go to the sentence' })[1] as HTMLElement
    fireEvent.click(go)
    expect(onGoTo).toHaveBeenCalledExactlyOnceWith(8)
  })

  test('are drawn in batches when there are very many', () => {
    draw(
      aPage(),
      Array.from({ length: 410 }, (_, index) => aFinding(index)),
    )
    const drawn = () => screen.getAllByText(/^Sentence number/).length
    expect(drawn()).toBe(200)
    fireEvent.click(screen.getByText('Show more (210 left)'))
    expect(drawn()).toBe(400)
    fireEvent.click(screen.getByText('Show more (10 left)'))
    expect(drawn()).toBe(410)
    expect(screen.queryByText(/Show more/)).toBeNull()
  }, 30_000)

  test('an article without claims says so, one being judged waits', () => {
    draw(aPage(), [aFinding(0, { status: 'not-a-claim' })])
    expect(screen.getByText('This article has no sentence that makes a claim.')).toBeTruthy()
    cleanup()
    draw(aPage({ phase: 'judging', judged: 0 }))
    expect(screen.getByText('The first findings are on their way.')).toBeTruthy()
  })
})

describe('the keyboard', () => {
  const three = [aFinding(0), aFinding(1), aFinding(2)]
  const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key })
  const row = (at: number) => rows()[at] as HTMLElement

  test('arrow keys, Home and End move between the rows and stop at the ends', () => {
    draw(aPage(), three)
    row(0).focus()
    const steps: [string, number][] = [
      ['ArrowDown', 1],
      ['ArrowDown', 2],
      ['ArrowDown', 2],
      ['ArrowUp', 1],
      ['Home', 0],
      ['ArrowUp', 0],
      ['End', 2],
    ]
    for (const [key, at] of steps) {
      press(key)
      expect(document.activeElement).toBe(row(at))
    }
  })

  test('the list is one stop for Tab, at the row that was reached last', () => {
    draw(aPage(), three)
    expect(rows().map((one) => one.tabIndex)).toEqual([0, -1, -1])
    row(0).focus()
    press('ArrowDown')
    expect(rows().map((one) => one.tabIndex)).toEqual([-1, 0, -1])
  })

  test('Escape closes an open row and gives the focus back to it', () => {
    draw(aPage(), [aFinding(0, { stances: [aStance()] })])
    const only = row(0)
    fireEvent.click(only)
    const go = button('Go to the sentence')
    go.focus()
    const unhandled = press('Escape')
    expect(unhandled).toBe(false)
    expect(only.getAttribute('aria-expanded')).toBe('false')
    expect(document.activeElement).toBe(only)
    expect(press('Escape')).toBe(true)
  })

  test('arrow keys move between the tabs', () => {
    draw(aPage(), three)
    screen.getByRole('tab', { name: /Sentences/ }).focus()
    press('ArrowRight')
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: /leaves out/, selected: true }))
    press('Home')
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: /Sentences/, selected: true }))
  })
})

describe('what the article leaves out', () => {
  const open = () => fireEvent.click(screen.getByRole('tab', { name: /What this article leaves out/ }))
  const omission = { claim: 'r1-1', text: 'Rust was known for years.', reports: ['r1'] }

  test('shows the claims with the reports that make them', () => {
    draw(aPage({ omissions: [omission], reports: [aReport({ publisher: 'Radio Coast', title: 'Rust' })] }))
    open()
    const list = screen.getByRole('list', { name: 'What this article leaves out' })
    expect(within(list).getByText('Rust was known for years.')).toBeTruthy()
    expect(within(list).getByText('1 report tells it:')).toBeTruthy()
    expect(within(list).getByText('Radio Coast: Rust')).toBeTruthy()
  })

  test('says when all other reports tell it', () => {
    draw(
      aPage({
        omissions: [{ ...omission, reports: ['r1', 'r2'] }],
        story: aStory({ reports: ['r1', 'r2'] }),
      }),
    )
    open()
    expect(screen.getByText('All 2 other reports tell it:')).toBeTruthy()
  })

  test.each([
    ['done', /Nothing was found/],
    ['judging', /when every sentence has been compared/],
  ] as const)('says why nothing is shown when %s', (phase, says) => {
    draw(aPage({ phase, omissions: [] }))
    open()
    expect(screen.getByText(says)).toBeTruthy()
  })
})
