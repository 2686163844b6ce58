import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Help } from '../../../components/help/help.tsx'
import { ACCURACY } from '../../../lib/core/accuracy.ts'

afterEach(cleanup)

function draw() {
  const onKeys = vi.fn()
  render(
    <Help
      accuracy={ACCURACY}
      shortcuts={[
        { command: '_execute_action', keys: 'Alt+Shift+Y' },
        { command: 'open-panel', keys: null },
      ]}
      onKeys={onKeys}
      library="/options.html"
      welcome="/welcome.html"
    />,
  )
  return onKeys
}
const part = (name: string) => within(screen.getByRole('region', { name }))

describe('the help', () => {
  it('has every section that its contents lead to', () => {
    draw()
    const links = within(screen.getByRole('navigation')).getAllByRole<HTMLAnchorElement>('link')
    expect(links).toHaveLength(5)
    for (const link of links) {
      const named = document.getElementById(link.hash.slice(1))
      expect(named?.querySelector('h2')?.textContent).toBe(link.textContent)
    }
  })

  it.each(['Confirmed', 'Contradicted', 'Disputed', 'Unreported elsewhere', 'Not a claim', 'Not checked'])(
    'says what “%s” means and what it does not',
    (status) => {
      draw()
      const row = within(screen.getByRole('row', { name: new RegExp(`^${status}`) }))
      const [means, meansNot] = row.getAllByRole('cell').map((cell) => cell.textContent)
      expect(means).toMatch(/\w.*\.$/)
      expect(meansNot).toMatch(/^That .*\.$/)
    },
  )

  it('shows the figures that were measured', () => {
    draw()
    const row = part('How accurate it is').getByRole('row', { name: /^contradicts \d/ })
    const percent = (share: number) => `${Math.round(share * 100)}%`
    const { right, found } = ACCURACY.sure.contradict
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual([percent(right), percent(found)])
  })

  it('shows the keys as they are set, and leads to where they are chosen', () => {
    const onKeys = draw()
    const keys = part('Keys')
    expect(keys.getByRole('row', { name: 'Open the popup and check the page Alt+Shift+Y' })).toBeTruthy()
    expect(keys.getByRole('row', { name: 'Open the side panel none' })).toBeTruthy()
    fireEvent.click(keys.getByRole('button', { name: 'Choose other keys' }))
    expect(onKeys).toHaveBeenCalledOnce()
  })
})
