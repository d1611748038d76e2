import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** What this server is reached by and how its user is known. */
export interface Session {
  readonly port: number
  readonly token: string
  /** Each lets in once. */
  readonly tickets: Set<string>
}

export type Refusal = 401 | 403

/** Cookies of one host are shared by all its ports, so the port is in the name. */
export const cookieName = (port: number): string => `nianbao-${port}`

/** Under which names the browser may know this server: any other is a foreign name that was made to lead here. */
export function isOwnHost(host: string | undefined, port: number): host is string {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`
}

/**
 * Why a request is refused, or null. 403: it came under a foreign name or from a foreign page. 401: it does not know the
 * token. A change that rests on the cookie must name its origin; a program with the token itself has none.
 */
export function refusalOf(method: string, headers: IncomingHttpHeaders, session: Session): Refusal | null {
  if (!isOwnHost(headers.host, session.port)) return 403
  const bearer = /^Bearer (\S+)$/u.exec(headers.authorization ?? '')?.[1]
  const isBearer = bearer !== undefined && isToken(bearer, session)
  if (!isBearer && !isToken(readCookie(headers.cookie, cookieName(session.port)), session)) return 401
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return 403
  if (headers.origin === undefined && !isBearer && method !== 'GET') return 403
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none' ? null : 403
}

/** Compares in the same time whatever differs. */
export function isToken(given: string | undefined, { token }: Session): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return given !== undefined && timingSafeEqual(digest(given), digest(token))
}

function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2)
    if (key === name) return value
  }
  return undefined
}
