import { describe, expect, it } from 'vitest'
import { findIndicators } from '../../../../shared/import/accept/find-indicators'
import { plainIndicator, type Indicator } from '../../../../shared/model/indicator'
import { parseUnit } from '../../../../shared/model/unit'

const named = (name: string): { readonly id: string; readonly name: string } => ({ id: name, name })

describe('findIndicators', () => {
  it('adds an indicator that nobody knows, once', () => {
    const indicators = new Map<string, Indicator>()
    const find = findIndicators(indicators, parseUnit)
    expect(find(named('孤儿'), '人')).toMatchObject({ id: '孤儿', unit: '人' })
    expect(find(named('孤儿'), '万人')).toMatchObject({ id: '孤儿', unit: '人' })
    expect([...indicators.keys()]).toEqual(['孤儿'])
  })

  it('makes two of one name in units that do not convert, none of a known one', () => {
    const indicators = new Map([['支出', plainIndicator('支出', '万元')]])
    const find = findIndicators(indicators, parseUnit)
    expect(find(named('支出'), '人')).toMatchObject({ id: '支出', unit: '万元' })
    find(named('救助'), '元')
    expect(find(named('救助'), '人次')).toMatchObject({ id: '救助（人次）', unit: '人次' })
  })
})
