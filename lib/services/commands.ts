import { browser } from 'wxt/browser'

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
