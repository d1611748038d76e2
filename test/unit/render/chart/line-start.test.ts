import { describe, expect, it } from 'vitest'
import { paintChart } from '../../../../electron/adapters/write-pdf/paint-chart'
import { buildChartPart } from '../../../../shared/render/chart/part/chart-part'
import { lineRange, lineStart } from '../../../../shared/render/chart/line-start'
import { newsProfile } from '../../../../shared/render/style/profiles/news'
import type { ChartBlock } from '../../../../shared/report/document'
import { sampleDocument } from '../../../helpers/report/sample-document'

function lineOf(values: readonly (number | null)[], decimals: number): ChartBlock {
  const chart = sampleDocument.blocks.find((block): block is ChartBlock => block.tag === 'chart')
  if (chart === undefined) throw new Error('the sample has no chart')
  const points = values.map((value) => ({ value, provisional: false, figure: null }))
  const categories = values.map((_, at) => `${2012 + at}年`)
  return {
    ...chart,
    kind: 'line',
    signed: false,
    decimals,
    unit: '‰',
    categories,
    series: [{ name: '粗离婚率', points }],
  }
}

/** The lowest number at the axis of the chart as the PDF draws it. */
async function lowestTick(chart: ChartBlock): Promise<number> {
  const { texts } = await paintChart(chart, newsProfile)
  const left = texts.filter(({ text }) => /^-?[\d,.]+$/u.test(text)).sort((text, other) => text.left - other.left)
  const axis = left
    .filter(({ left: at, text }) => at < 60 && !text.startsWith('20'))
    .sort((a, b) => b.baseline - a.baseline)
  return Number(axis[0]?.text.replaceAll(',', ''))
}

describe('lineStart', () => {
  it.each([
    ['a rate', [2.29, 2.57, 2.67, 2.79, 3.02, 3.15, 3.2, 3.36, 3.09], 2],
    ['amounts', [604.4, 654.5, 572.5, 890.1, 712.8], 1],
    ['large numbers', [1234567, 1310000, 1198800, 1422000], 0],
    ['values close together', [99.1, 99.2, null, 99.15], 2],
  ])('begins where the PDF begins: %s', async (_, values, decimals) => {
    const chart = lineOf(values, decimals)
    const start = lineStart(chart)
    expect(start).not.toBeNull()
    expect(start).toBe(await lowestTick(chart))
  })

  it('begins where the PDF begins below an end at 100 %', async () => {
    const chart = { ...lineOf([91.2, 96.4, 98.9], 1), unit: '%' }
    expect(lineStart(chart)).toBe(await lowestTick(chart))
  })

  it('leaves to zero what stands on zero, and is not asked without values', () => {
    expect(lineStart(lineOf([1, 5, 10], 0))).toBeNull()
    expect(lineStart(lineOf([null, null], 0))).toBeNull()
    expect(lineStart({ ...lineOf([8, 9, 10], 0), kind: 'column' })).toBeNull()
  })

  it('is what a native chart begins with, which says so in its title', () => {
    const xml = buildChartPart(lineOf([2.29, 3.36, 3.09], 2), newsProfile, null)
    expect(xml).toContain('<c:min val="2"/>')
    expect(xml).toContain('单位：‰（纵轴不从0起）')
    expect(buildChartPart(lineOf([1, 5, 10], 0), newsProfile, null)).toContain('<c:min val="0"/>')
  })
})

describe('lineRange', () => {
  it('ends above the highest value, at a round number', () => {
    expect(lineRange(lineOf([2.29, 2.57, 3.36, 3.09], 2))).toEqual({ min: 2, max: 3.5, step: 0.5 })
    expect(lineRange(lineOf([10, 95, 40], 0))).toEqual({ min: 0, max: 120, step: 20 })
    expect(lineRange(lineOf([null, null], 0))).toBeNull()
  })
})
