import { describe, expect, it } from 'vitest'
import { readPrinted } from '../../../../renderer/draft/read-printed'

describe('readPrinted', () => {
  it.each([
    ['14.27亿', 14.27, '亿'],
    ['1,234', 1234, ''],
    ['１２．５％', 12.5, '%'],
    ['3.2个百分点', 3.2, '个百分点'],
    ['-0.8‰', -0.8, '‰'],
  ])('reads %s', (text, number, unit) => {
    expect(readPrinted(text)).toEqual({ number, unit })
  })

  it('reads no number where there are no digits', () => {
    expect(readPrinted('十二')).toEqual({ number: null, unit: '' })
  })
})
