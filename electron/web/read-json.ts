import type { IncomingMessage } from 'node:http'

export type Body =
  { readonly tag: 'json'; readonly value: unknown } | { readonly tag: 'refused'; readonly status: 400 | 413 | 415 }

/** The JSON body of a request, not larger than the limit in bytes; what is beyond is read past and not kept. */
export async function readJson(request: IncomingMessage, limit: number): Promise<Body> {
  if (!/^application\/json(?:\s*;|$)/iu.test(request.headers['content-type'] ?? ''))
    return { tag: 'refused', status: 415 }
  if (Number(request.headers['content-length'] ?? 0) > limit) return { tag: 'refused', status: 413 }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size <= limit) chunks.push(chunk)
    else chunks.length = 0
  }
  if (size > limit) return { tag: 'refused', status: 413 }
  try {
    return { tag: 'json', value: JSON.parse(Buffer.concat(chunks).toString('utf8')) }
  } catch {
    return { tag: 'refused', status: 400 }
  }
}
