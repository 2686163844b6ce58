import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Where a browser is sent that wants something for itself; no page and no part of the extension asks for it. */
export const browsersOwn = '/of-the-browser'

/** What the server answers under one path. */
export interface Resource {
  type: string
  body: string | Buffer
  headers?: Record<string, string>
}

export interface SiteServer {
  port: number
  /** Address of a path on this server. */
  url(path: string): string
  /** Every request for one of our own pages, in order: method and path. */
  served: readonly string[]
  /** Every request for anything else, in order: method and address. Only a browser that uses this server as its proxy sends them. */
  strays: readonly string[]
  close(): Promise<void>
}

/**
 * Serves pages on a free port of localhost, and is a proxy that serves nothing but these pages: it writes down and refuses
 * whatever else a browser asks for. `find` gets the path without the query and returns null for "not found".
 */
export async function serve(
  find: (path: string) => Resource | null | Promise<Resource | null>,
): Promise<SiteServer> {
  const served: string[] = []
  const strays: string[] = []
  let port = 0
  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => {
      response.writeHead(500).end(error.message)
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://localhost:${port}`)
    if (!isOurs(url, port)) {
      strays.push(`${request.method} ${url.href}`)
      response.writeHead(502).end()
      return
    }
    // Browsers ask for a site's icon by themselves, too.
    if (url.pathname === '/favicon.ico' || url.pathname.startsWith(browsersOwn)) {
      response.writeHead(204).end()
      return
    }
    served.push(`${request.method} ${url.pathname}`)
    const resource = await find(url.pathname)
    if (resource === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.')
      return
    }
    response.writeHead(200, {
      'content-type': resource.type,
      'cache-control': 'no-store',
      ...resource.headers,
    })
    response.end(resource.body)
  }

  server.on('connect', (request, socket) => {
    strays.push(`CONNECT ${request.url}`)
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 502 Refused\r\n\r\n')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  port = (server.address() as AddressInfo).port
  return {
    port,
    url: (path) => `http://localhost:${port}${path}`,
    served,
    strays,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const isOurs = (url: URL, port: number) =>
  url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname) && url.port === String(port)
