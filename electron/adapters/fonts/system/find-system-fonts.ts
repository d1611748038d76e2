import { readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { faceRoles, officialFaces, type OfficialFace } from '../../../../shared/render/style/faces'
import type { FontFile } from '../fonts'
import { fontFolders } from './font-folders'
import { readFontNames } from './read-font-names'

/** An official face as the PC has it; `family` is the name it was found by. */
export interface InstalledFace extends FontFile {
  readonly family: string
}

export type InstalledFaces = Readonly<Partial<Record<OfficialFace, InstalledFace>>>

interface Candidate extends FontFile {
  readonly names: readonly string[]
  readonly weight: number
}

const fontFile = /\.(?:ttf|otf|ttc|otc)$/iu
/** The weight that the faces of documents have; 黑体 is heavy by its design, not by this number. */
const regular = 400

let ofThisMachine: InstalledFaces | null = null

/** The official faces of this PC; looked for once. */
export function systemFonts(): InstalledFaces {
  ofThisMachine ??= findSystemFonts(
    fontFolders({ platform: process.platform, home: homedir(), environment: process.env }),
  )
  return ofThisMachine
}

/** The official faces in font folders: of each the best family that is there and may be embedded, in its regular weight. */
export function findSystemFonts(folders: readonly string[]): InstalledFaces {
  const wanted = new Set(officialFaces.flatMap((face) => faceRoles[face].families.map(plain)))
  const candidates = folders.flatMap(listFonts).flatMap((path) =>
    readFontNames(path).flatMap((font, _, all): readonly Candidate[] => {
      const names = font.names.map(plain)
      if (!font.isEmbeddable || !names.some((name) => wanted.has(name))) return []
      return [{ path, name: all.length > 1 ? font.postScriptName : null, names, weight: font.weight }]
    }),
  )
  return Object.fromEntries(
    officialFaces.flatMap((face) => {
      const found = bestOf(face, candidates)
      return found === null ? [] : [[face, found]]
    }),
  )
}

function bestOf(face: OfficialFace, candidates: readonly Candidate[]): InstalledFace | null {
  for (const family of faceRoles[face].families) {
    const [best] = candidates
      .filter(({ names }) => names.includes(plain(family)))
      .sort((candidate, other) => Math.abs(candidate.weight - regular) - Math.abs(other.weight - regular))
    if (best !== undefined) return { path: best.path, name: best.name, family }
  }
  return null
}

/** A folder that is not there, or may not be read, has no fonts. */
function listFonts(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => fontFile.test(name))
      .sort()
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

function plain(name: string): string {
  return name.trim().toLowerCase()
}
