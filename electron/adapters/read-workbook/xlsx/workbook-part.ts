import type { CellGrid } from '../../../../shared/sheet/cell-grid'
import { XmlReader } from '../../package/xml/xml-reader'
import type { Relation } from '../../package/read-relations'

/** A sheet as the package itself declares it, in workbook order. */
export interface DeclaredSheet {
  readonly name: string
  readonly visibility: CellGrid['visibility']
  /** Path of its part, "xl/worksheets/sheet1.xml"; null when the relation is missing. */
  readonly part: string | null
}

export interface DeclaredWorkbook {
  readonly sheets: readonly DeclaredSheet[]
  readonly date1904: boolean
}

/** The workbook's own list of sheets. Chart sheets and other sheets without cells are left out. */
export function readWorkbookPart(
  content: Uint8Array,
  part: string,
  relations: ReadonlyMap<string, Relation>,
): DeclaredWorkbook {
  const sheets: DeclaredSheet[] = []
  let date1904 = false
  const reader = new XmlReader(content, part)
  while (reader.nextElement()) {
    if (reader.name === 'workbookPr') date1904 = isTrue(reader.attribute('date1904'))
    if (reader.name !== 'sheet' || reader.depth !== 3) continue
    const relation = relations.get(reader.attribute('id') ?? '')
    if (relation && relation.kind !== 'worksheet') continue
    const state = reader.attribute('state')
    sheets.push({
      name: reader.attribute('name') ?? '',
      visibility: state === 'hidden' ? 'hidden' : state === 'veryHidden' ? 'very-hidden' : 'visible',
      part: relation?.target ?? null,
    })
  }
  return { sheets, date1904 }
}

/** How XML Schema writes a true boolean. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true'
}
