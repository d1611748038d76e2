import type { SourceReading } from '../../../shared/import/read/source-reading'
import { yearPeriod } from '../../../shared/model/period'
import type { SourceCell } from '../../../shared/write-back/source-cell'

/** What an import read from cell B2: 经费 of 2022 in 万元, 100. */
export function sourceReading(more: Partial<SourceReading> = {}): SourceReading {
  return {
    ...{ indicator: '经费', region: null, period: yearPeriod(2022), sheet: '表', cell: 'B2', raw: '100' },
    ...{ value: { tag: 'number', number: 100 }, qualifier: null, status: 'final', note: null },
    ...{ unit: '万元', indicatorUnit: '万元', agrees: true },
    ...more,
  }
}

/** The cell B2 of a workbook with a value in it. */
export function sourceCell(value: SourceCell['value'], more: Partial<SourceCell> = {}): SourceCell {
  return { address: 'B2', value, numberFormat: null, runs: null, formula: null, ...more }
}
