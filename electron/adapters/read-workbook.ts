import ExcelJS from 'exceljs'
import { zipSync } from 'fflate'
import type { CellGrid, WorkbookGrid } from '../../shared/import/cell-grid'
import { issue, type Issue } from '../../shared/issue'
import { failure, success, type Result } from '../../shared/result'
import { gridFromExceljs } from './read-workbook/from-exceljs'
import { lightenPart } from './read-workbook/lighten-package'
import { openPackage, type Package } from './read-workbook/open-package'
import {
  countValueCells,
  hasIsoDates,
  hasUnaddressedCells,
  readSheetList,
  type DeclaredWorkbook,
} from './read-workbook/sheet-list'

type Damage = WorkbookGrid['damage'][number]

const workbookPart = 'xl/workbook.xml'
const relationsPart = 'xl/_rels/workbook.xml.rels'
const rootRelationsPart = '_rels/.rels'
const rootRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"' +
  ' Target="xl/workbook.xml"/></Relationships>'

/**
 * The workbook's cells as plain data. exceljs reads; what it loses against the package's own list of sheets is read by
 * SheetJS, and what neither can read is listed as damage. Fails with an issue for anything that is no sound .xlsx.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Result<WorkbookGrid>> {
  const place = { tag: 'file', file: fileName } as const
  const refuse = (code: Issue['code'], parameters: Issue['parameters'] = {}): Result<WorkbookGrid> =>
    failure([issue('error', code, place, parameters)])

  const foreign = recogniseForeign(bytes)
  if (foreign) return refuse(foreign)
  const opened = openPackage(bytes, fileName)
  if (!opened.ok) return opened
  const { parts, damaged } = opened.value
  if (isOpenDocument(opened.value)) return refuse('import.open-document')
  if (parts.has('EncryptedPackage')) return refuse('import.password-protected')
  if (parts.has('xl/workbook.bin')) return refuse('import.binary-workbook')
  for (const essential of [workbookPart, relationsPart, 'xl/sharedStrings.xml']) {
    if (damaged.has(essential)) return refuse('import.damaged-package', { part: essential })
  }
  const entities = [...parts].find(([name, content]) => /\.(?:xml|rels)$/u.test(name) && declaresEntities(content))
  if (entities) return refuse('import.entities', { part: entities[0] })
  const main = findWorkbookPart(opened.value)
  const workbookXml = parts.get(main)
  if (!workbookXml) return refuse('import.not-a-workbook')

  const folder = main.split('/').slice(0, -1).join('/')
  const relations = parts.get(`${folder === '' ? '' : `${folder}/`}_rels/${main.split('/').at(-1)}.rels`)
  const declared = readSheetList(text(workbookXml), text(relations ?? new Uint8Array()), folder)
  const damage: Damage[] = []
  const sound = repairPackage(bytes, opened.value, declared, damage)
  const read = await readWithExceljs(sound, declared.date1904)
  const sheets = await collectSheets(sound, read, declared, opened.value, damage)
  if (sheets.length === 0 && !damage.some((one) => one.code === 'import.sheet-damaged')) {
    return typeof read === 'string' ? refuse('import.unreadable', { detail: read }) : refuse('import.no-sheets')
  }
  return success({ file: fileName, sheets, damage })
}

/** The path of the workbook's main part: the usual one, or the one that the package's root relations name. */
function findWorkbookPart({ parts }: Package): string {
  if (parts.has(workbookPart)) return workbookPart
  const root = text(parts.get(rootRelationsPart) ?? new Uint8Array())
  const relation = /<[^>]*\/officeDocument"[^>]*>/u.exec(root)?.[0] ?? ''
  return (/Target\s*=\s*"\/?([^"]*)"/u.exec(relation)?.[1] ?? workbookPart).replace(/^\.\//u, '')
}

/** What the first bytes say when they are not a zip archive's. */
function recogniseForeign(bytes: Uint8Array): Issue['code'] | null {
  if (bytes.length === 0) return 'import.empty-file'
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return null
  const isCompound = [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)
  if (!isCompound) return 'import.not-a-workbook'
  // Names in a compound file are UTF-16; the encrypted form of .xlsx is a stream of this name.
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
    ? 'import.password-protected'
    : 'import.legacy-format'
}

function isOpenDocument({ parts }: Package): boolean {
  const type = parts.get('mimetype')
  return (
    (type !== undefined && text(type).includes('opendocument')) ||
    (parts.has('content.xml') && !parts.has(workbookPart))
  )
}

function declaresEntities(content: Uint8Array): boolean {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const inUtf16 = content[0] === 0xff || content[0] === 0xfe
  return inUtf16 ? text(content).includes('<!DOCTYPE') : bytes.includes('<!DOCTYPE')
}

function text(content: Uint8Array): string {
  const encoding = content[0] === 0xff ? 'utf-16le' : content[0] === 0xfe ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(content)
}

/**
 * The bytes to hand to the libraries: the file itself when it is whole and light, otherwise a package without its damaged
 * parts, each of which is noted, and without what would exhaust memory.
 */
function repairPackage(bytes: Uint8Array, found: Package, declared: DeclaredWorkbook, damage: Damage[]): Uint8Array {
  const parts = new Map(found.parts)
  let changed = found.damaged.size > 0
  const root = parts.get(rootRelationsPart)
  if (!root || !text(root).includes('officeDocument')) {
    parts.set(rootRelationsPart, new TextEncoder().encode(rootRelations))
    damage.push({ code: 'import.package-repaired', sheet: null, detail: rootRelationsPart })
    changed = true
  }
  for (const name of found.damaged) {
    if (declared.sheets.some((sheet) => sheet.part === name)) {
      const empty =
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'
      parts.set(name, new TextEncoder().encode(empty))
    } else if (/\.(?:xml|rels)$/u.test(name)) {
      damage.push({ code: 'import.package-repaired', sheet: null, detail: name })
    }
  }
  for (const [name, content] of parts) {
    const light = lightenPart(
      name,
      content,
      declared.sheets.some((sheet) => sheet.part === name),
    )
    if (light) parts.set(name, light)
    changed ||= light !== null
  }
  return changed ? zipSync(Object.fromEntries(parts), { level: 0 }) : bytes
}

/** Sheets by name, or what the library said when it gave up. */
async function readWithExceljs(bytes: Uint8Array, date1904: boolean): Promise<ReadonlyMap<string, CellGrid> | string> {
  const workbook = new ExcelJS.Workbook()
  // These parts hold no cell, and a validation over a whole column takes exceljs gigabytes.
  const ignoreNodes = ['dataValidations', 'conditionalFormatting', 'extLst', 'tableParts', 'autoFilter']
  try {
    // The typings want Node's older Buffer; the library reads any bytes.
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer, { ignoreNodes })
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  }
  return new Map(workbook.worksheets.map((worksheet) => [worksheet.name, gridFromExceljs(worksheet, date1904)]))
}

/** What SheetJS made of a workbook that it cannot read either. */
const unread: ReadonlyMap<string, CellGrid> = new Map()

async function collectSheets(
  bytes: Uint8Array,
  read: ReadonlyMap<string, CellGrid> | string,
  declared: DeclaredWorkbook,
  found: Package,
  damage: Damage[],
): Promise<readonly CellGrid[]> {
  let second: ReadonlyMap<string, CellGrid> | undefined
  const sheets: CellGrid[] = []
  for (const sheet of declared.sheets) {
    if (sheet.part === null || found.damaged.has(sheet.part) || !found.parts.has(sheet.part)) {
      damage.push({ code: 'import.sheet-damaged', sheet: sheet.name, detail: sheet.part ?? 'workbook.xml.rels' })
      continue
    }
    const sheetXml = text(found.parts.get(sheet.part) ?? new Uint8Array())
    const first = typeof read === 'string' ? undefined : read.get(sheet.name)
    if (first && !hasLostCells(first, sheetXml)) {
      sheets.push({ ...first, visibility: sheet.visibility })
      continue
    }
    // Loaded for the few workbooks that need it.
    second ??= (await import('./read-workbook/from-sheetjs')).gridsFromSheetjs(bytes, declared.date1904) ?? unread
    const other = isWhole(sheetXml) ? second.get(sheet.name) : undefined
    if (other && countCells(other) >= (first ? countCells(first) : 0)) {
      sheets.push({ ...other, visibility: sheet.visibility })
      const code = typeof read === 'string' ? 'import.sheet-salvaged' : 'import.sheet-recovered'
      damage.push({ code, sheet: sheet.name, detail: typeof read === 'string' ? read : sheet.part })
    } else if (first) sheets.push({ ...first, visibility: sheet.visibility })
    else damage.push({ code: 'import.sheet-damaged', sheet: sheet.name, detail: sheet.part })
  }
  return sheets
}

/** Whether a sheet's XML is there to its end: SheetJS reads half a sheet without a word. */
function isWhole(sheetXml: string): boolean {
  return /<\/(?:[\w.-]+:)?worksheet>\s*(?:<!--[\s\S]*-->\s*)?$/u.test(sheetXml.slice(-2000))
}

/** exceljs puts cells without address anywhere, reads 2021-12-31 as 2021, and skips what it does not know without a word. */
function hasLostCells(grid: CellGrid, sheetXml: string): boolean {
  const covered = grid.merges.reduce((sum, one) => sum + (one.bottom - one.top + 1) * (one.right - one.left + 1) - 1, 0)
  return (
    hasUnaddressedCells(sheetXml) || hasIsoDates(sheetXml) || countCells(grid) + covered < countValueCells(sheetXml)
  )
}

function countCells(grid: CellGrid): number {
  let count = 0
  for (const row of grid.rows.values()) count += row.size
  return count
}
