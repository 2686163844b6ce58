import { fail, type Result } from '../core/result.ts'
import { audience } from './audience.ts'
import { readers } from './inputs.ts'
import type { Input, MessageName, Reply } from './protocol.ts'

/** Who sent a message, as the browser recorded it; nothing here was claimed by the sender itself. */
export interface Sender {
  /** Id of the sending extension. */
  id?: string | undefined
  /** Address of the document that sent it. */
  url?: string | undefined
  frameId?: number | undefined
  tab?: { id?: number | undefined } | undefined
}

/** What dispatch knows of our own extension. */
export interface Self {
  /** Our extension's id. */
  id: string
  /** Where our own windows live, with the final slash: `chrome-extension://…/`. */
  origin: string
}

/** A sender that passed the check. `tab` is -1 for senders that are not in a tab. */
export interface Caller {
  tab: number
  url: string | null
}

export type Handler<N extends MessageName> = (input: Input<N>, caller: Caller) => Reply<N> | Promise<Reply<N>>
export type Handlers<N extends MessageName = MessageName> = { [K in N]: Handler<K> }

/**
 * Answers one message: finds its handler, checks who sent it and what it holds, and calls the handler. Never throws and never
 * rejects; a handler that throws becomes the failure `bug` here, once, after `onBug` has seen it.
 */
export async function dispatch(
  handlers: Partial<Handlers>,
  message: unknown,
  sender: Sender,
  self: Self,
  onBug: (error: unknown) => void = console.error,
): Promise<Result<unknown>> {
  const name = nameOf(message)
  if (name === null || !Object.hasOwn(handlers, name)) {
    return fail('unknown-message', 'Second Source does not know this message. Reload the page and try again.')
  }
  if (!audience[name](sender, self)) {
    return fail('wrong-sender', `“${name}” is not accepted from where it came.`, { name })
  }
  const read = readers[name]((message as { input?: unknown }).input)
  if (!read.ok) return read
  try {
    const handler = handlers[name] as Handler<MessageName>
    return await handler(read.value, { tab: sender.tab?.id ?? -1, url: sender.url ?? null })
  } catch (error) {
    onBug(error)
    return fail(
      'bug',
      'Second Source made a mistake. Reload the page and try again; if it stays so, please report it.',
    )
  }
}

/** Which message this is; null when it is none of ours. */
export function nameOf(message: unknown): MessageName | null {
  if (typeof message !== 'object' || message === null) return null
  const name = (message as { name?: unknown }).name
  return typeof name === 'string' && Object.hasOwn(readers, name) ? (name as MessageName) : null
}
