import { findAll, readXml } from './read-xml'

/** The parts of an Office package as texts, by their names. */
export type PackageParts = ReadonlyMap<string, string>

export function duplicates<T>(values: readonly T[]): readonly T[] {
  return values.filter((value, at) => values.indexOf(value) !== at)
}

/** The part that a target names, from the folder of the part that has the relation. */
function resolveTarget(relations: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const folder = relations.replace(/_rels\/[^/]*$/u, '')
  return new URL(target, `file:///${folder}`).pathname.slice(1)
}

/**
 * What of a package an Office program would call damaged: relations to parts that are not there, ids given twice, parts without a
 * content type or with two, content types of parts that are not there. Throws where an XML part is not well-formed.
 */
export function packageFaults(parts: PackageParts): readonly string[] {
  const trees = new Map(
    [...parts].filter(([name]) => /\.(?:xml|rels|vml)$/u.test(name)).map(([name, text]) => [name, readXml(text)]),
  )
  const faults: string[] = []
  for (const [name, tree] of trees) {
    if (!name.endsWith('.rels')) continue
    const relations = findAll(tree, 'Relationship')
    for (const id of duplicates(relations.map(({ attributes }) => attributes.Id))) faults.push(`${name}: ${id} twice`)
    for (const { attributes } of relations) {
      const isOutside = attributes.TargetMode === 'External'
      if (!isOutside && !parts.has(resolveTarget(name, attributes.Target ?? '')))
        faults.push(`${name}: no ${attributes.Target}`)
    }
    const owner = name.replace(/_rels\/([^/]*)\.rels$/u, '$1')
    const ids = new Set(relations.map(({ attributes }) => attributes.Id))
    for (const [, used] of (parts.get(owner) ?? '').matchAll(/\br:(?:id|embed|link)="([^"]*)"/gu))
      if (!ids.has(used ?? '')) faults.push(`${owner}: no relation ${used}`)
  }
  const types = trees.get('[Content_Types].xml')
  if (types === undefined) return [...faults, 'no content types']
  const overrides = findAll(types, 'Override').map(({ attributes }) => (attributes.PartName ?? '').slice(1))
  const defaults = new Set(findAll(types, 'Default').map(({ attributes }) => attributes.Extension))
  for (const name of duplicates(overrides)) faults.push(`${name}: two content types`)
  for (const name of overrides) if (!parts.has(name)) faults.push(`content type of ${name}, which is not there`)
  for (const name of parts.keys())
    if (name !== '[Content_Types].xml' && !overrides.includes(name) && !defaults.has(name.split('.').at(-1)))
      faults.push(`${name}: no content type`)
  return faults
}
