import { nameKey } from '../../model/dataset'
import { cleanLabel } from '../read/clean-label'
import { cleanUnit, isUnit } from '../read/unit/is-unit'
import { isRegionHeader } from '../read/read-region'
import type { SheetView } from '../view/sheet-view'
import type { ViewCell } from '../view/view-cell'

/** What a list says of a code: the name that it stands for, and where the list gives them its region and unit. */
export interface Explanation {
  readonly name: string
  readonly region: string | null
  readonly unit: string | null
}

/** What the lists of variables and codes say with which a workbook explains its columns and rows. */
export interface CodeBook {
  /** The unit of the innermost of these names that a list has; null where none tells. */
  readonly unitOf: (names: readonly string[]) => string | null
  /** Null for what is no code of any list, and for one that two lists explain otherwise. */
  readonly explain: (code: string) => Explanation | null
}

const unitHeader = /^(?:单位|單位|计量单位|計量單位|単位|단위|units?|unit of measure|measurement units?)$/iu
const nameHeader =
  /^(?:变量|变量名|变量名称|字段|字段名|指标|指标名称|指标名|指标代码|名称|含义|变量含义|中文名称|中文名|英文名|代码|项目|指標|項目|variables?|variable name|indicators?|indicator name|series|series name|name|code|label|description|field|column)$/iu

/** Reads the code books of a workbook: lists with a column of names or codes and columns of units, names or regions. Contradictions tell nothing. */
export function readCodeBook(views: Iterable<SheetView>): CodeBook {
  const units = new Map<string, string | null>()
  const codes = new Map<string, Explanation | null>()
  for (const view of views) {
    collectUnits(view, units)
    collectCodes(view, codes)
  }
  return {
    unitOf: (names) => {
      if (units.size === 0) return null
      for (const name of names.toReversed()) {
        const unit = units.get(nameKey(name))
        if (unit !== undefined) return unit
      }
      return null
    },
    explain: (code) => (codes.size === 0 ? null : (codes.get(code.trim()) ?? null)),
  }
}

interface BookHeader {
  readonly unit: number
  readonly names: readonly number[]
}

function collectUnits(view: SheetView, units: Map<string, string | null>): void {
  let header: BookHeader | null = null
  for (const words of wordsByRow(view)) {
    const [{ row }] = words
    const found = bookHeader(words)
    if (found) {
      // Years over further columns make it the header of figures.
      header = view.cellsIn(row, view.columns).every(({ text }) => !/^\d{4}/u.test(text)) ? found : null
      continue
    }
    const own = header && words.find(({ column }) => column === header?.unit)?.text
    if (!header || !own || !isUnit(own)) continue
    for (const { text } of view.cellsIn(row, header.names)) {
      const key = nameKey(cleanLabel(text).name)
      const known = units.get(key)
      units.set(key, known === undefined || known === cleanUnit(own) ? cleanUnit(own) : null)
    }
  }
}

function bookHeader(words: readonly ViewCell[]): BookHeader | null {
  const unit = words.find(({ text }) => unitHeader.test(text))?.column
  if (unit === undefined) return null
  const names = words.filter(({ text }) => nameHeader.test(text)).map(({ column }) => column)
  return names.length > 0 ? { unit, names } : null
}

/** The words of each row that has some. */
function* wordsByRow({ words }: SheetView): Iterable<readonly [ViewCell, ...ViewCell[]]> {
  let row: [ViewCell, ...ViewCell[]] | null = null
  for (const word of words) {
    if (row?.[0].row === word.row) row.push(word)
    else {
      if (row) yield row
      row = [word]
    }
  }
  if (row) yield row
}

/** Rows in which the header of a list is looked for. */
const sampledRows = 10
const meaningHeader =
  /^(?:解释|解釋|释义|含义|变量含义|中文含义|说明|(?:指标|变量|项目|序列|中文|字段)?名称?|(?:指标|变量)?(?:描述|说明|含义)|中文名称?|标签|指标|项目|label|description|meaning|title|(?:indicator|series|variable|short)?\s*name)$/iu
const measureHeader = /^(?:计量|量纲|度量单位)$/u

/** The columns of a list of codes. */
interface ListHeader {
  readonly row: number
  readonly key: number
  readonly name: number
  readonly region: number | null
  readonly unit: number | null
}

/** Adds the codes of a sheet that is a list: what stands beside each key, without any figures. */
function collectCodes(view: SheetView, codes: Map<string, Explanation | null>): void {
  const header = listHeader(view)
  if (!header) return
  const found = new Map<string, Explanation>()
  for (const row of view.rows) {
    if (row <= header.row) continue
    const cells = view.cellsIn(row, view.columns)
    if (cells.some(({ column, kind }) => column > header.key && kind === 'number')) return
    const textIn = (column: number | null): string =>
      cells
        .find((cell) => cell.column === column)
        ?.text.normalize('NFKC')
        .trim() ?? ''
    const [key, name] = [textIn(header.key), cleanLabel(textIn(header.name)).name]
    if (!isCode(key) || name === '') continue
    const [region, unit] = [textIn(header.region), textIn(header.unit)]
    found.set(key, {
      name,
      region: region === '' ? null : region,
      unit: isUnit(unit) ? cleanUnit(unit) : null,
    })
  }
  for (const [key, said] of found) {
    const known = codes.get(key)
    codes.set(key, known === undefined || JSON.stringify(known) === JSON.stringify(said) ? said : null)
  }
}

function listHeader(view: SheetView): ListHeader | null {
  for (const row of view.rows.slice(0, sampledRows)) {
    const cells = view.cellsIn(row, view.columns).filter(({ text }) => !/^(?:序号|no\.?)$/iu.test(text))
    const [key, ...others] = cells
    if (!key || cells.some(({ kind }) => kind !== 'text')) continue
    const columnOf = (isOf: (text: string) => boolean): number | null =>
      others.find(({ text }) => isOf(text.trim()))?.column ?? null
    const name = columnOf((text) => meaningHeader.test(text))
    if (name === null) continue
    const unit = columnOf((text) => unitHeader.test(text) || measureHeader.test(text))
    return { row, key: key.column, name, region: columnOf(isRegionHeader), unit }
  }
  return null
}

/** A key that only a list explains: Q7A1, SP.POP.TOTL, 1010; no name in words, as gdp or 社工站, and no year. */
function isCode(text: string): boolean {
  const isKey = /^[A-Za-z0-9][\w.\-/]*$/u.test(text) && /\d|[._]|^[A-Z]+$/u.test(text)
  return isKey && !/^(?:19|20)\d{2}$/u.test(text)
}
