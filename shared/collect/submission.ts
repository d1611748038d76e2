import type { FoundTable } from '../import/table/recognise'
import { recognise } from '../import/table/recognise'
import type { RecognisedWorkbook, SheetTable } from '../import/table/sheet-table'
import { isRegionName } from '../import/read/read-region'
import { isTotalRegion } from '../model/region'
import { regionsIn } from '../model/region-name'
import type { WorkbookGrid } from '../sheet/cell-grid'
import { viewSheet, type SheetView } from '../import/view/sheet-view'

/** A workbook as it was sent: what was recognised in it, and every place in which it says whose it is. */
export interface Submission {
  /** Where it lay, with the folders under the one that was chosen: 青禾县/救助.xlsx. Unique in a collection. */
  readonly file: string
  readonly recognised: RecognisedWorkbook
  readonly tables: readonly SentTable[]
  /** The regions that sheets without any table name: a form that nobody filled in is still somebody's. */
  readonly names: readonly string[]
}

/** A table with the regions that its surroundings name, each as it stands there. */
export interface SentTable {
  readonly table: SheetTable
  /** By the line 填报单位 or 地区, the name of the sheet, or a bureau's name beside the table. */
  readonly sheetNames: readonly string[]
  readonly titleNames: readonly string[]
  /** By the reading of the table: the region that its sheet stands for. Cells with another one name theirs themselves. */
  readonly sheetRegion: string | null
  /** The only year that the lines above the table name; null where they name none or several. */
  readonly yearAbove: number | null
}

/** Recognises a workbook that was sent; `file` is unique in the collection. */
export function readSubmission(workbook: WorkbookGrid, file: string): Submission {
  const found = new Map<SheetTable, FoundTable>()
  const recognised = recognise(workbook, (one) => {
    found.set(one.read.table, one)
    return one.read
  })
  const senders = new Map<SheetView, readonly string[]>()
  const tables = recognised.sheets.flatMap((sheet) =>
    sheet.tables.map((table): SentTable => {
      const origin = found.get(table)
      const view = origin?.view
      const own = view ? (senders.get(view) ?? sendersOn(view)) : []
      if (view) senders.set(view, own)
      const sheetRegion = origin?.context.sheetRegion ?? null
      const ofSheet = sheetRegion === null || isTotalRegion(sheetRegion) ? [] : [sheetRegion]
      return {
        table,
        // A line of the table's own counts before the others of its sheet.
        sheetNames: ofSheet.length > 0 && own.length > 1 ? ofSheet : [...ofSheet, ...own, ...regionsIn(table.sheet)],
        titleNames: [...new Set((origin?.read.titles ?? [table.title ?? '']).flatMap(regionsIn))],
        sheetRegion,
        yearAbove: view ? yearAbove(view, table) : null,
      }
    }),
  )
  return { file, recognised: { ...recognised, file }, tables, names: tables.length > 0 ? [] : namesOfBlank(workbook) }
}

function namesOfBlank({ sheets }: WorkbookGrid): readonly string[] {
  return sheets.flatMap((grid) => {
    const view = viewSheet(grid)
    const titles = view.words.slice(0, 3).flatMap(({ text }) => regionsIn(text))
    return [...sendersOn(view), ...regionsIn(grid.name), ...titles]
  })
}

const senderKey =
  /^(?:填报|填表|编制|报送|上报|报表|制表|汇总)?(?:单位|机关|地区|区域|部门)(?:名称)?(?:\((?:盖?章|公章|签章)\))?[:：]?/u
const bureau =
  /^([\u4e00-\u9fff]{2,18}?)(?:人民政府|管理委员会|管委会|(?:民政|社会事务|社会工作|社会发展|卫生|统计|教育|财政|人力资源)[\u4e00-\u9fff]{0,10}(?:局|厅|科|办|中心|办公室))$/u

/** The regions of the bureaus that a sheet says it is from, in one cell or with the name in the next: 填报单位（盖章） | 青禾县民政局. */
function sendersOn(view: SheetView): readonly string[] {
  const names = view.words.flatMap(({ text, row, column }) => {
    const folded = foldSender(text)
    const key = senderKey.exec(folded)?.[0] ?? ''
    const rest = folded.slice(key.length)
    if (key !== '' && rest === '') return senderOf(foldSender(nextTo(view, row, column)), true)
    return senderOf(rest, key !== '' && /[:：]$/u.test(key))
  })
  return [...new Set(names)]
}

function foldSender(text: string): string {
  const [first = ''] = text
    .normalize('NFKC')
    .trim()
    .split(/\s{3,}/u)
  return first.replace(/\s/gu, '').replace(/\((?:盖?章|公章|签章)\)$/u, '')
}

function senderOf(name: string, isSaid: boolean): readonly string[] {
  const [, region] = bureau.exec(name) ?? []
  if (region !== undefined) {
    const [first] = regionsIn(region)
    return first === region || isRegionName(region) ? [region] : isSaid && region.length <= 8 ? [region] : []
  }
  const [only, ...others] = isSaid ? regionsIn(name) : []
  return only !== undefined && others.length === 0 && only === name ? [only] : []
}

/** The text in the next cell of a row that has one; a merged key reaches over a few. */
function nextTo(view: SheetView, row: number, column: number): string {
  const from = (view.mergeAt(row, column)?.right ?? column) + 1
  for (let at = from; at < from + 3; at += 1) {
    const text = view.at(row, at)?.text ?? ''
    if (text !== '') return text
  }
  return ''
}

/** Years of whole years: a day on which a form was filled in is none. */
const wholeYear = /(?<!\d)((?:19|20)\d{2})\s*(?:年度|年末|年底|年)(?!\s*\d{1,2}\s*月)/gu

function yearAbove({ words }: SheetView, { range }: SheetTable): number | null {
  const years = new Set<number>()
  for (const { text, row } of words) {
    if (row >= range.top) break
    for (const [, year] of text.normalize('NFKC').matchAll(wholeYear)) years.add(Number(year))
  }
  const [year] = years
  return years.size === 1 ? (year ?? null) : null
}
