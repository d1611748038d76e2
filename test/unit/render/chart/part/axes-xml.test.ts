import { describe, expect, it } from 'vitest'
import { axesXml } from '../../../../../shared/render/chart/part/axes-xml'
import { newsProfile } from '../../../../../shared/render/style/profiles/news'
import type { ChartBlock } from '../../../../../shared/report/document'

const chart = (kind: ChartBlock['kind'], values: readonly number[], decimals = 0): ChartBlock => ({
  ...{ tag: 'chart', anchor: 'c', caption: '床位', kind, signed: false, unit: '张', decimals, notes: [] },
  categories: values.map(String),
  series: [{ name: '甲', points: values.map((value) => ({ value, provisional: false, figure: null })) }],
})

describe('axesXml', () => {
  it('begins bars at zero and ends a whole at 100', () => {
    expect(axesXml(chart('column', [90, 100]), newsProfile)).toContain('<c:min val="0"/>')
    expect(axesXml(chart('stacked', [40, 60]), newsProfile)).toContain('<c:max val="100"/>')
    expect(axesXml(chart('column', [-5, 10]), newsProfile)).not.toContain('<c:min ')
  })

  it('ends shares of a whole at 100 % where bars do not need the room for their values', () => {
    expect(axesXml({ ...chart('column', [88, 96.5]), unit: '%' }, newsProfile)).toContain('<c:max val="100"/>')
    expect(axesXml({ ...chart('bar', [88, 96.5]), unit: '%' }, newsProfile)).not.toContain('<c:max ')
  })

  it('lets lying bars run from top to bottom without a scale', () => {
    expect(axesXml(chart('bar', [1, 2]), newsProfile)).toMatch(/val="maxMin".*<c:delete val="1"\/>/u)
  })

  it('prints plain digits, decimals only where a step may need them', () => {
    expect(axesXml(chart('column', [2_000_000]), newsProfile)).toContain('formatCode="#,##0"')
    expect(axesXml(chart('column', [0.4, 0.6], 2), newsProfile)).toContain('formatCode="0.00"')
    expect(axesXml(chart('column', [30, 60], 2), newsProfile)).toContain('formatCode="0"')
  })
})
