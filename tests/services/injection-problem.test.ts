import { describe, expect, it } from 'vitest'
import { problemOfRefusal, problemOfTab, type TabFacts } from '../../lib/services/injection-problem.ts'

describe('a tab that cannot be checked is known before trying', () => {
  const rows: [TabFacts, string | null][] = [
    [{ url: 'https://news.example/2026/court' }, null],
    [{ url: 'http://localhost:8080/' }, null],
    [{ url: 'https://news.example/guide-to.pdf.html' }, null],
    [{ url: 'https://news.example/?file=report.pdf' }, null],
    [{ url: 'https://notchromewebstore.google.com.example/' }, null],
    [{ url: 'about:blank' }, null],
    [{}, null],
    [{ url: 'chrome://extensions/' }, 'browser-page'],
    [{ url: 'edge://settings/' }, 'browser-page'],
    [{ url: 'about:addons' }, 'browser-page'],
    [{ url: 'devtools://devtools/bundled/inspector.html' }, 'browser-page'],
    [{ url: 'https://chromewebstore.google.com/detail/x' }, 'store-page'],
    [{ url: 'https://chrome.google.com/webstore' }, 'store-page'],
    [{ url: 'https://addons.mozilla.org/firefox/' }, 'store-page'],
    [{ url: 'https://microsoftedge.microsoft.com/addons/Microsoft-Edge' }, 'store-page'],
    [{ url: 'https://court.example/filing.PDF?page=2' }, 'pdf'],
    [{ url: 'file:///home/reader/filing.pdf' }, 'pdf'],
    [{ url: 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html' }, 'pdf'],
    [{ url: 'resource://pdf.js/web/viewer.html' }, 'pdf'],
    [{ url: 'view-source:https://news.example/' }, 'view-source'],
    [{ url: 'chrome-extension://abcdefgh/popup.html' }, 'extension-page'],
    [{ url: 'moz-extension://uuid/page.html' }, 'extension-page'],
    [{ url: 'https://news.example/', discarded: true }, 'asleep'],
    [{ pendingUrl: 'https://news.example/' }, 'loading'],
  ]
  it.each(rows)('%o: %s', (tab, code) => {
    expect(problemOfTab(tab)?.code ?? null).toBe(code)
  })
})

describe('a refusal of the browser becomes a sentence with the next step', () => {
  const rows: [string, TabFacts, string][] = [
    ['Cannot access a chrome:// URL', {}, 'browser-page'],
    ['The extensions gallery cannot be scripted.', {}, 'store-page'],
    ['Cannot access a chrome-extension:// URL of different extension', {}, 'extension-page'],
    [
      'Cannot access contents of url "file:///a.html". Extension manifest must request permission to access this host.',
      {},
      'file',
    ],
    ['Missing host permission for the tab', { url: 'file:///a.html' }, 'file'],
    [
      'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
      {},
      'no-access',
    ],
    ['Missing host permission for the tab', {}, 'no-access'],
    ['Frame with ID 0 is showing error page', {}, 'error-page'],
    ['No tab with id: 12.', {}, 'gone'],
    ['Invalid tab ID: 12', {}, 'gone'],
    ['The tab was closed.', {}, 'gone'],
    ['Something never seen', {}, 'refused'],
  ]
  it.each(rows)('%s', (text, tab, code) => {
    const problem = problemOfRefusal(new Error(text), tab)
    expect(problem.code).toBe(code)
    expect(problem.message).toMatch(/(?:check|Check).*\.$/)
  })
})
