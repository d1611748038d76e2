import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { packedType, webRoutes } from '../../shared/api/bridge'
import type { CallOrigin, ProjectState } from '../../shared/api/contract'
import { packJson } from '../../shared/api/packed-json'
import { parseMethod } from '../../shared/api/methods'
import { issue } from '../../shared/issue'
import { failure } from '../../shared/result'
import type { TokenStore } from '../host/token-store'
import type { ApiHandler } from '../host/api-handler'
import { attachmentHeader } from './attachment-header'
import type { FileRoom } from './file-room'
import type { IdleWatch } from './idle-watch'
import { readJson } from './read-json'

export interface ApiPorts {
  readonly handler: ApiHandler
  readonly tokens: TokenStore
  readonly room: FileRoom
  readonly idle: IdleWatch
  /** Bytes of a call's JSON. */
  readonly callLimit: number
}

const keepAliveMilliseconds = 25_000

/** Answers a request below /api that has been let in. Returns the status of a refusal, or null when it answered. */
export async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  ports: ApiPorts,
): Promise<number | null> {
  const { pathname } = url
  const isPost = request.method === 'POST'
  const isGet = request.method === 'GET'
  if (pathname === webRoutes.call) return isPost ? ports.idle.during(() => call(request, response, ports)) : 405
  if (pathname === webRoutes.upload)
    return isPost ? upload(request, response, url.searchParams.get('name'), ports) : 405
  if (pathname === webRoutes.events) return isGet ? tellEvents(request, response, ports) : 405
  if (pathname.startsWith(webRoutes.download)) {
    return isGet ? download(response, pathname.slice(webRoutes.download.length), ports) : 405
  }
  return 404
}

function sendJson(response: ServerResponse, value: unknown): null {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(value))
  return null
}

async function call(request: IncomingMessage, response: ServerResponse, ports: ApiPorts): Promise<number | null> {
  const body = await readJson(request, ports.callLimit)
  if (body.tag === 'refused') return body.status
  const { method, given, origin } = (body.value ?? {}) as Readonly<Record<string, unknown>>
  const known = parseMethod(method)
  if (known === null) {
    return sendJson(response, failure([issue('error', 'api.unknown-method', null, { method: String(method) })]))
  }
  if (request.headers.accept !== packedType) {
    return sendJson(response, await ports.handler.call(known, given ?? null, origin ?? null))
  }
  const packed = await ports.handler.send(known, given ?? null, origin ?? null)
  response.writeHead(200, { 'Content-Type': packedType, 'Cache-Control': 'no-store' })
  response.end(packed)
  return null
}

async function upload(
  request: IncomingMessage,
  response: ServerResponse,
  name: string | null,
  { room, tokens }: ApiPorts,
): Promise<number | null> {
  if (name === null || name === '') return 400
  const path = await room.receive(request, name)
  return path === null ? 413 : sendJson(response, tokens.give(path))
}

async function download(response: ServerResponse, token: string, ports: ApiPorts): Promise<number | null> {
  const path = ports.tokens.pathOf(token)
  const source = path === null ? null : await settledFile(path, token, ports)
  const found = source === null ? null : await stat(source).catch(() => null)
  if (path === null || source === null || !found?.isFile()) return 404
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(found.size),
    'Content-Disposition': attachmentHeader(basename(path)),
    'Cache-Control': 'no-store',
  })
  await pipeline(createReadStream(source), response)
  return null
}

/** The file to send: the open project may have part of its content in a file beside it, so a whole copy of it goes out. */
async function settledFile(path: string, token: string, { handler, tokens, room }: ApiPorts): Promise<string | null> {
  const current = await handler.call('project.current', null, null)
  const state = current.ok ? (current.value as ProjectState | null) : null
  if (state?.file.token !== token) return path
  const target = await room.freshPath(basename(path))
  const origin: CallOrigin = { window: 'download', call: 'download', project: state.id, revision: state.revision }
  const copied = await handler.call('project.saveCopy', { target: tokens.give(target) }, origin)
  return copied.ok ? target : null
}

/** Server-sent events until the page goes away. A comment now and then shows that the line stands. */
function tellEvents(request: IncomingMessage, response: ServerResponse, { handler, idle }: ApiPorts): null {
  idle.lineOpened()
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' })
  response.write(': listening\n\n')
  const stop = handler.listen((event) => void response.write(`data: ${packJson(event)}\n\n`))
  const beat = setInterval(() => response.write(': here\n\n'), keepAliveMilliseconds)
  request.once('close', () => {
    idle.lineClosed()
    clearInterval(beat)
    stop()
  })
  return null
}
