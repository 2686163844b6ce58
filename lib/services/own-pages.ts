import { browser } from 'wxt/browser'

/** Our own pages that other windows lead to. */
export type OwnPage = 'options.html' | 'help.html' | 'welcome.html'

/** The address of one of our own pages. @param place what is to be shown of it, as its fragment: `/report/r1` */
export function ownPage(page: OwnPage, place = ''): string {
  return `${browser.runtime.getURL(`/${page}` as '/')}${place === '' ? '' : `#${place}`}`
}
