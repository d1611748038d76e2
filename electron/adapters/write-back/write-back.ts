import { issue, type Issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import type { CellEdit, SourceCell } from '../../../shared/write-back/source-cell'
import { staleFormulas } from '../../../shared/write-back/stale-formulas'
import type { OpenSource, SourceWorkbook, WrittenSource } from '../../jobs/ports'
import { parseRange } from '../../../shared/sheet/cell-address'
import { Refusal } from '../package/refusal'
import { readCellStyles } from '../read-workbook/xlsx/cell-styles'
import { openPackage } from '../package/zip/open-package'
import { withoutChained } from './calc-chain'
import { askRecalculation } from './recalculate'
import { readSharedStrings } from './shared-strings'
import type { ScannedFormula } from './sheet-scan'
import { openSourcePackage, packageIssue, type SourcePackage } from './source-package'
import { SourceSheetXml, type SheetContext } from './source-sheet'
import { replaceInArchive } from '../package/zip/zip-archive'

/**
 * Opens an .xlsx or .xlsm to write cells into a copy of it. The package is edited, not loaded and saved anew: only the XML of
 * the cells changes, and every other part (charts, drawings, pivots, macros, styles, strings) is copied as compressed bytes.
 */
export const openSource: OpenSource = (bytes, file, wanted) => {
  const opened = openSourcePackage(bytes, file)
  if (!opened.ok) return opened
  try {
    const source = new PackageWorkbook(file, opened.value)
    const unreadable = source.look(wanted)
    return unreadable === null ? success(source) : failure([packageIssue(file, unreadable)])
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return failure([packageIssue(file, String(error.parameters['detail'] ?? error.code))])
  }
}

interface Prepared {
  /** Parts with other content; null for one that goes. */
  readonly changes: ReadonlyMap<string, string | null>
  readonly issues: readonly Issue[]
}

class PackageWorkbook implements SourceWorkbook {
  private readonly sheets = new Map<string, SourceSheetXml>()
  private readonly context: SheetContext

  constructor(
    private readonly file: string,
    private readonly source: SourcePackage,
  ) {
    const { sharedStrings, styles } = source
    const strings = readSharedStrings(sharedStrings === null ? '' : (source.text(sharedStrings)?.text ?? ''))
    const styleBytes = styles === null ? undefined : source.parts.get(styles)
    const formats = styleBytes ? readCellStyles(styleBytes, styles ?? '').numberFormats : []
    this.context = {
      sharedString: (index) => strings[index]?.() ?? null,
      formatOf: (style) => formats[style ?? 0] ?? null,
    }
  }

  /** Takes in every sheet, with the cells that will be asked for; the part that cannot be read, if any. */
  look(wanted: readonly { readonly sheet: string; readonly cell: string }[]): string | null {
    for (const { name, part } of this.source.sheets) {
      const addresses = wanted.filter(({ sheet }) => sheet === name).map(({ cell }) => cell)
      const text = this.source.text(part)
      if (!text) return part
      if (addresses.length === 0 && !hasFormulas(text.text)) continue
      const sheet = SourceSheetXml.open(name, text.text, addresses, this.context)
      if (sheet) this.sheets.set(name, sheet)
      else if (addresses.length > 0) return part
    }
    return null
  }

  cellAt(sheet: string, cell: string): SourceCell | null {
    return this.sheets.get(sheet)?.cellAt(cell) ?? null
  }

  foresee(edits: readonly CellEdit[]): readonly Issue[] {
    const prepared = this.prepare(edits)
    return prepared.ok ? prepared.value.issues : prepared.error
  }

  write(edits: readonly CellEdit[]): Result<WrittenSource> {
    const prepared = this.prepare(edits)
    if (!prepared.ok) return prepared
    const { changes, issues } = prepared.value
    const encoded = new Map<string, Uint8Array | null>()
    for (const [part, edited] of changes) {
      const text = this.source.text(part)
      if (!text) return failure([packageIssue(this.file, part)])
      encoded.set(part, edited === null ? null : text.encode(edited))
    }
    const bytes = replaceInArchive(this.source.bytes, encoded)
    if (!bytes) return failure([packageIssue(this.file, 'zip')])
    const wrong = this.findWrong(bytes, encoded, edits)
    if (wrong !== null) {
      return failure([issue('error', 'write-back.check-failed', { tag: 'file', file: this.file }, { part: wrong })])
    }
    return success({ bytes, issues })
  }

  private prepare(edits: readonly CellEdit[]): Result<Prepared> {
    const { source } = this
    const changes = new Map<string, string | null>()
    const stale = this.staleAfter(edits)
    const replaced: { sheetId: string; row: number; column: number }[] = []
    for (const { name, part, sheetId } of source.sheets) {
      const own = edits.filter(({ sheet }) => sheet === name)
      const old = stale.filter(({ placed }) => placed.sheet === name).map(({ cell }) => cell)
      const sheet = this.sheets.get(name)
      if (!sheet || (own.length === 0 && old.length === 0)) continue
      changes.set(part, sheet.edit(own, old))
      for (const { cell } of own) {
        const range = sheet.hasFormula(cell) ? parseRange(cell) : null
        if (range) replaced.push({ sheetId, row: range.top, column: range.left })
      }
    }
    if (stale.length > 0) {
      const main = source.text(source.main)
      const asking = main && askRecalculation(main.text)
      if (!asking) return failure([packageIssue(this.file, source.main)])
      changes.set(source.main, asking)
    }
    const chain = source.calcChain
    if (replaced.length > 0 && chain !== null) {
      const xml = source.text(chain)
      if (!xml) return failure([packageIssue(this.file, chain)])
      const left = withoutChained(xml.text, replaced)
      changes.set(chain, left)
      if (left === null) this.forget(chain, changes)
    }
    return success({ changes, issues: this.notesOf(stale.length, replaced.length) })
  }

  /** Formulas whose kept results go, those that are replaced themselves not among them. */
  private staleAfter(edits: readonly CellEdit[]): readonly ScannedFormula[] {
    const formulas = [...this.sheets.values()].flatMap((sheet) => sheet.formulas)
    const byPlace = new Map(formulas.map((formula) => [formula.placed, formula]))
    const edited = edits.flatMap(({ sheet, cell }) => {
      const range = parseRange(cell)
      return range ? [{ sheet, row: range.top, column: range.left }] : []
    })
    const names = new Set(edited.map(({ sheet, row, column }) => JSON.stringify([sheet, row, column])))
    return [...staleFormulas([...byPlace.keys()], edited, this.source.names)]
      .flatMap((placed) => byPlace.get(placed) ?? [])
      .filter(({ placed, cell }) => !names.has(JSON.stringify([placed.sheet, cell.row, cell.column])))
  }

  /** An empty list of calculation must not be there, nor be spoken of. */
  private forget(part: string, changes: Map<string, string | null>): void {
    const name = part.split('/').at(-1) ?? part
    for (const list of ['[Content_Types].xml', this.source.mainRelations]) {
      const xml = this.source.text(list)?.text
      if (xml === undefined) continue
      const entry = new RegExp(
        `<[^<>]*(?:PartName|Target)\\s*=\\s*["'][^"']*${name.replaceAll('.', '\\.')}["'][^<>]*/>`,
        'u',
      )
      changes.set(list, xml.replace(entry, ''))
    }
  }

  private notesOf(stale: number, replaced: number): readonly Issue[] {
    const place = { tag: 'file', file: this.file } as const
    const has = (pattern: RegExp): boolean => [...this.source.parts.keys()].some((name) => pattern.test(name))
    return [
      ...(stale > 0 ? [issue('info', 'write-back.recalculates', place, { count: stale })] : []),
      ...(replaced > 0 ? [issue('warning', 'write-back.formulas-replaced', place, { count: replaced })] : []),
      ...(has(/^_xmlsignatures\//u) ? [issue('warning', 'write-back.signed', place)] : []),
      ...(has(/pivotCacheDefinition/u) ? [issue('info', 'write-back.pivots', place)] : []),
    ]
  }

  /** Takes the copy apart again: every part that was not to change is the same, every cell says what it was to say. */
  private findWrong(
    bytes: Uint8Array,
    changes: ReadonlyMap<string, Uint8Array | null>,
    edits: readonly CellEdit[],
  ): string | null {
    const opened = openPackage(bytes, this.file)
    if (!opened.ok) return 'zip'
    for (const [name, before] of this.source.parts) {
      const wanted = changes.has(name) ? changes.get(name) : before
      const found = opened.value.read(name)
      const isRight = wanted ? found instanceof Uint8Array && Buffer.from(found).equals(wanted) : found === null
      if (!isRight) return name
    }
    const again = openSource(bytes, this.file, edits)
    if (!again.ok) return 'zip'
    return edits.find((edit) => !says(again.value.cellAt(edit.sheet, edit.cell), edit))?.cell ?? null
  }
}

function hasFormulas(sheetXml: string): boolean {
  return /<(?:[\w.-]+:)?f[\s/>]/u.test(sheetXml)
}

function says(cell: SourceCell | null, { content }: CellEdit): boolean {
  if (!cell || cell.formula) return false
  switch (content.tag) {
    case 'blank':
      return cell.value === null
    case 'number':
      return cell.value?.tag === 'number' && cell.value.number === content.number
    case 'text':
      return cell.value?.tag === 'text' && cell.value.text === content.text
  }
}
