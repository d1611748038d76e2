import { XmlReader } from '../../package/xml/xml-reader'

/** Formats that are known by number only (ECMA-376, 18.8.30); 27 to 36 and 50 to 58 as Chinese Excel and WPS show them. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '¥#,##0;¥-#,##0',
  6: '¥#,##0;[Red]¥-#,##0',
  7: '¥#,##0.00;¥-#,##0.00',
  8: '¥#,##0.00;[Red]¥-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** What a cell style says of the cells that name it: by its number the number format, null for General, and the indent of the text. */
export interface CellStyles {
  readonly numberFormats: readonly (string | null)[]
  readonly indents: readonly number[]
}

/** Reads number formats and indents out of the part of styles. */
export function readCellStyles(content: Uint8Array, part: string): CellStyles {
  const own = new Map<number, string>()
  let styles: CellStyles = { numberFormats: [], indents: [] }
  const reader = new XmlReader(content, part)
  while (reader.nextElement()) {
    // Formats of conditional styles, deeper down, have numbers of their own.
    if (reader.name === 'numFmt' && reader.depth === 3) {
      own.set(Number(reader.attribute('numFmtId')), reader.attribute('formatCode') ?? '')
    }
    if (reader.name === 'cellXfs') styles = readStyles(reader, own)
  }
  return styles
}

/** The list of cell styles that was just opened. */
function readStyles(reader: XmlReader, own: ReadonlyMap<number, string>): CellStyles {
  const { depth } = reader
  const numberFormats: (string | null)[] = []
  const indents: number[] = []
  while (reader.nextElement(depth)) {
    if (reader.name === 'xf') {
      const id = Number(reader.attribute('numFmtId') ?? 0)
      const format = own.get(id) ?? builtIn[id] ?? null
      numberFormats.push(format === null || /^general$/iu.test(format) ? null : format)
      indents.push(0)
    } else if (reader.name === 'alignment') indents[indents.length - 1] = Number(reader.attribute('indent') ?? 0)
  }
  return { numberFormats, indents }
}
