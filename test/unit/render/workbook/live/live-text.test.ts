import { describe, expect, it } from 'vitest'
import {
  expressionOf,
  fitsFormula,
  isLive,
  splitSentences,
  textOf,
  withLead,
  type LivePiece,
} from '../../../../../shared/render/workbook/live/live-text'

const words = (text: string): LivePiece => ({ text, expression: null })
const cell: LivePiece = { text: '12', expression: 'TEXT(\'数据\'!B2,"0")' }

describe('expressionOf', () => {
  it('joins neighbouring words to one text', () => {
    expect(expressionOf([words('全区'), words('有'), cell, words('个')])).toBe(`"全区有"&TEXT('数据'!B2,"0")&"个"`)
  })
})

describe('textOf, isLive and withLead', () => {
  it('show the text, and whether some of it follows the data', () => {
    const pieces = withLead('\u3000\u3000', [words('有'), cell])
    expect(textOf(pieces)).toBe('\u3000\u3000有12')
    expect([isLive(pieces), isLive([words('有')])]).toEqual([true, false])
    expect(withLead('', pieces)).toBe(pieces)
  })
})

describe('fitsFormula', () => {
  it('refuses what is longer than a formula may be', () => {
    expect(fitsFormula([words('有'), cell])).toBe(true)
    expect(fitsFormula([words('年'.repeat(9000)), cell])).toBe(false)
    expect(fitsFormula([words('年'.repeat(9000))])).toBe(true)
  })
})

describe('splitSentences', () => {
  it('cuts behind stops and the marks that close them, never inside what follows a cell', () => {
    const sentences = splitSentences([
      words('甲有'),
      cell,
      words('个。“乙”也有。'),
      { ...cell, text: '丙。' },
      words('丁'),
    ])
    expect(sentences.map(textOf)).toEqual(['甲有12个。', '“乙”也有。', '丙。丁'])
  })
})
