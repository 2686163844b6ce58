import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type AddDeeds, LiveAdd } from '../../../components/add/live-add.tsx'
import { fail, ok } from '../../../lib/core/result.ts'
import { addDeeds } from './deeds.ts'
import { aDraft, aPreview } from './draft.ts'

afterEach(cleanup)

async function open(over: Partial<AddDeeds> = {}, selection = false) {
  const deeds = addDeeds(over)
  const told = { onAdded: vi.fn(), onCancel: vi.fn() }
  render(<LiveAdd tab={7} selection={selection} deeds={deeds as unknown as AddDeeds} {...told} />)
  await waitFor(() => expect(screen.queryByText('Reading this page…')).toBeNull())
  return { ...deeds, ...told }
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
const save = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Save/ })

describe('a report before it is added', () => {
  it('has the focus on “Save”, and one press saves it as the page gave it', async () => {
    const { add, onAdded } = await open()
    expect(document.activeElement).toBe(save())
    fireEvent.click(save())
    await waitFor(() => expect(onAdded).toHaveBeenCalledOnce())
    expect(add).toHaveBeenCalledWith({ draft: aDraft(), story: { kind: 'proposed' }, replaces: null })
    expect(onAdded.mock.calls[0]?.[1]).toBe('Bridge shut to lorries')
  })

  it('shows each field, and saves what was corrected; what was emptied is unknown', async () => {
    const { add, onAdded } = await open()
    expect(field('Date').value).toBe('2026-03-02')
    fireEvent.input(field('Author'), { target: { value: 'Ines Varga' } })
    fireEvent.input(field('Publisher'), { target: { value: '' } })
    fireEvent.click(save())
    await waitFor(() => expect(onAdded).toHaveBeenCalled())
    expect(add).toHaveBeenCalledWith(
      expect.objectContaining({ draft: aDraft({ author: 'Ines Varga', publisher: null }) }),
    )
  })

  it('leaves out a paragraph without its tick, and asks anew what saving would do', async () => {
    const { add, preview, onAdded } = await open()
    fireEvent.click(screen.getByRole('checkbox', { name: 'Read our newsletter.' }))
    expect(screen.getByText('Text: 2 of 3 paragraphs')).toBeTruthy()
    const [first, second, last] = aDraft().paragraphs as [string, string, string]
    const less = aDraft({ paragraphs: [first, last], dropped: [second] })
    await waitFor(() => expect(preview).toHaveBeenCalledWith(less))
    fireEvent.click(save())
    await waitFor(() => expect(onAdded).toHaveBeenCalled())
    expect(add).toHaveBeenCalledWith(expect.objectContaining({ draft: less }))
  })

  it('cannot be saved without any text', async () => {
    await open()
    for (const box of screen.getAllByRole('checkbox')) fireEvent.click(box)
    expect(save().disabled).toBe(true)
    expect(screen.getByText(/nothing to save/)).toBeTruthy()
  })

  it.each([
    ['another story', 'story:s2', null, { kind: 'story', id: 's2' }],
    ['a new one', 'new', null, { kind: 'new', title: null }],
    ['a new one with a name', 'new', 'Bridges', { kind: 'new', title: 'Bridges' }],
  ])('goes into %s when the reader says so', async (_, value, name, story) => {
    const { add, onAdded } = await open()
    fireEvent.change(screen.getByLabelText('Story'), { target: { value } })
    if (name) fireEvent.input(field('Name of the story'), { target: { value: name } })
    fireEvent.click(save())
    await waitFor(() => expect(onAdded).toHaveBeenCalled())
    expect(add).toHaveBeenCalledWith(expect.objectContaining({ story }))
  })

  it('says that the corpus has it already, and offers nothing to save', async () => {
    const preview = aPreview({ known: { kind: 'same', report: 'r1' }, knownTitle: 'Bridge shut' })
    await open({ draft: async () => ok({ draft: aDraft(), preview }) })
    expect(screen.getByText(/has this text already, as “Bridge shut”/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Save/ })).toBeNull()
  })

  it('shows what a new version changes, and takes the older one’s place', async () => {
    const preview = aPreview({
      known: {
        kind: 'version',
        report: 'r1',
        differences: [
          { kind: 'same', before: 'A.', after: 'A.', paragraph: 1 },
          { kind: 'changed', before: 'On Sunday.', after: 'On Monday.', paragraph: 1 },
        ],
      },
      knownTitle: 'Bridge shut',
    })
    const { add, onAdded } = await open({ draft: async () => ok({ draft: aDraft(), preview }) })
    const group = screen.getByText('1 difference').closest('details') as HTMLElement
    expect(within(group).getByText('On Sunday.').tagName).toBe('DEL')
    expect(within(group).getByText('On Monday.').tagName).toBe('INS')
    fireEvent.click(screen.getByRole('button', { name: 'Save the new version' }))
    await waitFor(() => expect(onAdded).toHaveBeenCalled())
    expect(add).toHaveBeenCalledWith(expect.objectContaining({ replaces: 'r1' }))
  })

  it('says why nothing can be added, and tries again', async () => {
    const draft = vi.fn(async () => fail('not-an-article', 'No article.'))
    await open({ draft })
    expect(screen.getByText(/no article to check/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(draft).toHaveBeenCalledTimes(2))
  })

  it('keeps what the reader has written when saving fails', async () => {
    const { onAdded } = await open({ add: async () => fail('database-full', 'Full.') })
    fireEvent.input(field('Author'), { target: { value: 'Ines Varga' } })
    fireEvent.click(save())
    expect((await screen.findByRole('alert')).textContent).toMatch(/no room left/)
    expect(field('Author').value).toBe('Ines Varga')
    expect(onAdded).not.toHaveBeenCalled()
  })

  it('is left by Escape', async () => {
    const { onCancel } = await open()
    fireEvent.keyDown(save(), { key: 'Escape' })
    expect(onCancel).toHaveBeenCalledOnce()
  })

  it('reads the selection when that is what was asked for', async () => {
    const { draft } = await open(
      { draft: vi.fn(async () => ok({ draft: aDraft({ excerpt: true }), preview: aPreview() })) },
      true,
    )
    expect(draft).toHaveBeenCalledWith(7, true)
    expect(screen.getByRole('heading', { name: 'Add the selection' })).toBeTruthy()
  })
})
