import { failure, success, type Result } from '../../../shared/result'
import type { SheetCell } from '../../../shared/write-back/source-cell'
import { isMalformed } from '../package/refusal'
import type { XmlPart } from '../package/xml/xml-part'
import { readCellStyles } from '../read-workbook/xlsx/read-cell-styles'
import { listSharedStrings } from './rich-string'
import { packageIssue, xmlPart, type SourcePackage } from './source-package'
import { SourceSheet, type SheetContext } from './source-sheet'

/** The sheets of a workbook that have to do with an edit, by their names. */
export type SourceSheets = ReadonlyMap<string, SourceSheet>

/**
 * Reads the sheets in which cells are looked for and, where the formulas that read them are asked for, every sheet that has any.
 * Fails with the part that cannot be read.
 */
export function readSourceSheets(
  source: SourcePackage,
  wanted: readonly SheetCell[],
  isAskedForFormulas: boolean,
): Result<SourceSheets> {
  const context = readContext(source)
  const addresses = new Map<string, string[]>()
  for (const { sheet, cell } of wanted) {
    const known = addresses.get(sheet)
    if (known) known.push(cell)
    else addresses.set(sheet, [cell])
  }
  const sheets = new Map<string, SourceSheet>()
  for (const { name, part } of source.sheets) {
    const own = addresses.get(name) ?? []
    const xml = xmlPart(source, part)
    if (!xml) return failure([packageIssue(source.file, part)])
    if (own.length === 0 && !(isAskedForFormulas && hasFormulas(xml))) continue
    const sheet = openSheet(name, xml, own, context)
    if (sheet) sheets.set(name, sheet)
    else if (own.length > 0) return failure([packageIssue(source.file, part)])
  }
  return success(sheets)
}

function readContext(source: SourcePackage): SheetContext {
  const { parts, styles } = source
  const table = xmlPart(source, source.sharedStrings)
  const strings = table ? listSharedStrings(table.reader()) : []
  const styleBytes = styles === null ? undefined : parts.get(styles)
  const formats = styles !== null && styleBytes ? readCellStyles(styleBytes, styles).numberFormats : []
  return {
    sharedString: (index) => strings[index]?.() ?? null,
    formatOf: (style) => formats[style ?? 0] ?? null,
  }
}

/** Null for a part that is no sound sheet: nothing can be written there, and none of its formulas is known. */
function openSheet(
  name: string,
  part: XmlPart,
  addresses: readonly string[],
  context: SheetContext,
): SourceSheet | null {
  try {
    return SourceSheet.open(name, part, addresses, context)
  } catch (error) {
    if (!isMalformed(error)) throw error
    return null
  }
}

function hasFormulas(part: XmlPart): boolean {
  const { bytes } = part.reader()
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return /<(?:[\w.-]+:)?f[\s/>]/u.test(text)
}
