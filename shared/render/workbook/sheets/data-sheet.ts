import { cellAddress } from '../../../sheet/cell-address'
import { enteredInputs } from '../../../derive/entered-inputs'
import type { InputFormula } from '../../../derive/formula'
import { inputQuantity } from '../../../derive/input-quantity'
import { figureKey, indexDataset, type Dataset, type DatasetIndex } from '../../../model/dataset'
import type { Indicator } from '../../../model/indicator'
import { formatPeriod, periodKey, type Period } from '../../../model/period'
import { derivedCell } from './derived-cell'
import { toDefinedName, uniqueNames } from '../defined-names'
import { figureCell } from '../figure-cell'
import { buildListSheet, centeredCell, textCell, type ListCell, type ListColumn } from './list-sheet'
import { absoluteAddress, sheetNames, sheetReference, type DefinedName, type PlanValue, type SheetPlan } from '../plan'

/** Where a figure stands on the data sheet, and what its cell holds. */
export interface DataCell {
  readonly reference: string
  readonly value: PlanValue
}

/** The sheet of entered figures, and where each of them stands. */
export interface DataSheet {
  readonly sheet: SheetPlan
  /** The whole sheet, its years, and the row of each indicator and region. */
  readonly names: readonly DefinedName[]
  readonly cellOf: (input: Pick<InputFormula, 'indicator' | 'region' | 'period'>) => DataCell | null
}

interface LabelColumn extends ListColumn {
  readonly centered?: true
  readonly text: (indicator: Indicator, region: string | null) => string
}

/**
 * All figures of a dataset: a row for each indicator and region, a column for each period. One header row and nothing
 * else, so that the program, or any other, can read the sheet again.
 */
export function buildDataSheet(dataset: Dataset, header: string): DataSheet {
  const index = indexDataset(dataset)
  const periods = periodsOf(dataset)
  const labels = labelColumns(dataset)
  const lines = dataset.indicators.flatMap((indicator) =>
    regionsOf(indicator, dataset, index).map((region) => ({ indicator, region })),
  )
  const cells = new Map<string, DataCell>()
  const cellOf: DataSheet['cellOf'] = (input) =>
    cells.get(figureKey(input.indicator, input.period, input.region)) ?? null
  const entered = lines.map(({ indicator, region }, line) =>
    periods.map((period, at) => {
      const cell = figureCell(index.figureAt(indicator.id, period, region), indicator)
      const reference = sheetReference(sheetNames.data, cellAddress(line + 2, labels.length + at + 1))
      if (indicator.formula === null)
        cells.set(figureKey(indicator.id, period, region), { reference, value: cell.value })
      return cell
    }),
  )
  const rows = lines.map(({ indicator, region }, line): readonly ListCell[] => [
    ...labels.map(({ text, centered }) => (centered ? centeredCell : textCell)(text(indicator, region))),
    ...(indicator.formula === null
      ? (entered[line] ?? [])
      : periods.map((period) => derivedCell(inputQuantity(index, indicator, period, region), cellOf))),
    textCell(remarks(indicator)),
  ])
  const sheet = buildListSheet({
    name: sheetNames.data,
    columns: [
      ...labels,
      ...periods.map((period) => ({ header: formatPeriod(period), narrowest: 8, widest: 20 })),
      { header: '备注', narrowest: 8, widest: 30 },
    ],
    rows,
    frozenColumns: labels.length,
    header,
  })
  return { sheet, names: rangeNames(lines, labels.length, periods.length, dataset), cellOf }
}

function rangeNames(
  lines: readonly { readonly indicator: Indicator; readonly region: string | null }[],
  labels: number,
  periods: number,
  { regions }: Dataset,
): readonly DefinedName[] {
  if (periods === 0) return []
  const regionNames = new Map(regions.map((region) => [region.id, region.name]))
  const across = (top: number, bottom: number, left: number): string =>
    sheetReference(sheetNames.data, absoluteAddress({ top, left, bottom, right: labels + periods }))
  const rows = lines.flatMap(({ indicator, region }, at): DefinedName[] => {
    const place = region === null ? '' : `${regionNames.get(region) ?? region}_`
    const name = toDefinedName(`${place}${indicator.name}`)
    return name === null ? [] : [{ name, reference: across(at + 2, at + 2, labels + 1) }]
  })
  const all = { name: '数据全表', reference: across(1, lines.length + 1, 1) }
  return uniqueNames([all, { name: '数据时期', reference: across(1, 1, labels + 1) }, ...rows])
}

function labelColumns(dataset: Dataset): readonly LabelColumn[] {
  const { indicators, regions } = dataset
  const names = new Map(regions.map((region) => [region.id, region.name]))
  const wholes = new Map(indicators.map(({ id, name }) => [id, name]))
  const columns: LabelColumn[] = []
  if (indicators.some((indicator) => indicator.section.length > 0)) {
    columns.push({ header: '分组', narrowest: 8, widest: 16, text: (indicator) => indicator.section.join('／') })
  }
  if (indicators.some((indicator) => indicator.department !== null)) {
    columns.push({ header: '部门', narrowest: 8, widest: 16, text: (indicator) => indicator.department ?? '' })
  }
  columns.push({ header: '指标名称', narrowest: 16, widest: 34, text: (indicator) => indicator.name })
  if (indicators.some(({ partOf }) => partOf !== null && wholes.has(partOf))) {
    const text = ({ partOf }: Indicator): string => (partOf === null ? '' : (wholes.get(partOf) ?? ''))
    columns.push({ header: '其中项属于', narrowest: 10, widest: 24, text })
  }
  columns.push({ header: '单位', narrowest: 7, widest: 14, text: (indicator) => indicator.unit, centered: true })
  if (dataset.figures.some((figure) => figure.region !== null)) {
    columns.push({
      header: '地区',
      narrowest: 8,
      widest: 16,
      text: (_, region) => (region === null ? '' : (names.get(region) ?? region)),
    })
  }
  return columns
}

/** The regions an indicator has figures for, the bureau's own area first; an indicator without figures still has a row. */
function regionsOf(indicator: Indicator, dataset: Dataset, index: DatasetIndex): readonly (string | null)[] {
  const sources = enteredInputs(indicator, index)
  const present = new Set(sources.flatMap((id) => index.figuresOf(id).map((figure) => figure.region)))
  const known = [null, ...dataset.regions.map((region) => region.id)].filter((region) => present.has(region))
  const others = [...present].filter((region) => !known.includes(region))
  const all = [...known, ...others]
  return all.length > 0 ? all : [null]
}

/** Years first, then parts of years, spans and totals, each kind in order of time. */
function periodsOf(dataset: Dataset): readonly Period[] {
  const periods = new Map(dataset.figures.map((figure) => [periodKey(figure.period), figure.period]))
  return [...periods.values()].sort((period, other) => {
    const left = sortKey(period)
    const right = sortKey(other)
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2]
  })
}

function sortKey(period: Period): readonly [number, number, number] {
  switch (period.tag) {
    case 'year':
      return [0, period.year, 0]
    case 'half':
      return [1, period.year, period.half]
    case 'quarter':
      return [2, period.year, period.quarter]
    case 'month':
      return [3, period.year, period.month]
    case 'span':
      return [4, period.from, period.to]
    case 'total':
      return [5, 0, 0]
  }
}

function remarks(indicator: Indicator): string {
  const definition = indicator.definition === null ? [] : [`口径：${indicator.definition}`]
  const breaks = indicator.breaks.map(({ year, note }) =>
    note.includes(String(year)) ? note : `${year}年起口径调整：${note}`,
  )
  return [...definition, ...breaks].join('\n')
}
