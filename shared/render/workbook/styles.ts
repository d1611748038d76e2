/** Looks of a cell as plain data; a writer turns them into the file's own styles. Sizes in points, colours as RRGGBB. */
export interface CellStyle {
  readonly font: '宋体' | '黑体' | '楷体' | '仿宋'
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly color: string
  readonly fill: string | null
  readonly horizontal: 'left' | 'center' | 'right' | 'justify'
  readonly vertical: 'top' | 'middle' | 'distributed'
  /** Long text goes on to further lines; a number instead shrinks to its column rather than show #####; `none` runs on over empty cells. */
  readonly fit: 'wrap' | 'shrink' | 'none'
  readonly border: boolean
}

const plain: CellStyle = {
  font: '宋体',
  size: 10,
  bold: false,
  italic: false,
  color: '000000',
  fill: null,
  horizontal: 'left',
  vertical: 'middle',
  fit: 'wrap',
  border: false,
}

const cell: CellStyle = { ...plain, border: true }
const number: CellStyle = { ...cell, horizontal: 'right', fit: 'shrink' }
const header: CellStyle = { ...cell, font: '黑体', horizontal: 'center', fill: 'E7EDF4' }

/** Every style of the workbook. 宋体, 黑体, 楷体 and 仿宋 are known to Excel and WPS on every Chinese PC. */
export const cellStyles = {
  title: { ...plain, font: '黑体', size: 20, horizontal: 'center' },
  subtitle: { ...plain, font: '楷体', size: 14, horizontal: 'center' },
  byline: { ...plain, font: '楷体', size: 11, color: '444444', horizontal: 'center' },
  lead: { ...plain, font: '楷体', size: 12, horizontal: 'justify', vertical: 'distributed' },
  'section-heading': { ...plain, font: '黑体', size: 15 },
  'topic-heading': { ...plain, font: '楷体', size: 13, bold: true },
  paragraph: { ...plain, size: 12, horizontal: 'justify', vertical: 'distributed' },
  caption: { ...plain, font: '黑体', size: 10.5, horizontal: 'center' },
  unit: { ...plain, size: 9, horizontal: 'right' },
  note: { ...plain, size: 9, color: '444444' },
  'sign-off': { ...plain, size: 12, horizontal: 'right' },
  'contents-title': { ...plain, font: '黑体', size: 14, horizontal: 'center' },
  'contents-entry': { ...plain, size: 11, color: '1F4E79' },
  'table-header': header,
  'table-group': { ...cell, bold: true, fill: 'F4F6F9' },
  'table-left': cell,
  'table-center': { ...cell, horizontal: 'center' },
  'table-right': { ...cell, horizontal: 'right' },
  'table-number-left': { ...number, horizontal: 'left' },
  'table-number-center': { ...number, horizontal: 'center' },
  'table-number-right': number,
  'chart-number': { ...number, horizontal: 'center', size: 9 },
  'chart-number-provisional': { ...number, horizontal: 'center', size: 9, italic: true },
  'chart-label': { ...cell, horizontal: 'center', size: 9 },
  'chart-caption': { ...plain, font: '黑体', fit: 'none' },
  'chart-header': { ...header, size: 9 },
  header,
  text: cell,
  'text-center': { ...cell, horizontal: 'center' },
  link: { ...cell, color: '1F4E79' },
  number,
  'number-provisional': { ...number, italic: true },
  mark: { ...cell, horizontal: 'right' },
  'mark-provisional': { ...cell, horizontal: 'right', italic: true },
  invalid: { ...cell, horizontal: 'right', color: 'C00000' },
} as const satisfies Record<string, CellStyle>

/** The name of a cell style of the report workbook. */
export type StyleName = keyof typeof cellStyles
