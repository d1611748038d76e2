import { describe, expect, it } from 'vitest'
import { enteredInputs } from '../../../shared/derive/entered-inputs'
import { datasetOf } from '../../helpers/dataset'

describe('enteredInputs', () => {
  it('follows formulas down to what was entered, and ends in a circle', () => {
    const index = datasetOf({
      甲: {},
      乙: {},
      合计: { formula: { tag: 'sum', terms: ['甲', '乙'] } },
      占比: { formula: { tag: 'share', part: '甲', whole: '合计' } },
      圈: { formula: { tag: 'sum', terms: ['圈', '甲'] } },
    })
    const inputs = (name: string) => {
      const indicator = index.indicatorNamed(name)
      return indicator && enteredInputs(indicator, index)
    }
    expect(inputs('占比')).toEqual(['甲', '乙'])
    expect(inputs('甲')).toEqual(['甲'])
    expect(inputs('圈')).toEqual(['甲'])
  })
})
