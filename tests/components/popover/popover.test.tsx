import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Popover, type PopoverProps } from '../../../components/popover/popover.tsx'
import { statusWord } from '../../../components/stance/words.ts'
import type { SentenceFinding, Status } from '../../../lib/core/types.ts'
import { aFinding, aReport, stancesOf } from '../builders.ts'

afterEach(cleanup)

const viewOf = (over: Partial<SentenceFinding>) => ({
  finding: { ...aFinding(3).finding, ...over },
  reports: [aReport(), aReport({ id: 'r2', title: 'Second', publisher: null })],
})

function draw(over: Partial<PopoverProps> & { finding?: Partial<SentenceFinding> } = {}) {
  const { finding, ...rest } = over
  const deeds = { onStep: vi.fn(), onClose: vi.fn(), onCopy: vi.fn() }
  const content = { kind: 'finding', view: viewOf(finding ?? {}) } as const
  render(<Popover content={content} place={{ number: 2, of: 9 }} copied={null} {...deeds} {...rest} />)
  return deeds
}

const heading = () => screen.getByRole('heading', { level: 2 }).textContent

const statuses: Status[] = [
  'contradicted',
  'disputed',
  'confirmed',
  'unreported',
  'not-a-claim',
  'not-checked',
]

describe('Popover', () => {
  it.each(statuses)('says “%s” in words', (status) => {
    draw({ finding: { status } })
    expect(heading()).toBe(statusWord(status))
  })

  it('tells “nothing found” from “not checked”, and approves of neither', () => {
    draw({ finding: { status: 'unreported', stances: stancesOf('omit', 'omit') } })
    expect(screen.getByText(/Compared with all 2 other reports/)).toBeTruthy()
    cleanup()
    draw({ finding: { status: 'not-checked', stances: [] } })
    expect(screen.getByText(/was not compared with any other report/)).toBeTruthy()
    expect(screen.queryByRole('list', { name: 'What the other reports say' })).toBe(null)
  })

  it('counts copies of one text as one origin', () => {
    draw({ finding: { status: 'confirmed', stances: stancesOf('confirm', 'confirm'), origins: 1 } })
    expect(screen.getByText(/The 2 confirming reports have one origin/)).toBeTruthy()
  })

  it('shows the sentence, its number among the marked ones, and the ways on', () => {
    const deeds = draw({ finding: { status: 'confirmed' } })
    expect(screen.getByText('Sentence number 3 of the article.')).toBeTruthy()
    expect(screen.getByText('2 of 9')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Next marked sentence' }))
    fireEvent.click(screen.getByRole('button', { name: 'Previous marked sentence' }))
    expect(deeds.onStep.mock.calls).toEqual([[1], [-1]])
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(deeds.onClose).toHaveBeenCalledOnce()
  })

  it('copies, and says whether it could', () => {
    const deeds = draw()
    fireEvent.click(screen.getByRole('button', { name: 'Copy with sources' }))
    expect(deeds.onCopy).toHaveBeenCalledOnce()
    expect(screen.getByRole('status').textContent).toBe('')
    cleanup()
    draw({ copied: true })
    expect(screen.getByRole('status').textContent).toBe('Copied')
    cleanup()
    draw({ copied: false })
    expect(screen.getByRole('status').textContent).toBe('The browser refused to copy')
  })

  it('says what went wrong, with the next step', () => {
    draw({ content: { kind: 'problem', problem: { code: 'outdated', message: '' } } })
    expect(screen.getByText(/^Second Source was updated\. Reload this page/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Copy with sources' })).toBe(null)
  })

  it('shows a question with all answers and who gives them', () => {
    const question = {
      id: 'q',
      text: 'When was the bridge closed?',
      answers: [
        { label: 'On Monday', reports: ['r1'], here: true },
        { label: 'On Tuesday', reports: ['r2'], here: false },
      ],
    }
    draw({ finding: { status: 'disputed', questions: [question] } })
    expect(screen.getByRole('heading', { name: 'When was the bridge closed?' })).toBeTruthy()
    const answer = screen.getByText('On Monday').parentElement
    expect(answer?.textContent).toContain('This article · The Harbour Post: Bridge closed after inspection')
    expect(screen.getByText('Second')).toBeTruthy()
  })
})
