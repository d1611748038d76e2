import type { CellGrid } from '../../../../shared/sheet/cell-grid'
import { periodKey, yearPeriod, type Period } from '../../../../shared/model/period'
import { Canvas, type ExpectedFigure } from './canvas'
import type { MessyData } from './messy-data'
import { writeValue, type Writing } from './writing'

export interface MadeSheet {
  readonly grid: CellGrid
  readonly expected: ReadonlyMap<string, ExpectedFigure>
}

/** Makes the sheets of one book. */
export type Layout = (data: MessyData, writing: Writing) => readonly MadeSheet[]

/** Puts a value of the data with its meaning, for a year of the data or another period. */
export function putFigure(
  canvas: Canvas,
  place: readonly [number, number],
  data: MessyData,
  writing: Writing,
  [indicator, region, year]: readonly [number, number | null, number],
  period: Period = yearPeriod(data.years[year] ?? 0),
): void {
  const value = data.valueAt(indicator, region ?? 0, year)
  const at = indicator * 31 + (region ?? 0) * 7 + year
  const { name, unit } = data.indicators[indicator] ?? { name: '', unit: '' }
  canvas.figure(place[0], place[1], writeValue(value, writing, at, unit), {
    indicator: name,
    region: region === null ? null : (data.regions[region] ?? null),
    period: periodKey(period),
    unit: unit === '' ? null : unit,
    value,
  })
}

/** The title over a table; gives the first row below it. */
export function putTitle(
  canvas: Canvas,
  row: number,
  title: string,
  width: number,
  { hasTitle, isMerged, gapRows, titleLead }: Writing,
): number {
  if (!hasTitle) return row
  canvas.put(row, 1, /\d{4}年/u.test(title) ? title : `${titleLead}${title}`)
  if (isMerged) canvas.merge(row, 1, row, width)
  return row + 1 + gapRows
}

export function putNotes(canvas: Canvas, row: number, { notes, gapRows }: Writing): void {
  const texts = ['注：本表数据为年报数。', '① 2014年起口径有调整。', '资料来源：市民政局。'].slice(3 - notes)
  texts.forEach((text, at) => canvas.put(row + gapRows + at, 1, text))
}

export function hideRow(canvas: Canvas, row: number, { hasHiddenRow, top }: Writing): void {
  if (hasHiddenRow) canvas.hiddenRows.push(row + top)
}

export function madeSheet(canvas: Canvas, name: string): MadeSheet {
  return { grid: canvas.grid(name), expected: canvas.expected }
}

export const made = (canvas: Canvas): readonly MadeSheet[] => [madeSheet(canvas, 'Sheet1')]
export const canvasFor = ({ top, left }: Writing): Canvas => new Canvas(top, left)
