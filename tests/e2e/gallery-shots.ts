import { galleryPage } from '../components/gallery/page.ts'
import type { Browser, Frame, Tab } from './browsers/driver.ts'
import type { Resource, SiteServer } from './browsers/server.ts'
import { until } from './browsers/until.ts'

/** Takes a picture of a page or popup; the name is the file's. */
export type Take = (name: string, frame: Frame) => Promise<void>

/** Windows that are smaller than a page: they are drawn in a frame of this size, in CSS px. */
const SIZES: Record<string, readonly [number, number]> = { popup: [400, 600], panel: [360, 760] }

/** A site with the gallery beside its other pages: `/gallery.html#VIEW|LANGUAGE` draws a view. */
export async function withGallery(
  find: (path: string) => Resource | null,
): Promise<(path: string) => Resource | null> {
  const html = { type: 'text/html; charset=utf-8' }
  const body = await galleryPage()
  return (path) => {
    if (path === '/gallery.html') return { ...html, body }
    if (path === '/frame.html') return { ...html, body: FRAME }
    return find(path)
  }
}

const FRAME = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Frame</title>
<style>body { margin: 0; display: grid; place-items: center; min-height: 100vh; background: light-dark(#d8d5cf, #0e0f11) } iframe { border: 0 }</style>
<iframe title="View"></iframe></html>`

/** Pictures of every view of the gallery in a language. */
export async function takeGallery(
  browser: Browser,
  site: SiteServer,
  language: string,
  take: Take,
): Promise<void> {
  const tab = await browser.open(site.url('/gallery.html'))
  const names = await tab.run(() => (window as unknown as { gallery: { names: string[] } }).gallery.names)
  for (const name of names) {
    const size = SIZES[name.split('/')[0] ?? '']
    await (size ? drawFramed(tab, site, name, language, size) : draw(tab, name, language))
    await take(`${language}-${name.replaceAll('/', '-')}`, tab)
  }
  await tab.close()
}

async function draw(tab: Tab, name: string, language: string): Promise<void> {
  await tab.run(
    (view, spoken) => {
      if (location.pathname === '/gallery.html') location.hash = `${view}|${spoken}`
      else location.assign(`/gallery.html#${view}|${spoken}`)
    },
    name,
    language,
  )
  await until(`${name} is drawn`, () => tab.run((view) => document.body?.dataset.view === view, name))
}

async function drawFramed(
  tab: Tab,
  site: SiteServer,
  name: string,
  language: string,
  [width, height]: readonly [number, number],
): Promise<void> {
  await tab.go(site.url('/frame.html'))
  await tab.run(
    (address, w, h) => {
      const frame = document.querySelector('iframe') as HTMLIFrameElement
      frame.width = String(w)
      frame.height = String(Math.min(h, innerHeight - 20))
      frame.src = address
    },
    `/gallery.html#${name}|${language}`,
    width,
    height,
  )
  await until(`${name} is drawn`, () =>
    tab.run((view) => document.querySelector('iframe')?.contentDocument?.body?.dataset.view === view, name),
  )
}
