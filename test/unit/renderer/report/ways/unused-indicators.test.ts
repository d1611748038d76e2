import { describe, expect, it } from 'vitest'
import { unusedIndicators } from '../../../../../renderer/report/ways/unused-indicators'
import { plainIndicator } from '../../../../../shared/model/indicator'
import { templateOf } from '../../../../helpers/report/one-sentence-template'
import { figureOf } from '../../../../helpers/project/project'

const template = templateOf({ blocks: [{ title: '年报' }, { paragraph: ['床位{{床位}}张。'] }] })

describe('unusedIndicators', () => {
  it('counts the indicators with figures that the template has no place for', () => {
    const indicators = ['床位', '孤儿', '没有数据的'].map((name) => plainIndicator(name, ''))
    const figures = [figureOf('床位', 2024, 1), figureOf('孤儿', 2024, 2)]
    expect(unusedIndicators({ indicators, figures }, template)).toEqual({ all: 2, unused: 1 })
  })
})
