import { describe, expect, it } from 'vitest'
import { buildChartPart } from '../../../../../shared/render/chart/part/chart-part'
import { newsProfile } from '../../../../../shared/render/style/profiles/news'
import type { ChartBlock } from '../../../../../shared/report/document'

const block: ChartBlock = {
  tag: 'chart',
  anchor: 'chart-1',
  caption: '结婚与离婚',
  kind: 'line',
  signed: false,
  unit: '万对',
  decimals: 1,
  categories: ['2019年', '2020年', '2021年'],
  series: [
    {
      name: '结婚 & 登记',
      points: [
        { value: 927.3, provisional: false, figure: 'f1' },
        { value: null, provisional: false, figure: null },
        { value: 764.3, provisional: true, figure: 'f2' },
      ],
    },
    {
      name: '离婚',
      points: [
        { value: 470.1, provisional: false, figure: 'f3' },
        { value: 433.9, provisional: false, figure: 'f4' },
        { value: 283.9, provisional: false, figure: 'f5' },
      ],
    },
  ],
  notes: [],
}
const references = {
  categories: "'报告'!$B$3:$D$3",
  series: [
    { name: "'报告'!$A$4", values: "'报告'!$B$4:$D$4" },
    { name: "'报告'!$A$5", values: "'报告'!$B$5:$D$5" },
  ],
}

/** The names of an element's children, in order, for the first such element. */
function childrenOf(xml: string, name: string): readonly string[] {
  const start = xml.indexOf(`<${name}>`) + name.length + 2
  let depth = 0
  const names: string[] = []
  for (const [, close, tag = '', single] of xml.slice(start).matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/gu)) {
    if (close === '/') {
      depth -= 1
      if (depth < 0) break
    } else {
      if (depth === 0) names.push(tag)
      if (single !== '/') depth += 1
    }
  }
  return names
}

describe('buildChartPart', () => {
  it('keeps a gap a gap and a provisional point hollow at the end of a dashed line', () => {
    const xml = buildChartPart(block, newsProfile, references)
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>')
    expect(xml).toContain(
      '<c:ptCount val="3"/><c:pt idx="0"><c:v>927.3</c:v></c:pt><c:pt idx="2"><c:v>764.3</c:v></c:pt>',
    )
    expect(xml).toMatch(/<c:dPt><c:idx val="2"\/><c:marker>.*?<a:srgbClr val="FFFFFF"\/>.*?sysDash/u)
  })

  it('refers to cells where there are some and carries its values alone where there are none', () => {
    const live = buildChartPart(block, newsProfile, references)
    expect(live).toContain("<c:numRef><c:f>'报告'!$B$5:$D$5</c:f><c:numCache>")
    expect(live).toContain("<c:tx><c:strRef><c:f>'报告'!$A$4</c:f><c:strCache>")
    const alone = buildChartPart(block, newsProfile, null)
    expect(alone).not.toContain('<c:f>')
    expect(alone).toContain('<c:tx><c:v>结婚 &amp; 登记</c:v></c:tx>')
    expect(alone).toContain('<c:numLit>')
  })

  it('orders elements as ECMA-376 asks, since Excel repairs a file that does not', () => {
    const xml = buildChartPart(block, newsProfile, references)
    expect(childrenOf(xml, 'c:chart')).toEqual(
      ['title', 'autoTitleDeleted', 'plotArea', 'plotVisOnly', 'dispBlanksAs', 'extLst'].map((name) => `c:${name}`),
    )
    expect(childrenOf(xml, 'c:ser')).toEqual(
      ['idx', 'order', 'tx', 'spPr', 'marker', 'dPt', 'dLbls', 'cat', 'val', 'smooth'].map((name) => `c:${name}`),
    )
    expect(childrenOf(xml, 'c:valAx')).toEqual(
      ['axId', 'scaling', 'delete', 'axPos', 'majorGridlines', 'numFmt', 'majorTickMark', 'minorTickMark', 'tickLblPos']
        .concat('spPr', 'txPr', 'crossAx', 'crosses', 'crossBetween')
        .map((name) => `c:${name}`),
    )
    const bars = buildChartPart({ ...block, kind: 'column' }, newsProfile, references)
    expect(childrenOf(bars, 'c:barChart')).toEqual(
      ['barDir', 'grouping', 'varyColors', 'ser', 'ser', 'gapWidth', 'overlap', 'axId', 'axId'].map(
        (name) => `c:${name}`,
      ),
    )
    expect(childrenOf(bars, 'c:chart')).toContain('c:legend')
  })

  it('names lines at their ends and prints the unit, the number format and both faces', () => {
    const xml = buildChartPart(block, newsProfile, references)
    expect(xml).toMatch(
      /<c:dLbl><c:idx val="2"\/>.*?<c:showVal val="1"\/><c:showCatName val="0"\/><c:showSerName val="1"\/>/u,
    )
    expect(xml).toContain('<a:t>单位：万对</a:t>')
    expect(xml).toContain('<c:formatCode>0.0</c:formatCode>')
    expect(xml).toContain('<a:latin typeface="Arial"/><a:ea typeface="黑体"/>')
  })

  it('leaves provisional bars hollow, begins bars at zero and signs changes', () => {
    const bars = buildChartPart({ ...block, kind: 'column' }, newsProfile, null)
    expect(bars).toMatch(/<c:dPt><c:idx val="2"\/>(?:(?!<\/c:dPt>).)*<a:srgbClr val="FFFFFF"\/>/u)
    expect(bars).toContain('<c:min val="0"/>')
    const fall = { value: -3.2, provisional: false, figure: null }
    const changes: ChartBlock = { ...block, kind: 'column', signed: true, series: [{ name: '增速', points: [fall] }] }
    const xml = buildChartPart(changes, newsProfile, null)
    expect(xml).toContain('formatCode="+0.0;-0.0;0.0"')
    expect(xml).not.toContain('<c:min ')
  })

  it('moves the names at crowded ends of lines apart and leaves out no name', () => {
    const ends = [100, 101, 100.5].map((value, at) => ({
      name: `第${at + 1}条`,
      points: [50 + at * 20, value].map((entry) => ({ value: entry, provisional: false, figure: null })),
    }))
    const xml = buildChartPart({ ...block, categories: ['2020', '2021'], series: ends }, newsProfile, null)
    const shifts = [...xml.matchAll(/<c:dLbl><c:idx val="1"\/><c:layout>.*?<c:y val="([-\d.]+)"\/>/gu)].map(([, y]) =>
      Number(y),
    )
    expect(xml.match(/<c:showSerName val="1"\/>/gu)).toHaveLength(3)
    expect(shifts.some((shift) => shift > 0.02) && shifts.some((shift) => shift < -0.02)).toBe(true)
  })

  it('puts the share of a part too narrow for it above its bar', () => {
    const parts = [60, 39.3, 0.7].map((value, at) => ({
      name: `部分${at + 1}`,
      points: [{ value, provisional: false, figure: null }],
    }))
    const xml = buildChartPart({ ...block, kind: 'stacked', categories: ['2021'], series: parts }, newsProfile, null)
    const shifted = [...xml.matchAll(/<c:dLbl>.*?<\/c:dLbl>/gu)].map(([label]) => label)
    expect(shifted).toHaveLength(1)
    expect(shifted[0]).toMatch(/<c:y val="-0\.\d+"\/>/u)
    expect(shifted[0]).toContain('<a:srgbClr val="333333"/>')
  })
})
