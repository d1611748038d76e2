import { describe, expect, it } from 'vitest'
import { textKinds, wordCell } from '../../../../shared/import/view/word-cell'
import { dotStyle } from '../../../../shared/import/read/number/number-style'
import { gridOf, type CellSeed } from '../../../helpers/workbook/grid'

const kindOf = textKinds(dotStyle, 'gregorian')
const look = (seed: CellSeed): ReturnType<typeof wordCell> => wordCell(gridOf([[seed]]), 1, 1, kindOf)

describe('wordCell', () => {
  it.each([
    ['养老床位', 'text'],
    ['2021年', 'period'],
    ['1月', 'period'],
    ['820元', 'number'],
    ['1,234', 'number'],
    ['65岁以上', 'text'],
    ['…', 'mark'],
    ['  ', 'blank'],
  ])('says what %s is', (text, kind) => {
    expect(look(text).kind).toBe(kind)
  })

  it('takes a formula without a result for a mark, an error too, a boolean for a text', () => {
    expect(look({ value: { tag: 'text', text: '' }, formula: 'A2' }).kind).toBe('mark')
    expect(look({ value: { tag: 'error', error: '#DIV/0!' } }).kind).toBe('mark')
    expect(look({ value: { tag: 'boolean', boolean: true } }).kind).toBe('text')
  })

  it('reads digits of full width', () => {
    expect(look('２０２１')).toMatchObject({ text: '2021', kind: 'number', isYearLike: true })
  })
})
