import { describe, expect, it } from 'vitest'
import { splitQualifier } from '../../../../../shared/import/read/number/split-qualifier'

describe('splitQualifier', () => {
  it.each([
    ['超过300', '超过', 'above', 'before', '300'],
    ['不到300', '不到', 'below', 'before', '300'],
    ['300多人', '多', 'above', 'after-number', '300人'],
    ['3万余人', '余', 'above', 'after-scale', '3万人'],
    ['300上下', '上下', 'about', 'after-number', '300'],
  ] as const)('takes the hedge out of %s', (text, word, sense, place, rest) => {
    expect(splitQualifier(text)).toEqual({ qualifier: { word, sense, place }, text: rest })
  })

  it('drops a word that claims equality, and leaves plain texts', () => {
    expect(splitQualifier('达300')).toEqual({ qualifier: null, text: '300' })
    expect(splitQualifier('300人')).toEqual({ qualifier: null, text: '300人' })
    expect(splitQualifier('约')).toEqual({ qualifier: null, text: '约' })
    expect(splitQualifier('300余400')).toEqual({ qualifier: null, text: '300余400' })
  })
})
