import { readFileSync } from 'node:fs'

/** The version in package.json, which is two folders up from the sources as from the build. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly version: string
  }
  return version
}
