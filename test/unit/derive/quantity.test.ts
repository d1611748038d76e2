import { describe, expect, it } from 'vitest'
import {
  deriveQuantity,
  figureQuantity,
  hedgeRefusals,
  leastCertain,
  nameQuantity,
  withoutOutcome,
} from '../../../shared/derive/quantity'
import { issue } from '../../../shared/issue'
import { plainIndicator } from '../../../shared/model/indicator'
import { yearPeriod } from '../../../shared/model/period'
import { over } from '../../helpers/dataset'
import { yearQuantity } from '../../helpers/year-quantity'

const exact = yearQuantity('床位', { unit: '张', figures: { 2022: 380.5 } })(2022)
const hedged = yearQuantity('床位', { unit: '张', figures: { 2021: { number: 330, qualifier: over('余') } } })(2021)

const derived = deriveQuantity(exact, {
  measure: '增加量',
  unit: '张',
  decimals: 1,
  formula: { tag: 'operation', operator: '-', left: exact.formula, right: hedged.formula },
  operands: [exact, hedged],
})

describe('figureQuantity', () => {
  it('keeps the digits that were entered where the indicator has no rule', () => {
    expect(exact).toMatchObject({ outcome: { number: 380.5 }, decimals: 1, measure: '数值', status: 'final' })
  })

  it('is none for no figure, and names it', () => {
    const missing = figureQuantity(plainIndicator('床位', '张'), yearPeriod(2020), null, null)
    expect(missing.outcome).toMatchObject({ causes: [{ code: 'derive.missing-figure' }] })
    expect(nameQuantity(missing)).toBe('床位（2020年）')
  })
})

describe('deriveQuantity', () => {
  it('says 约 of what comes from a hedged figure, and doubts it once', () => {
    expect(derived.qualifier?.word).toBe('约')
    expect(derived.doubts).toMatchObject([{ code: 'derive.hedged-input', parameters: { word: '余' } }])
  })

  it('gives nothing where it is refused, or where an operand has none', () => {
    const refused = withoutOutcome(exact, issue('warning', 'derive.no-regions', null, { indicator: '床位' }))
    const from = deriveQuantity(exact, { ...derived, operands: [refused] })
    expect(from.outcome).toMatchObject({ causes: [{ code: 'derive.no-regions' }] })
  })
})

describe('hedgeRefusals and leastCertain', () => {
  it('refuse once for each hedged operand', () => {
    expect(hedgeRefusals([exact, hedged], '增减')).toHaveLength(1)
    expect(hedgeRefusals([exact], '增减')).toEqual([])
  })

  it('take the least certain status', () => {
    expect(leastCertain(['final', 'provisional'])).toBe('provisional')
    expect(leastCertain(['provisional', 'estimated'])).toBe('estimated')
    expect(leastCertain([])).toBe('final')
  })
})
