import type { BlockInput } from '../../../shared/template/edit/template-document'

type RowInput = NonNullable<BlockInput['table']>['rows'][number]

/** The indicators that the rows of a table name, in order. */
export function indicatorsOfRows(rows: readonly RowInput[]): readonly string[] {
  return rows.flatMap((row) => (typeof row === 'string' ? [row] : 'indicator' in row ? [row.indicator] : []))
}

/**
 * Rows for exactly these indicators. A row that stays keeps its label, indent and place below its group heading; new ones come behind, and a
 * group without rows goes.
 */
export function chooseRows(rows: readonly RowInput[], indicators: readonly string[]): readonly RowInput[] {
  const chosen = new Set(indicators)
  const kept = rows.filter((row) => nameOf(row) === null || chosen.has(nameOf(row) ?? ''))
  const grouped = kept.filter((row, at) => {
    const following = kept[at + 1]
    return nameOf(row) !== null || (following !== undefined && nameOf(following) !== null)
  })
  const known = new Set(indicatorsOfRows(grouped))
  return [...grouped, ...indicators.filter((name) => !known.has(name))]
}

function nameOf(row: RowInput): string | null {
  if (typeof row === 'string') return row
  return 'indicator' in row ? row.indicator : null
}
