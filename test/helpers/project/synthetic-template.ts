import { stringify } from 'yaml'
import type { Project } from '../../../shared/project/project'

/**
 * A template over every indicator of a project as large as a yearbook: `paragraphs` paragraphs under headings, each of four
 * sentences that print ten figures, a table of all indicators with five columns, and a chart for every tenth paragraph.
 */
export function syntheticTemplate(project: Project, paragraphs: number): string {
  const { indicators } = project
  const name = (at: number): string => indicators[at % indicators.length]?.name ?? ''
  const unit = (at: number): string => indicators[at % indicators.length]?.unit ?? ''
  const blocks = Array.from({ length: paragraphs }, (_, at) => {
    const [one, two, three] = [at * 3, at * 3 + 1, at * 3 + 2]
    const sentences = [
      `${name(one)}为{{${name(one)}}}${unit(one)}，{{${name(one)} | 比: 上年 | 位数: 1}}。`,
      `${name(two)}为{{${name(two)}}}${unit(two)}，{{${name(two)} | 比: 基年 | 位数: 1}}，是{{基年}}年的{{${name(two)} | 年: 基年 | 带单位}}之后的新数。`,
      {
        text: `${name(three)}比上年增加{{${name(three)} | 增加: 上年}}${unit(three)}。`,
        otherwise: `${name(three)}为{{${name(three)} | 带单位}}。`,
      },
      `${name(three)}上年为{{${name(three)} | 年: 上年 | 带单位}}，{{基年}}年为{{${name(three)} | 年: 基年 | 带单位}}。`,
    ]
    return [
      ...(at % 10 === 0 ? [{ heading: `第${at / 10 + 1}部分` }] : []),
      { paragraph: sentences },
      ...(at % 10 === 9
        ? [{ chart: { caption: `${name(one)}变化`, kind: 'line', indicators: [name(one)], from: '基年', to: '年' } }]
        : []),
    ]
  }).flat()
  return stringify({
    version: 1,
    id: 'synthetic',
    name: '年鉴',
    'base-year': -10,
    numbering: 'chinese',
    indicators: {
      全部: indicators.map(({ name: indicator, unit: own, kind, decimals }) => ({
        name: indicator,
        unit: own,
        kind: kind ?? 'stock',
        ...(decimals === null ? {} : { decimals }),
      })),
    },
    blocks: [
      { title: '{{年}}年统计年鉴' },
      ...blocks,
      {
        table: {
          caption: '全部指标',
          rows: indicators.map((indicator) => indicator.name),
          columns: [
            { header: '{{基年}}年', value: '年: 基年' },
            { header: '{{上年}}年', value: '年: 上年' },
            { header: '{{年}}年' },
            { header: '比上年（%）', value: '增速: 上年 | 位数: 1' },
            { header: '年均（%）', value: '年均增速: 基年 | 位数: 1' },
          ],
        },
      },
    ],
  })
}
