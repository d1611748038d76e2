import { describe, expect, it } from 'vitest'
import { countLines, rowHeight, widthFor } from '../../../../shared/render/workbook/text-size'

describe('widthFor', () => {
  it('grows with the text and its size, by the longest of its lines', () => {
    expect(widthFor('养老机构', 12)).toBeGreaterThan(widthFor('机构', 12))
    expect(widthFor('机构', 14)).toBeGreaterThan(widthFor('机构', 12))
    expect(widthFor('机构\n养老机构', 12)).toBe(widthFor('养老机构', 12))
  })
})

describe('countLines', () => {
  it('gives a text one line in the width made for it', () => {
    expect(countLines('养老机构床位', widthFor('养老机构床位', 12), 12, 'widest')).toBe(1)
  })

  it('wraps Chinese anywhere, but no number and no closing mark', () => {
    expect(countLines('年'.repeat(40), 20, 11, 'likely')).toBeGreaterThan(3)
    expect(countLines('12345678', 20, 11, 'likely')).toBe(1)
    expect(countLines('一\n二', 20, 11, 'likely')).toBe(2)
  })
})

describe('rowHeight', () => {
  it('is a quarter point exact, and no more than Excel allows', () => {
    expect(rowHeight({ likely: 2, most: 2 }, 12, 1.5, 4)).toBe(40)
    expect(rowHeight({ likely: 90, most: 90 }, 12, 1.5, 4)).toBe(409)
  })
})
