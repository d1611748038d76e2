import type { Result } from '../../../shared/result'
import type { Block } from '../../../shared/report/document'
import type { BlockInput } from '../../../shared/template/edit/template-document'

/** A table, chart or page break of the editor, and the number of its block in the document. */
export interface PlacedObject {
  readonly at: number
  readonly content: BlockInput
}

/** The numbers of tables and charts as the report counts them, by block: 表1, 表2 and 图1 apart; what the report leaves out has none. */
export function numberObjects(
  objects: readonly PlacedObject[],
  fill: (content: BlockInput) => Result<Block | null>,
): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>()
  const counts = { table: 0, chart: 0 }
  for (const { at, content } of objects) {
    const kind = content.table ? 'table' : content.chart ? 'chart' : null
    const filled = kind === null ? null : fill(content)
    if (kind === null || filled?.ok !== true || filled.value === null) continue
    counts[kind] += 1
    numbers.set(at, counts[kind])
  }
  return numbers
}
