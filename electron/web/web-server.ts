import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { findStaticFile, securityHeaders } from '../host/static-file'
import { randomToken } from '../host/token-store'
import { answerApi, type ApiPorts } from './answer-api'
import { enteringPage, refusedPage } from './entry-page'
import { cookieName, isOwnHost, isToken, refusalOf, type Session } from './check-request'

export interface WebServerSettings extends ApiPorts {
  /** 0: any free port. */
  readonly port: number
  /** The built window. */
  readonly rendererFolder: string
  /** Told of a bug in answering; never holds an address, because that may hold the token. */
  readonly tellBug: (error: unknown) => void
}

export interface WebServer {
  /** With the token; whoever has it has the window. */
  readonly url: string
  readonly port: number
  /**
   * An address that lets in once. It is for starting a browser: other users of the machine can read what a program is
   * started with.
   */
  makeTicket(): string
  close(): Promise<void>
}

const loopback = '127.0.0.1'

/** Serves the window and its Node side on this machine only. Rejects when the port cannot be had. */
export async function startWebServer(settings: WebServerSettings): Promise<WebServer> {
  const token = randomToken()
  const tickets = new Set<string>()
  const server = createServer((request, response) => {
    void answer(request, response, { port, token, tickets }, settings)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.port, loopback, resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${loopback}:${port}/?token=${token}`,
    port,
    makeTicket: () => {
      const ticket = randomToken()
      tickets.add(ticket)
      return `http://${loopback}:${port}/?ticket=${ticket}`
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  session: Session,
  settings: WebServerSettings,
): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  try {
    const status = await route(request, response, session, settings)
    if (status === 401 && isPageWanted(request)) refuseWithPage(response)
    else if (status !== null) refuse(response, status)
  } catch (error) {
    // A page that was closed while it was answered is no bug.
    if (!response.destroyed && !isBrokenOff(error)) settings.tellBug(error)
    if (response.headersSent) response.destroy()
    else refuse(response, 500)
  }
}

const isBrokenOff = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_PREMATURE_CLOSE')

/** Whether a person looks at what is answered: a browser that goes to an address asks for a page. */
function isPageWanted({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html')
}

function refuseWithPage(response: ServerResponse): void {
  response.writeHead(401, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    Connection: 'close',
  })
  response.end(refusedPage)
}

/** A status and nothing else. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Cache-Control': 'no-store', Connection: 'close' })
  response.end()
}

/** Answers a request, or returns the status with which it is refused. */
async function route(
  request: IncomingMessage,
  response: ServerResponse,
  session: Session,
  settings: WebServerSettings,
): Promise<number | null> {
  const { method = 'GET', headers } = request
  const url = parseUrl(request, session.port)
  if (url === null) return 400
  if (isEntry(request, url, session)) return enter(request, response, session)
  const refusal = refusalOf(method, headers, session)
  if (refusal !== null) return refusal
  if (url.path === '/api' || url.path.startsWith('/api/')) return answerApi(request, response, url.whole, settings)
  if (method !== 'GET') return 405
  // Browsers ask for it unasked; there being none is no error.
  if (url.path === '/favicon.ico') return 204
  const file = await findStaticFile(settings.rendererFolder, url.path)
  if (!file) return 404
  response.writeHead(200, file.headers)
  await pipeline(file.open(), response)
  return null
}

interface RequestUrl {
  /** The path as it was sent: URL would resolve dots away, and what holds them is refused instead. */
  readonly path: string
  readonly whole: URL
}

function parseUrl({ url = '/' }: IncomingMessage, port: number): RequestUrl | null {
  const [path = '/'] = url.split('?', 1)
  const base = `http://${loopback}:${port}`
  return path.startsWith('/') && URL.canParse(url, base) ? { path, whole: new URL(url, base) } : null
}

/** Whether the start page is asked for with the token, or with a ticket, which is used up by it. */
function isEntry({ method, headers }: IncomingMessage, { path, whole }: RequestUrl, session: Session): boolean {
  if (method !== 'GET' || path !== '/' || !isOwnHost(headers.host, session.port)) return false
  return (
    isToken(whole.searchParams.get('token') ?? undefined, session) ||
    session.tickets.delete(whole.searchParams.get('ticket') ?? '')
  )
}

/**
 * Exchanges the token of the address for a cookie that no script can read, and takes it out of the address bar. A browser
 * that comes from a link on another page sends no strict cookie along a redirect, so it is led on by a page of our own.
 */
function enter(request: IncomingMessage, response: ServerResponse, { port, token }: Session): null {
  const isFromLink = request.headers['sec-fetch-site'] === 'cross-site'
  response.writeHead(isFromLink ? 200 : 303, {
    'Set-Cookie': `${cookieName(port)}=${token}; Path=/; HttpOnly; SameSite=Strict`,
    'Cache-Control': 'no-store',
    ...(isFromLink ? { 'Content-Type': 'text/html; charset=utf-8' } : { Location: '/' }),
  })
  response.end(isFromLink ? enteringPage : '')
  return null
}
