import assert from 'node:assert/strict'
import type { FoundBrowser } from './browsers/find.ts'
import { launch } from './browsers/launch.ts'
import { type SiteServer, serve } from './browsers/server.ts'
import { until } from './browsers/until.ts'
import { builtFor } from './build.ts'
import { lookAtPage, pointIn } from './page-view.ts'
import { check } from './popup-view.ts'
import { page } from './site.ts'

/** What a reader of each language sees first. Firefox speaks only the languages whose packs are installed, so it is not asked. */
const LANGUAGES = [
  { language: 'de', direction: 'ltr', confirmed: 'Bestätigt' },
  { language: 'ar', direction: 'rtl', confirmed: 'مؤكَّدة' },
] as const

/** In a browser that speaks another language, popup and popover speak it, too, and run its way. */
export const speaking = LANGUAGES.map(({ language, direction, confirmed }) => ({
  name: `popup and popover speak the browser’s language: ${language}`,
  async run(found: FoundBrowser): Promise<void> {
    const site: SiteServer = await serve(page)
    const browser = await launch(found.kind, {
      binary: found.binary,
      extension: builtFor(found.kind),
      headless: true,
      proxy: site.port,
      language,
    })
    try {
      const tab = await browser.open(site.url('/london.html'))
      const { popup, view } = await check(tab)
      const { lang, dir, words } = await popup.run(() => ({
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        words: [...document.querySelectorAll('.count-word')].map((word) => word.textContent ?? ''),
      }))
      assert.deepEqual({ lang, dir }, { lang: language, dir: direction })
      assert.ok(words.includes(confirmed), words.join())
      assert.ok(view.rows.length > 3)
      await popup.close()
      const { x, y } = await pointIn(tab, 'The complaint')
      await tab.clickAt(x, y)
      await until('the popover opened', async () => (await lookAtPage(tab)).popover)
      const shown = await tab.run(() => {
        const host = document.querySelector('second-source-popover')
        const dialog = host?.shadowRoot?.querySelector<HTMLElement>('[role=dialog]')
        return {
          lang: dialog?.lang,
          dir: dialog?.dir,
          sentence: host?.shadowRoot?.querySelector('blockquote')?.dir,
        }
      })
      assert.deepEqual(shown, { lang: language, dir: direction, sentence: 'auto' })
    } finally {
      await browser.close()
      await site.close()
    }
  },
}))
