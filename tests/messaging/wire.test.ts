import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { fail, ok } from '../../lib/core/result.ts'
import { listen } from '../../lib/messaging/listen.ts'
import { send, sendToTab } from '../../lib/messaging/send.ts'

beforeEach(() => fakeBrowser.reset())

describe('listen', () => {
  it('answers through sendResponse, in the turn that the event came in', async () => {
    listen({ 'page/check': ({ tab }) => (tab === 7 ? ok(null) : fail('no', 'No.')) })
    const answer = vi.fn()
    const sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') }
    const kept = await fakeBrowser.runtime.onMessage.trigger(
      { name: 'page/check', input: { tab: 7 } },
      sender,
      answer,
    )
    expect(kept).toEqual([true])
    await vi.waitFor(() => expect(answer).toHaveBeenCalledWith(ok(null)))
  })

  it('leaves to others what others answer: every window of ours hears what the popup asks the background', async () => {
    listen({ 'mark/check': () => ok(null) })
    const answer = vi.fn()
    const message = { name: 'page/check', input: { tab: 7 } }
    expect(await fakeBrowser.runtime.onMessage.trigger(message, {}, answer)).toEqual([undefined])
    expect(answer).not.toHaveBeenCalled()
  })

  it('stops when it is told to', async () => {
    listen({})()
    expect(await fakeBrowser.runtime.onMessage.trigger({}, {}, () => {})).toEqual([])
  })
})

describe('send', () => {
  it.each([
    ['passes the answer on', async () => ok({ claims: 3 }), ok({ claims: 3 })],
    ['says when nobody answers', async () => undefined, { ok: false, error: { code: 'unreachable' } }],
    [
      'says when nobody is there',
      () => Promise.reject(new Error('Could not establish connection.')),
      { ok: false, error: { code: 'unreachable' } },
    ],
    [
      'says when the extension was updated',
      () => {
        throw new Error('Extension context invalidated.')
      },
      { ok: false, error: { code: 'outdated' } },
    ],
  ])('%s', async (_, deliver, expected) => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(deliver)
    expect(await send('corpus/repair', {})).toMatchObject(expected)
  })

  it('says when a tab has nothing of ours', async () => {
    fakeBrowser.tabs.sendMessage = () => Promise.reject(new Error('Receiving end does not exist.'))
    expect(await sendToTab(1, 'mark/clear', {})).toMatchObject({ ok: false, error: { code: 'no-page' } })
  })
})
