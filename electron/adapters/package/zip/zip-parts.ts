import { zipSync, type Zippable } from 'fflate'
import { openPackage } from './open-package'

export type PackageParts = Readonly<Record<string, Uint8Array>>

/** The parts of a package as a zip file; the same parts give the same bytes, whenever they are written. */
export function zipParts(parts: PackageParts): Uint8Array {
  // The zip format keeps local time, so the fixed time is given in local terms too.
  const mtime = new Date(1980, 0, 1)
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(parts)) entries[name] = [content, { mtime, level: 6 }]
  return zipSync(entries)
}

/** The parts of a package that the program wrote itself. Throws where it is none: that is a bug of the writer. */
export function unzipParts(bytes: Uint8Array): PackageParts {
  const opened = openPackage(bytes, 'package')
  if (!opened.ok) throw new Error(opened.error.map(({ code }) => code).join(', '))
  const parts: Record<string, Uint8Array> = {}
  for (const name of opened.value.names) {
    const content = opened.value.read(name)
    if (!(content instanceof Uint8Array)) throw new Error(`the package has a damaged part ${name}`)
    parts[name] = content
  }
  return parts
}
