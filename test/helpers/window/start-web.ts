import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { webRoutes } from '../../../shared/api/bridge'
import type { ArgumentsOf, CallOrigin, Method, ValueOf } from '../../../shared/api/contract'
import type { Result } from '../../../shared/result'
import { callAsWindow } from '../project/call-as-window'

const program = 'dist/cli/web.mjs'
const startMilliseconds = 120_000

/** Browser mode as a process of its own. */
export interface WebProcess {
  /** With the token. */
  readonly url: URL
  readonly token: string
  readonly pid: number
  /** What it wrote to standard output and standard error so far. */
  printed(): string
  told(): string
  request(path: string, init?: RequestInit): Promise<Response>
  call<M extends Method>(method: M, given: ArgumentsOf<M>): Promise<Result<ValueOf<M>>>
  /** Sends a signal and returns the exit code when it ended; null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts the built program of a checkout, as `npm run web -- --no-open` does, and waits for its address. */
export async function startWeb(
  folder: string,
  env: Readonly<Record<string, string>> = {},
  checkout = '',
): Promise<WebProcess> {
  const path = join(checkout, program)
  if (!existsSync(path)) throw new Error(`${path} is missing: npm run build`)
  const child = spawn(process.execPath, [path, '--no-open', '--folder', folder], { env: { ...process.env, ...env } })
  let printed = ''
  let told = ''
  child.stderr.on('data', (chunk) => (told += String(chunk)))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = await new Promise<URL>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no address within time: ${printed}${told}`)), startMilliseconds)
    child.stdout.on('data', (chunk) => {
      printed += String(chunk)
      const [address] = /http:\S+(?=\s)/u.exec(printed) ?? []
      if (address === undefined) return
      clearTimeout(late)
      resolve(new URL(address))
    })
    child.once('exit', () => reject(new Error(`ended before it had an address: ${told}`)))
  })
  const token = url.searchParams.get('token') ?? ''
  const request = (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('Authorization', `Bearer ${token}`)
    return fetch(new URL(path, url), { ...init, headers })
  }
  const call = async (method: string, given: unknown, origin: CallOrigin | null): Promise<unknown> => {
    const headers = { 'Content-Type': 'application/json' }
    const body = JSON.stringify({ method, given, origin })
    const answer = await request(webRoutes.call, { method: 'POST', headers, body })
    return answer.json()
  }
  return {
    url,
    token,
    pid: child.pid ?? 0,
    printed: () => printed,
    told: () => told,
    request,
    call: (method, given) => callAsWindow(call, method, given),
    end: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}
