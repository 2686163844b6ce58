import { browser } from 'wxt/browser'
import { fail, type Result } from '../core/result.ts'
import type {
  Input,
  LibraryMessages,
  MessageName,
  PageMessages,
  Reply,
  ToPageMessages,
  WindowMessages,
} from './protocol.ts'

/** Messages that the background answers. */
export type ToBackground = keyof PageMessages | keyof WindowMessages | keyof LibraryMessages

/**
 * Sends a message to the background and resolves with its answer. Never rejects: a background that cannot be reached is the
 * failure `unreachable`, an extension that was updated under the page's feet is `outdated`.
 */
export async function send<N extends ToBackground>(name: N, input: Input<N>): Promise<Reply<N>> {
  return settle<N>(() => browser.runtime.sendMessage({ name, input }))
}

/**
 * Sends a message to the content script in the main frame of a tab and resolves with its answer. Never rejects: a tab in
 * which nothing of ours runs is the failure `no-page`.
 */
export async function sendToTab<N extends keyof ToPageMessages>(
  tab: number,
  name: N,
  input: Input<N>,
): Promise<Reply<N>> {
  const reply = await settle<N>(() => browser.tabs.sendMessage(tab, { name, input }, { frameId: 0 }))
  if (reply.ok || reply.error.code !== 'unreachable') return reply
  return fail('no-page', 'This page has not been checked yet. Press “Check this page”.')
}

async function settle<N extends MessageName>(deliver: () => Promise<unknown>): Promise<Reply<N>> {
  try {
    const reply = await deliver()
    if (isResult(reply)) return reply as Reply<N>
    return unreachable()
  } catch (error) {
    if (/context invalidated/i.test(String(error))) {
      return fail('outdated', 'Second Source was updated. Reload this page, then check it again.')
    }
    return unreachable()
  }
}

const unreachable = () =>
  fail('unreachable', 'Second Source did not answer. Try again; if it stays so, reload the page.')

function isResult(reply: unknown): reply is Result<unknown> {
  return typeof reply === 'object' && reply !== null && typeof (reply as { ok?: unknown }).ok === 'boolean'
}
