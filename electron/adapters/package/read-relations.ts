import { XmlReader } from './xml/xml-reader'

/** How a part of a package leads to another one. */
export interface Relation {
  /** Last step of its type's address: "worksheet", "comments". It is the same in both kinds of OOXML. */
  readonly kind: string
  /** Path of the part it leads to. */
  readonly target: string
}

/** The relations of a part, by id; `folder` is that of the part which has them. Those that lead out of the package are left out. */
export function readRelations(content: Uint8Array, part: string, folder: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>()
  const reader = new XmlReader(content, part)
  while (reader.nextElement()) {
    if (reader.name !== 'Relationship' || reader.attribute('TargetMode') === 'External') continue
    const kind = (reader.attribute('Type') ?? '').split('/').at(-1) ?? ''
    relations.set(reader.attribute('Id') ?? '', { kind, target: resolvePath(folder, reader.attribute('Target') ?? '') })
  }
  return relations
}

/** Path of the part with a part's relations: "xl/worksheets/_rels/sheet1.xml.rels" for "xl/worksheets/sheet1.xml". */
export function relationsPartOf(part: string): string {
  const folder = folderOf(part)
  return `${folder === '' ? '' : `${folder}/`}_rels/${part.split('/').at(-1) ?? ''}.rels`
}

/** Path of the folder that a part lies in; '' for the package's root. */
export function folderOf(part: string): string {
  return part.split('/').slice(0, -1).join('/')
}

function resolvePath(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const steps = path.startsWith('/') || folder === '' ? [] : folder.split('/')
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
