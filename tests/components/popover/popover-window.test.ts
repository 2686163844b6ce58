import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PopoverProps } from '../../../components/popover/popover.tsx'
import {
  createPopoverWindow,
  HOST_NAME,
  type PopoverWindow,
} from '../../../components/popover/popover-window.tsx'
import { aFinding, aReport } from '../builders.ts'

const props: PopoverProps = {
  content: { kind: 'finding', view: { finding: aFinding(0).finding, reports: [aReport()] } },
  place: null,
  onStep: () => {},
  onClose: () => {},
  onCopy: () => {},
  copied: null,
}
const onEscape = vi.fn()
const onUse = vi.fn()
let popover: PopoverWindow
const hosts = () => document.querySelectorAll(HOST_NAME)
const shadow = () => hosts()[0]?.shadowRoot as ShadowRoot
const dialog = () => shadow().querySelector('[role="dialog"]') as HTMLElement
const press = (key: string, target: EventTarget, shiftKey = false) =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, composed: true, cancelable: true }),
  )

beforeEach(() => {
  document.body.innerHTML = '<p>Text <button id="before">Button</button></p>'
  popover = createPopoverWindow(document, { rects: () => [], onEscape, onUse })
})
afterEach(() => popover.remove())

describe('the popover’s window', () => {
  it('adds one element, and takes it away again', () => {
    const before = document.documentElement.outerHTML
    popover.show(props, { pinned: false, theme: 'light' })
    expect(hosts().length).toBe(1)
    popover.show(props, { pinned: true, theme: 'dark' })
    expect(hosts().length).toBe(1)
    popover.remove()
    expect(document.documentElement.outerHTML).toBe(before)
  })

  it('takes the focus only when pinned, and gives it back', () => {
    const button = document.getElementById('before') as HTMLElement
    button.focus()
    popover.show(props, { pinned: false, theme: 'light' })
    expect(document.activeElement).toBe(button)
    popover.show(props, { pinned: true, theme: 'light' })
    expect(shadow().activeElement).toBe(dialog())
    popover.hide()
    expect(document.activeElement).toBe(button)
    expect(popover.isOpen()).toBe(false)
  })

  it('closes on Escape, pressed anywhere, and tells the page nothing of it', () => {
    const heard = vi.fn()
    document.body.addEventListener('keydown', heard)
    popover.show(props, { pinned: false, theme: 'light' })
    press('Escape', document.body)
    expect(onEscape).toHaveBeenCalledOnce()
    expect(heard).not.toHaveBeenCalled()
    popover.hide()
    press('Escape', document.body)
    expect(onEscape).toHaveBeenCalledOnce()
    expect(heard).toHaveBeenCalledOnce()
    document.body.removeEventListener('keydown', heard)
  })

  it('keeps keys typed in it from the page’s shortcuts', () => {
    const heard = vi.fn()
    document.documentElement.addEventListener('keydown', heard)
    popover.show(props, { pinned: true, theme: 'light' })
    press('j', dialog())
    expect(heard).not.toHaveBeenCalled()
    document.documentElement.removeEventListener('keydown', heard)
  })

  it('goes round with Tab', () => {
    popover.show(props, { pinned: true, theme: 'light' })
    const stops = [...dialog().querySelectorAll<HTMLElement>('button, [tabindex="0"]')]
    stops.at(-1)?.focus()
    press('Tab', stops.at(-1) as HTMLElement)
    expect(shadow().activeElement).toBe(stops[0])
    press('Tab', stops[0] as HTMLElement, true)
    expect(shadow().activeElement).toBe(stops.at(-1))
  })

  it('knows its own events, and hears of use', () => {
    popover.show(props, { pinned: false, theme: 'light' })
    let held = false
    document.addEventListener(
      'pointerdown',
      (event) => {
        held = popover.holds(event)
      },
      { once: true },
    )
    dialog().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
    expect(held).toBe(true)
    expect(onUse).toHaveBeenCalledOnce()
  })

  it('brings its style along and follows the page’s theme', () => {
    popover.show(props, { pinned: false, theme: 'dark' })
    expect(hosts()[0]?.getAttribute('data-theme')).toBe('dark')
    expect(shadow().querySelector('style')).not.toBe(null)
  })
})
