import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'

/** A page's origin on loopback whose files come from a protocol handler. */
export interface ServedProtocol {
  readonly origin: string
  close(): Promise<void>
}

/**
 * Serves on loopback what a protocol handler of the main process answers, its headers included. Chromium's own interception of
 * requests would do, but passes every file through the debugging channel: the fonts of the report take tens of seconds on a busy
 * machine, and every click waits behind them.
 */
export async function serveProtocol(
  address: string,
  handler: () => ((request: Request) => Promise<Response>) | undefined,
): Promise<ServedProtocol> {
  const server = createServer((request, response) => {
    // The browser's own request for an icon in its tab, which Electron's window never makes.
    if (request.url === '/favicon.ico') {
      response.writeHead(204).end()
      return
    }
    const answer = async (): Promise<void> => {
      const serve = handler()
      if (!serve) throw new Error('the main process serves no files')
      const { status, headers, body } = await serve(new Request(`${address}${request.url ?? '/'}`))
      response.writeHead(status, Object.fromEntries(headers))
      if (body === null) response.end()
      else Readable.fromWeb(body).pipe(response)
    }
    answer().catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
