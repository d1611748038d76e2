import { describe, expect, it } from 'vitest'
import { findIndicators, type GivenAttributes } from '../../../../shared/import/accept/find-indicators'
import { plainIndicator, type Indicator } from '../../../../shared/model/indicator'
import { parseUnit } from '../../../../shared/model/unit'

const nothing = (): GivenAttributes => ({ section: [], department: null, partOf: null })
const named = (name: string): { readonly id: string; readonly name: string } => ({ id: name, name })

describe('findIndicators', () => {
  it('adds an indicator that nobody knows, once', () => {
    const indicators = new Map<string, Indicator>()
    const find = findIndicators(indicators, parseUnit)
    expect(find(named('孤儿'), '人', nothing)).toMatchObject({ id: '孤儿', unit: '人' })
    expect(find(named('孤儿'), '万人', nothing)).toMatchObject({ id: '孤儿', unit: '人' })
    expect([...indicators.keys()]).toEqual(['孤儿'])
  })

  it('takes what its table says of a new indicator, and nothing of a known one', () => {
    const indicators = new Map([['床位', plainIndicator('床位', '张')]])
    const given = (): GivenAttributes => ({ section: ['养老服务'], department: '养老科', partOf: '床位' })
    const find = findIndicators(indicators, parseUnit)
    expect(find(named('护理床位'), '张', given)).toMatchObject(given())
    expect(find(named('床位'), '张', given)).toMatchObject(nothing())
  })

  it('makes two of one name in units that do not convert, none of a known one', () => {
    const indicators = new Map([['支出', plainIndicator('支出', '万元')]])
    const find = findIndicators(indicators, parseUnit)
    expect(find(named('支出'), '人', nothing)).toMatchObject({ id: '支出', unit: '万元' })
    find(named('救助'), '元', nothing)
    expect(find(named('救助'), '人次', nothing)).toMatchObject({ id: '救助（人次）', unit: '人次' })
  })
})
