import { issue, type Issue } from '../../../shared/issue'
import { faceRoles, officialFaces, type OfficialFace } from '../../../shared/render/style/faces'
import type { StyleProfile } from '../../../shared/render/style/style-profile'
import { bundledFonts, type FontSet } from './fonts'
import type { InstalledFaces } from './system/find-system-fonts'

const bundledNames = {
  serif: 'Noto Serif SC',
  'serif-bold': 'Noto Serif SC Bold',
  sans: 'Noto Sans SC',
  'sans-bold': 'Noto Sans SC Bold',
} as const

/** The official faces that a profile asks for, in the order that they are declared. */
export function officialFacesOf(profile: StyleProfile): readonly OfficialFace[] {
  const { header, cell, group } = profile.table
  const styles = [
    ...Object.values(profile.text),
    header,
    cell,
    group,
    ...(profile.cover?.parts.map((part) => part.style) ?? []),
  ]
  const used = new Set(styles.map(({ face }) => face))
  return officialFaces.filter((face) => used.has(face))
}

/** The fonts to print a profile with: the PC's own where it has them. Says of every official face what stands in for it. */
export function chooseFonts(
  profile: StyleProfile,
  installed: InstalledFaces,
): { readonly fonts: FontSet; readonly issues: readonly Issue[] } {
  const faces = officialFacesOf(profile)
  const own = Object.fromEntries(faces.flatMap((face) => (installed[face] ? [[face, installed[face]]] : [])))
  return {
    fonts: { ...bundledFonts(), ...own },
    issues: [...missingFaces(faces, installed), ...otherFamilies(faces, installed)],
  }
}

function missingFaces(faces: readonly OfficialFace[], installed: InstalledFaces): readonly Issue[] {
  const missing = faces.filter((face) => installed[face] === undefined)
  if (missing.length === 0) return []
  const pairs = missing.map((face) => `${wantedOf(face)} → ${bundledNames[faceRoles[face].bundled]}`)
  return [issue('warning', 'export.fonts-missing', null, { faces: pairs.join('、') })]
}

/** The same face under another maker's name; its first two names are Windows's own, in Chinese and in English. */
function otherFamilies(faces: readonly OfficialFace[], installed: InstalledFaces): readonly Issue[] {
  return faces.flatMap((face) => {
    const family = installed[face]?.family
    const { name, families } = faceRoles[face]
    if (family === undefined || families.indexOf(family) < 2) return []
    return [issue('info', 'export.font-other', null, { face: name, wanted: wantedOf(face), used: family })]
  })
}

function wantedOf(face: OfficialFace): string {
  return faceRoles[face].families[0] ?? faceRoles[face].name
}
