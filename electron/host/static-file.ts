import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { Readable } from 'node:stream'

/** A file of the window, ready to be sent. */
export interface StaticFile {
  readonly headers: Readonly<Record<string, string>>
  open(): Readable
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * What the page may do: run the program's own scripts, nothing inline, nothing from elsewhere. antd writes its styles
 * into the page at run time, hence inline styles; charts are copied as blob and data images.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

/** Sent with every answer, whatever it holds. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/**
 * The file of a URL path below a folder; null when there is none, when its type is not one the window has, and for every
 * path that could leave the folder. The page itself is never stored by the browser.
 */
export async function findStaticFile(folder: string, urlPath: string): Promise<StaticFile | null> {
  const parts = decodePath(urlPath === '/' ? '/index.html' : urlPath)
  if (parts === null) return null
  const path = join(folder, ...parts)
  const type = types[extname(path)]
  if (type === undefined || !path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return null
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return null
  const headers = {
    ...securityHeaders,
    'Content-Type': type,
    'Content-Length': String(found.size),
    'Cache-Control': type.startsWith('text/html') ? 'no-store' : 'private, max-age=3600',
  }
  return { headers, open: () => createReadStream(path) }
}

/** The names along a path, or null if one of them is no plain file name. */
function decodePath(urlPath: string): readonly string[] | null {
  try {
    const parts = urlPath.split('/').slice(1).map(decodeURIComponent)
    const isPlain = (part: string): boolean => part !== '' && !part.startsWith('.') && !/[/\\:\p{Cc}]/u.test(part)
    return parts.every(isPlain) ? parts : null
  } catch {
    // An escape sequence that stands for no character.
    return null
  }
}
