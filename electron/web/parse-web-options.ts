import { issue } from '../../shared/issue'
import { failure, success, type Result } from '../../shared/result'

export interface WebOptions {
  readonly isBrowserOpened: boolean
  /** 0: any free port. */
  readonly port: number
  /** Where projects are kept; null: the usual place. */
  readonly folder: string | null
  /** How long the program stays after the last page is closed. */
  readonly idleMinutes: number
}

/** The arguments of `npm run web`. */
export function parseWebOptions(argv: readonly string[]): Result<WebOptions> {
  let options: WebOptions = { isBrowserOpened: true, port: 0, folder: null, idleMinutes: 10 }
  const given = argv.flatMap((text) => (/^--[a-z]+=/u.test(text) ? splitOnce(text) : [text]))
  for (let at = 0; at < given.length; at += 1) {
    const option = given[at] ?? ''
    if (option === '--no-open') {
      options = { ...options, isBrowserOpened: false }
      continue
    }
    if (!['--port', '--folder', '--lang', '--idle'].includes(option)) {
      return failure([issue('error', 'host.unknown-option', null, { option })])
    }
    at += 1
    const value = given[at]
    if (value === undefined || value === '') return failure([issue('error', 'host.no-value', null, { option })])
    if (option === '--folder') options = { ...options, folder: value }
    if (option === '--idle') {
      if (!/^\d{1,4}(\.\d+)?$/u.test(value) || Number(value) <= 0) {
        return failure([issue('error', 'host.bad-idle', null, { idle: value })])
      }
      options = { ...options, idleMinutes: Number(value) }
    }
    if (option === '--port') {
      const port = Number(value)
      if (!/^\d{1,5}$/u.test(value) || port > 65_535) {
        return failure([issue('error', 'host.bad-port', null, { port: value })])
      }
      options = { ...options, port }
    }
  }
  return success(options)
}

function splitOnce(argument: string): readonly string[] {
  const at = argument.indexOf('=')
  return [argument.slice(0, at), argument.slice(at + 1)]
}
