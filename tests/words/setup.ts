import { beforeEach } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { messagesIn } from './locales.ts'

const english = messagesIn('en')

/** Every test reads the texts of the product from its own locale files, in English unless it speaks another language. */
beforeEach(() => speak(english))

/** From now on the browser speaks this language, until the next test begins. */
export function speak(messages: (key: string) => string): void {
  fakeBrowser.i18n.getMessage = messages
}
