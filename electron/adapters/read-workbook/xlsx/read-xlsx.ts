import type { CellGrid, WorkbookGrid } from '../../../../shared/sheet/cell-grid'
import type { SharedContent } from '../../../../shared/sheet/packed-cells'
import type { ReadProgress } from '../read-progress'
import type { ReadSheets } from '../read-sheets'
import { isMalformed, Refusal } from '../../package/refusal'
import { SheetBuilder, type CellBudget } from '../sheet-builder'
import { XmlReader } from '../../package/xml/xml-reader'
import type { Package } from '../../package/zip/open-package'
import { readComments } from './read-comments'
import type { SheetContext } from './cell-reader'
import { readCellStyles } from './read-cell-styles'
import { folderOf, readRelations, relationsPartOf, type Relation } from '../../package/read-relations'
import { readSharedStrings } from './shared-strings'
import { readSheetPart } from './sheet-part'
import { readWorkbookPart, type DeclaredSheet, type DeclaredWorkbook } from './workbook-part'

type Damage = WorkbookGrid['damage'][number]

const usualMain = 'xl/workbook.xml'
const rootRelations = '_rels/.rels'
/** Parts above this size that hold no cells are not looked into; a damage there is none of the figures'. */
const checkedBytes = 1024 * 1024

/** Whether a package holds a workbook of Excel's own kind. */
export function isXlsx(pack: Package): boolean {
  return findMain(pack, []) !== null
}

/**
 * The sheets of an .xlsx or .xlsm in the order of the workbook, each read wholly or named as damage. Parts are found by the
 * package's own relations, whatever their names, prefixes and encodings. Throws a Refusal when no sheet could be trusted.
 */
export function readXlsx(pack: Package, progress: ReadProgress): ReadSheets {
  const damage: Damage[] = []
  const main = findMain(pack, damage)
  if (main === null) throw new Refusal('import.not-a-workbook')
  const relations = relationsOf(pack, main)
  if (relations === null) throw new Refusal('import.damaged-package', { part: relationsPartOf(main) })
  const declared = readWorkbookPart(essential(pack, main), main, relations)
  const shared = readParts(pack, relations, declared, damage)
  const known = new Set([main, relationsPartOf(main), rootRelations, ...declared.sheets.map(({ part }) => part ?? '')])
  damage.push(...findDamage(pack, known))

  const budget: CellBudget = { cells: 0, characters: 0 }
  const sheets: CellGrid[] = []
  declared.sheets.forEach((sheet, index) => {
    const tell = (share: number): void => progress(index + share, declared.sheets.length)
    tell(0)
    const read = readSheet(pack, sheet, shared, budget, damage, tell)
    if (read) sheets.push(read)
  })
  return { sheets, damage }
}

/** The workbook's main part: the one that the package's root relations name, else the usual one, which is noted as a repair. */
function findMain(pack: Package, damage: Damage[]): string | null {
  const content = pack.read(rootRelations)
  const relation = content instanceof Uint8Array ? mainRelation(content) : undefined
  if (relation && pack.has(relation.target)) return relation.target
  const usual = pack.has(usualMain) ? usualMain : pack.names.find((name) => /(?:^|\/)workbook\.xml$/iu.test(name))
  if (usual === undefined) return null
  damage.push({ code: 'import.package-repaired', sheet: null, detail: rootRelations })
  return usual
}

function mainRelation(content: Uint8Array): Relation | undefined {
  try {
    return [...readRelations(content, rootRelations, '').values()].find(({ kind }) => kind === 'officeDocument')
  } catch (error) {
    if (isMalformed(error)) return undefined
    throw error
  }
}

function relationsOf(pack: Package, part: string): ReadonlyMap<string, Relation> | null {
  const name = relationsPartOf(part)
  const content = pack.read(name)
  return content instanceof Uint8Array ? readRelations(content, name, folderOf(part)) : null
}

function essential(pack: Package, part: string): Uint8Array {
  const content = pack.read(part)
  if (content instanceof Uint8Array) return content
  throw new Refusal('import.damaged-package', { part })
}

interface SharedParts extends SheetContext {
  readonly indents: readonly number[]
  /** Shared by the sheets, which add the texts that stand in the cells themselves. */
  readonly contents: SharedContent[]
}

/** Texts and formats, both of which a workbook may do without. */
function readParts(
  pack: Package,
  relations: ReadonlyMap<string, Relation>,
  { date1904 }: DeclaredWorkbook,
  damage: Damage[],
): SharedParts {
  const partOf = (wanted: string): string | null => {
    const target = [...relations.values()].find(({ kind }) => kind === wanted)?.target
    return target !== undefined && isThere(pack, target, damage) ? target : null
  }
  const strings = partOf('sharedStrings')
  const styles = partOf('styles')
  const contents = strings === null ? [] : readSharedStrings(essential(pack, strings), strings)
  return {
    contents,
    stringCount: contents.length,
    ...(styles === null ? { numberFormats: [], indents: [] } : readCellStyles(essential(pack, styles), styles)),
    date1904,
  }
}

/** Whether a part that others refer to is in the package; one that is not was lost, which is noted. */
function isThere(pack: Package, part: string, damage: Damage[]): boolean {
  if (pack.has(part)) return true
  damage.push({ code: 'import.package-repaired', sheet: null, detail: part })
  return false
}

/** Parts of the package that are damaged or declare entities though no figure stands in them: the file is not what it was. */
function findDamage(pack: Package, known: ReadonlySet<string>): readonly Damage[] {
  return pack.names
    .filter((name) => !known.has(name) && /\.(?:xml|rels|vml)$/iu.test(name) && pack.sizeOf(name) <= checkedBytes)
    .filter((name) => {
      const content = pack.read(name)
      if (content instanceof Uint8Array && declaresEntities(content))
        throw new Refusal('import.entities', { part: name })
      return content === 'damaged'
    })
    .map((name) => ({ code: 'import.package-repaired', sheet: null, detail: name }))
}

function declaresEntities(content: Uint8Array): boolean {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes('<!DOCTYPE')
}

/** Null for a sheet that cannot be read to its end, which is noted. */
function readSheet(
  pack: Package,
  { name, visibility, part }: DeclaredSheet,
  shared: SharedParts,
  budget: CellBudget,
  damage: Damage[],
  tell: (share: number) => void,
): CellGrid | null {
  const content = part === null ? null : pack.read(part)
  if (part === null || !(content instanceof Uint8Array)) {
    damage.push({ code: 'import.sheet-damaged', sheet: name, detail: part ?? 'workbook.xml.rels' })
    return null
  }
  try {
    const builder = new SheetBuilder(name, budget, shared.contents, shared.numberFormats, shared.indents)
    const reader = new XmlReader(content, part)
    const hasComments = readSheetPart(reader, builder, shared, () => tell(reader.progress))
    if (hasComments && isThere(pack, relationsPartOf(part), damage)) readSheetComments(pack, part, builder, damage)
    return builder.finish(visibility)
  } catch (error) {
    if (!isMalformed(error)) throw error
    damage.push({ code: 'import.sheet-damaged', sheet: name, detail: String(error.parameters['detail']) })
    return null
  }
}

/** Comments are said beside the figures: a sheet that has lost them is still whole. */
function readSheetComments(pack: Package, sheet: string, builder: SheetBuilder, damage: Damage[]): void {
  try {
    for (const { kind, target } of relationsOf(pack, sheet)?.values() ?? []) {
      const content = kind === 'comments' && isThere(pack, target, damage) ? pack.read(target) : null
      if (content instanceof Uint8Array) readComments(content, target, builder)
    }
  } catch (error) {
    if (!isMalformed(error)) throw error
    damage.push({ code: 'import.package-repaired', sheet: null, detail: String(error.parameters['detail']) })
  }
}
