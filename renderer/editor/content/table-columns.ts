import type { BlockInput } from '../../../shared/template/edit/template-document'

type ColumnInput = NonNullable<BlockInput['table']>['columns'][number]

/** The columns that an editor offers for a table; the window words the ids. */
export const offeredColumns = {
  'base-value': { header: '{{基年}}年', value: '年: 基年' },
  'earlier-value': { header: '{{前年}}年', value: '年: 前年' },
  'last-value': { header: '{{上年}}年', value: '年: 上年' },
  value: { header: '{{年}}年' },
  'change-last': { header: '比上年增减量', value: '增量' },
  'rate-last': { header: '比上年（%）', value: '增减: 上年' },
  'rate-base': { header: '比{{基年}}年（%）', value: '增减: 基年' },
  'average-rate': { header: '年均增速（%）', value: '年均增速: 基年 | 位数: 1' },
} as const satisfies Readonly<Record<string, ColumnInput>>

export type ColumnId = keyof typeof offeredColumns

/** The columns of a table as an editor shows them: offered ones by their id, others as they are. */
export function columnIds(columns: readonly ColumnInput[]): readonly (ColumnId | ColumnInput)[] {
  const ids = Object.keys(offeredColumns) as ColumnId[]
  return columns.map((column) => ids.find((id) => isSame(offeredColumns[id], column)) ?? column)
}

/** A table's columns with exactly the chosen ones of those that are offered, in the order of time; others keep their place behind. */
export function chooseColumns(columns: readonly ColumnInput[], chosen: ReadonlySet<ColumnId>): readonly ColumnInput[] {
  const others = columnIds(columns).filter((column) => typeof column !== 'string')
  const ids = (Object.keys(offeredColumns) as ColumnId[]).filter((id) => chosen.has(id))
  return [...ids.map((id) => offeredColumns[id]), ...others]
}

function isSame(one: ColumnInput, other: ColumnInput): boolean {
  return one.header === other.header && (one.value ?? null) === (other.value ?? null)
}
