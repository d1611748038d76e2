import type { CellGrid } from '../../../../shared/sheet/cell-grid'
import type { ReadProgress } from '../read-progress'
import { Refusal } from '../../package/refusal'
import { SheetBuilder, type CellBudget } from '../sheet-builder'
import { XmlReader } from '../../package/xml/xml-reader'
import type { ReadSheets } from '../read-sheets'
import type { Package } from '../../package/zip/open-package'
import { OdsStyles } from './ods-styles'
import { readTable } from './read-table'

const content = 'content.xml'
const manifest = 'META-INF/manifest.xml'
/** Parts above this size that hold no cells are not looked into. */
const checkedBytes = 1024 * 1024

/** Whether a package is an OpenDocument file, of whatever kind. */
export function isOpenDocument(pack: Package): boolean {
  const type = pack.read('mimetype')
  const named = type instanceof Uint8Array && Buffer.from(type).toString('latin1').includes('opendocument')
  return named || (pack.has(content) && pack.has(manifest))
}

/** The sheets of an .ods. It holds all of them in one part, which is read wholly or refused. */
export function readOds(pack: Package, progress: ReadProgress): ReadSheets {
  const listed = pack.read(manifest)
  if (listed instanceof Uint8Array && Buffer.from(listed).includes('encryption-data')) {
    throw new Refusal('import.password-protected')
  }
  const styles = new OdsStyles()
  const common = pack.read('styles.xml')
  if (common instanceof Uint8Array) readStyles(new XmlReader(common, 'styles.xml'), styles)
  const part = pack.read(content)
  if (!(part instanceof Uint8Array)) throw new Refusal('import.damaged-package', { part: content })
  return { sheets: readContent(new XmlReader(part, content), styles, progress), damage: findDamage(pack, listed) }
}

/** Parts that are damaged, or that the document lists and no longer has: its formats may be lost with them. */
function findDamage(pack: Package, listed: Uint8Array | 'damaged' | null): ReadSheets['damage'] {
  const list = listed instanceof Uint8Array ? new TextDecoder().decode(listed) : ''
  const wanted = [...list.matchAll(/full-path="([^"]*\.(?:xml|rdf))"/gu)].map(([, name = '']) => name)
  const lost = wanted.filter((name) => !pack.has(name))
  const damaged = pack.names.filter((name) => pack.sizeOf(name) <= checkedBytes && pack.read(name) === 'damaged')
  return [...lost, ...damaged, ...(listed === null ? [manifest] : [])].map((detail) => ({
    code: 'import.package-repaired',
    sheet: null,
    detail,
  }))
}

/** The sheets of an OpenDocument sheet in one document (.fods). */
export function readFlatOds(bytes: Uint8Array, file: string, progress: ReadProgress): ReadSheets {
  return { sheets: readContent(new XmlReader(bytes, file), new OdsStyles(), progress), damage: [] }
}

function readStyles(reader: XmlReader, styles: OdsStyles): void {
  while (reader.nextElement()) styles.read(reader)
}

function readContent(reader: XmlReader, styles: OdsStyles, progress: ReadProgress): readonly CellGrid[] {
  const sheets: CellGrid[] = []
  const budget: CellBudget = { cells: 0, characters: 0 }
  let isSpreadsheet = false
  while (reader.nextElement()) {
    if (reader.name === 'spreadsheet') isSpreadsheet = true
    else if (reader.name === 'table' && isSpreadsheet) {
      const name = reader.attribute('name') ?? ''
      const isHidden = styles.isHiddenTable(reader.attribute('style-name'))
      const builder = new SheetBuilder(name, budget, [], styles.numberFormats, styles.indents)
      readTable(reader, styles, builder, () => progress(reader.progress, 1))
      sheets.push(builder.finish(isHidden ? 'hidden' : 'visible'))
    } else if (!styles.read(reader) && isSpreadsheet) reader.skip()
  }
  if (!isSpreadsheet) throw new Refusal('import.not-a-workbook')
  return sheets
}
