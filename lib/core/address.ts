/** Parameters that tell where a reader came from; the page is the same without them. */
const TRACKING =
  /^(?:utm_\w+|at_\w+|mc_[ce]id|fbclid|gclid|gbraid|wbraid|dclid|msclkid|twclid|igshid|yclid|_ga|cmpid|ref|ref_src|smid|partner|outputtype|amp)$/i

/**
 * What two addresses of one page have in common, to recognise a page that is already in the corpus: without protocol, `www.`,
 * fragment, tracking parameters, final slash and signs of an AMP or mobile copy; parameters in order.
 *
 * @returns null when it is no web or file address
 */
export function addressKey(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, hostname, port, pathname, searchParams } = new URL(url)
  if (!/^(?:https?|file):$/.test(protocol)) return null
  const host = hostname.toLowerCase().replace(/^(?:www|m|mobile|amp)\./, '')
  const path = pathname.replace(/\/amp\/?$|\.amp(?:\.html)?$/i, '').replace(/(?<!\/)\/+$/, '')
  const kept = [...searchParams].filter(([name]) => !TRACKING.test(name))
  kept.sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
  const query = kept.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  return `${host}${port && `:${port}`}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`
}
