import { describe, expect, it } from 'vitest'
import { figureKey } from '../../../shared/model/dataset'
import type { Figure } from '../../../shared/model/figure'
import { plainIndicator, type Indicator } from '../../../shared/model/indicator'
import { yearPeriod } from '../../../shared/model/period'
import type { SourceReading } from '../../../shared/import/read/source-reading'
import { findChanges, refusal } from '../../../shared/write-back/find-changes'
import { emptyProject, figureOf } from '../../helpers/project/project'
import { sourceReading } from '../../helpers/project/source-reading'

function changes(
  figures: readonly Figure[],
  more: Partial<SourceReading> = {},
  indicator: Partial<Indicator> = {},
  cleared = false,
) {
  const reading = sourceReading(more)
  const project = {
    ...emptyProject,
    ...{ indicators: [{ ...plainIndicator('经费', '万元'), ...indicator }], years: [2021, 2022], figures },
  }
  const keys = cleared ? [figureKey('经费', yearPeriod(2022), null)] : []
  return findChanges(project, { file: '指标.xlsx', readings: [reading], cleared: new Set(keys) })
}
const number = (value: number) => ({ tag: 'number', number: value }) as const
const codes = ({ refused, notes }: ReturnType<typeof changes>) => [...refused, ...notes].map(({ code }) => code)

describe('findChanges', () => {
  it('finds nothing where the project says what the cell says', () => {
    expect(changes([figureOf('经费', 2022, number(100))])).toMatchObject({ cells: [], refused: [], notes: [] })
  })

  it('finds a figure that differs, zero too', () => {
    expect(changes([figureOf('经费', 2022, number(120))]).cells).toMatchObject([{ value: { value: { number: 120 } } }])
    expect(changes([figureOf('经费', 2022, number(0))]).cells).toMatchObject([{ value: { value: { number: 0 } } }])
  })

  it('empties a cell only for a figure that the project once had', () => {
    expect(changes([]).cells).toEqual([])
    expect(changes([], {}, {}, true).cells).toMatchObject([{ value: { value: { mark: 'blank' } }, consent: 'clear' }])
  })

  it('never writes where the cell gave another value than the project took', () => {
    const found = changes([figureOf('经费', 2022, number(120))], { agrees: false })
    expect(found.cells).toEqual([])
    expect(codes(found)).toEqual(['write-back.second-cell'])
  })

  it('refuses a figure whose unit was changed to another kind or size', () => {
    const found = changes([figureOf('经费', 2022, number(120))], {}, { unit: '元' })
    expect(found.cells).toEqual([])
    expect(found.refused).toMatchObject([
      { code: 'write-back.unit-changed', parameters: { from: '万元', to: '元' }, place: { cell: 'B2' } },
    ])
  })

  it('leaves derived indicators to their formula', () => {
    const formula = { tag: 'sum', terms: ['甲', '乙'] } as const
    expect(changes([figureOf('经费', 2022, number(120))], {}, { formula }).cells).toEqual([])
  })

  it('names figures that were typed for years without a cell', () => {
    const typed = { ...figureOf('经费', 2021, number(5)), source: null }
    const found = changes([figureOf('经费', 2022, number(100)), typed])
    expect(found.notes).toMatchObject([
      { code: 'write-back.no-cell', parameters: { indicator: '经费', periods: '2021年' } },
    ])
  })
})

describe('refusal', () => {
  it('names cell, indicator and period', () => {
    expect(refusal('指标.xlsx', sourceReading(), '经费', 'write-back.date-cell', { text: '5' })).toMatchObject({
      ...{
        code: 'write-back.date-cell',
        severity: 'warning',
        parameters: { indicator: '经费', period: '2022年', text: '5' },
      },
      place: { tag: 'cell', file: '指标.xlsx', sheet: '表', cell: 'B2' },
    })
  })
})
