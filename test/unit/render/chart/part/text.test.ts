import { describe, expect, it } from 'vitest'
import { hex, line, solidFill, textProperties, unitTitle } from '../../../../../shared/render/chart/part/text'
import { newsProfile } from '../../../../../shared/render/style/profiles/news'
import type { ChartBlock } from '../../../../../shared/report/document'
import { sampleDocument } from '../../../../helpers/report/sample-document'

const chart = sampleDocument.blocks.find((block): block is ChartBlock => block.tag === 'chart')

describe('solidFill, hex and line', () => {
  it('write colours and widths as DrawingML has them', () => {
    expect(hex('#8f1d21')).toBe('8F1D21')
    expect(solidFill('#8f1d21')).toContain('<a:srgbClr val="8F1D21"/>')
    expect(line(0.5, '#000000')).toContain('w="6350"')
    expect(line(0.5, '#000000', 'dash')).toContain('<a:prstDash val="dash"/>')
  })
})

describe('textProperties', () => {
  it('names a Chinese and a Latin face, and turns only where asked', () => {
    expect(textProperties(newsProfile, {})).toMatch(/typeface="Arial".*typeface="黑体"/u)
    expect(textProperties(newsProfile, {})).not.toContain('rot=')
    expect(textProperties(newsProfile, { rotation: 0 })).toContain('rot="0"')
  })
})

describe('unitTitle', () => {
  it('is the unit, and nothing without one', () => {
    if (chart === undefined) throw new Error('the sample has charts')
    expect(unitTitle({ ...chart, kind: 'column', unit: '万人' }, newsProfile)).toContain('<a:t>单位：万人</a:t>')
    expect(unitTitle({ ...chart, kind: 'column', unit: '' }, newsProfile)).toBe('')
  })
})
