/**
 * Version 2 finds reports by their address. What this step writes is frozen: the first use of addresses in the corpus, as it was
 * when version 2 was released. It imports nothing, so that later changes of the code cannot change it.
 */
export function toVersion2<T extends { url: string | null }>(report: T): T & { address?: string } {
  const address = addressOf(report.url)
  return address === null ? report : { ...report, address }
}

function addressOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, hostname, port, pathname, search } = new URL(url)
  if (!/^(?:https?|file):$/.test(protocol)) return null
  const host = hostname.toLowerCase().replace(/^www\./, '')
  return `${host}${port && `:${port}`}${pathname.replace(/\/+$/, '')}${search}`
}
