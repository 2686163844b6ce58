import { render, screen, within } from '@testing-library/preact'
import { vi } from 'vitest'
import { PagePanel, type PagePanelProps } from '../../components/panel/page-panel.tsx'
import type { PageState, StoredFinding } from '../../lib/messaging/protocol.ts'
import { aPage } from './builders.ts'

/** Draws the panel with this page; the callbacks are watched. */
export function draw(
  page: PageState | null,
  findings: StoredFinding[] = [],
  over: Partial<PagePanelProps> = {},
) {
  const deeds = { onCheck: vi.fn(), onClear: vi.fn(), onGoTo: vi.fn(), onRepair: vi.fn(), onAdd: vi.fn() }
  const pages = { library: '/options.html', help: '/help.html' }
  const props = { watched: { page, findings }, ...pages, ...deeds, ...over } as PagePanelProps
  const drawn = render(<PagePanel {...props} />)
  return {
    ...deeds,
    again: (next: Partial<PagePanelProps>) => drawn.rerender(<PagePanel {...props} {...next} />),
  }
}

/** A page whose check failed. */
export const failed = (code: string, message: string) =>
  aPage({ phase: 'failed', problem: { code, message } })
/** The button with this name. */
export const button = (name: string | RegExp) => screen.getByRole('button', { name })
/** The rows of the list that are not open. */
export const rows = () =>
  within(screen.getByRole('list', { name: 'Sentences' })).getAllByRole('button', { expanded: false })
/** The sentence that a state is told in. */
export const heading = () => screen.getByRole('heading', { level: 2 }).textContent
