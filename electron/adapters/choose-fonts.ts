import { issue, type Issue } from '../../shared/issue'
import { faceRoles, officialFaces, type OfficialFace } from '../../shared/render/faces'
import type { StyleProfile } from '../../shared/render/style-profile'
import { bundledFonts, type FontSet } from './fonts'
import type { InstalledFaces } from './system-fonts/find-system-fonts'

const bundledNames = {
  serif: '思源宋体',
  'serif-bold': '思源宋体粗体',
  sans: '思源黑体',
  'sans-bold': '思源黑体粗体',
} as const

/** The official faces that a profile asks for, in the order that they are declared. */
export function officialFacesOf(profile: StyleProfile): readonly OfficialFace[] {
  const { header, cell, group } = profile.table
  const styles = [
    ...Object.values(profile.text),
    header,
    cell,
    group,
    ...(profile.cover?.parts.map((one) => one.style) ?? []),
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
  return { fonts: { ...bundledFonts(), ...own }, issues: faces.flatMap((face) => standInOf(face, installed)) }
}

function standInOf(face: OfficialFace, installed: InstalledFaces): readonly Issue[] {
  const { name, families, bundled } = faceRoles[face]
  const wanted = families[0] ?? name
  const found = installed[face]
  if (found === undefined) {
    return [issue('warning', 'export.font-missing', null, { face: name, wanted, used: bundledNames[bundled] })]
  }
  return families.indexOf(found.family) < 2
    ? []
    : [issue('info', 'export.font-other', null, { face: name, wanted, used: found.family })]
}
