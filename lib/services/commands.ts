import { browser } from 'wxt/browser'
import { openPanel } from './open-panel.ts'
import { openToAdd } from './open-to-add.ts'
import { toggleDisagreements } from './show-marks.ts'
import { check, step } from './window-deeds.ts'
import type { Workshop } from './workshop.ts'

/** What a key does with the tab in front. */
type Command = (workshop: Workshop, tab: { id: number; windowId: number }) => Promise<unknown>

/** Every command of the manifest but the browser's own (`_execute_action` opens the popup). */
export const COMMANDS: Readonly<Record<string, Command>> = {
  'next-mark': (workshop, { id }) => step(workshop, id, 1),
  'previous-mark': (workshop, { id }) => step(workshop, id, -1),
  'add-article': (_, { id }) => openToAdd(id, 'article'),
  'check-page': (workshop, { id }) => check(workshop, id),
  'only-disagreements': ({ db }) => toggleDisagreements(db),
  'open-panel': (_, { windowId }) => openPanel(windowId),
}

/** Does what a key says. It must be called in the turn in which the key came, for a window may open. */
export async function followCommand(
  workshop: Workshop,
  command: string,
  tab: { id?: number | undefined; windowId: number } | undefined,
): Promise<void> {
  if (tab?.id === undefined || !Object.hasOwn(COMMANDS, command)) return
  await COMMANDS[command]?.(workshop, { id: tab.id, windowId: tab.windowId })
}

/** A command and the keys that the browser assigned to it, as it writes them; null when it has none. */
export interface Shortcut {
  command: string
  keys: string | null
}

/** Every command of ours, with the keys that the reader or the browser chose. */
export async function shortcuts(): Promise<Shortcut[]> {
  const all = await browser.commands.getAll()
  return all.flatMap(({ name, shortcut }) => (name ? [{ command: name, keys: shortcut || null }] : []))
}

/** The keys of one command; null when it has none. */
export async function keyOf(command: string): Promise<string | null> {
  return (await shortcuts()).find((one) => one.command === command)?.keys ?? null
}

/** What Firefox has and the shared types do not. */
const firefox = browser.commands as unknown as { openShortcutSettings?: () => Promise<void> }

/** Opens the browser's own page on which keys are chosen. */
export async function chooseKeys(): Promise<void> {
  if (firefox.openShortcutSettings) await firefox.openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
