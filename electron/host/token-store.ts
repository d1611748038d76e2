import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import type { FileToken } from '../../shared/api/contract'

export interface TokenStore {
  /** The token of a path; the same one each time. */
  give(path: string): FileToken
  /** The path behind a token that was given, or null. */
  pathOf(token: string): string | null
}

const tokenBytes = 16

/** A secret of 128 random bits, fit for an address. */
export function randomToken(): string {
  return randomBytes(tokenBytes).toString('base64url')
}

/** Tokens of one run of the program: 128 random bits each, held in memory, worthless afterwards. */
export function tokenStore(): TokenStore {
  const paths = new Map<string, string>()
  const tokens = new Map<string, string>()
  return {
    give: (path) => {
      const token = tokens.get(path) ?? randomToken()
      paths.set(token, path)
      tokens.set(path, token)
      return { token, name: basename(path) }
    },
    pathOf: (token) => paths.get(token) ?? null,
  }
}
