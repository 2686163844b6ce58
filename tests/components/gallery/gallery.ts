import { render } from 'preact'
import { speakIn } from '../../../lib/words/speak-in.ts'
import { views } from './views/index.ts'

/** Texts by language and key, and the language that is spoken; set by the page before this script runs (page.ts). */
declare global {
  var gallerySpeaks: { language: string; texts: Record<string, Record<string, string>> }
}

/** `#popup/done|ar` draws a view, so that every browser can be sent to it. */
const follow = () => {
  const [name, language = 'en'] = decodeURIComponent(location.hash.slice(1)).split('|')
  if (name) show(name, language)
}
addEventListener('hashchange', follow)
addEventListener('DOMContentLoaded', follow)

let ending = new AbortController()

/** Names of all views. */
export const names = Object.keys(views)

/** Draws a view in a language in place of the one before. */
export function show(name: string, language: string): void {
  const view = views[name]
  if (!view) throw new Error(`There is no view ${name}.`)
  ending.abort()
  ending = new AbortController()
  globalThis.gallerySpeaks.language = language
  speakIn(document)
  const before = document.getElementById('panel')
  if (before) render(null, before)
  const root = document.createElement('div')
  root.id = 'panel'
  document.body.replaceChildren(root)
  document.body.removeAttribute('style')
  document.body.dataset.room = view.room
  const style = document.querySelector('style') as HTMLStyleElement
  style.textContent = view.style
  scrollTo(0, 0)
  view.mount(root, ending.signal)
  document.body.dataset.view = name
}
