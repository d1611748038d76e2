import { unzipSync, zipSync, type Zippable } from 'fflate'

/** The parts of a package as a zip file; the same parts give the same bytes, whenever they are written. */
export function zipParts(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  // The zip format keeps local time, so the fixed time is given in local terms too.
  const mtime = new Date(1980, 0, 1)
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(parts)) entries[name] = [content, { mtime, level: 6 }]
  return zipSync(entries)
}

/** The parts of a package, without the entries of folders. */
export function unzipParts(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') })
}
