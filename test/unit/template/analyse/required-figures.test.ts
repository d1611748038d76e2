import { describe, expect, it } from 'vitest'
import { periodKey } from '../../../../shared/model/period'
import { emptyDataset, indexDataset, type DatasetIndex } from '../../../../shared/model/dataset'
import { parseTemplate } from '../../../../shared/template/parse/parse-template'
import { requiredFigures } from '../../../../shared/template/analyse/required-figures'
import { datasetOf } from '../../../helpers/dataset'

const text = `version: 1
id: probe
name: 试
indicators:
  全部:
    - { name: 甲, unit: 个, kind: stock }
    - { name: 乙, unit: 个, kind: stock }
    - { name: 丙, unit: 亿元, kind: flow }
blocks:
  - paragraph:
      - "甲{{甲}}个，{{甲 | 比: 上年}}，占{{甲 | 占比: 乙}}。"
      - { text: "累计{{丙 | 累计}}亿元。", otherwise: "乙{{乙 | 年: 2015}}个。" }
  - table: { caption: 表, rows: [乙], columns: [{ header: 年, value: "年: 基年" }] }
  - chart: { caption: 图, kind: line, indicators: [甲], from: 2020, to: 年 }
`

function required(index: DatasetIndex, source = text): readonly string[] {
  const template = parseTemplate(source, 'probe.yaml')
  if (!template.ok) throw new Error(JSON.stringify(template.error))
  const moment = { index, year: 2022, baseYear: 2019, region: null }
  return requiredFigures(template.value, moment).map(
    ({ input, places }) => `${input.name} ${periodKey(input.period)} ×${places.length}`,
  )
}

describe('requiredFigures', () => {
  it('lists what sentences, alternatives, tables and charts need before there is any data', () => {
    expect(required(indexDataset(emptyDataset))).toEqual([
      '甲 2022 ×4',
      '甲 2021 ×2',
      '乙 2022 ×1',
      '丙 2020 ×1',
      '丙 2021 ×1',
      '丙 2022 ×1',
      '乙 2015 ×1',
      '乙 2019 ×1',
      '甲 2020 ×1',
    ])
  })

  it('needs only the entered total where that serves for the years', () => {
    const index = datasetOf({ 丙: { unit: '亿元', kind: 'flow', figures: { '2020~2022': 5 } } })
    expect(required(index).filter((entry) => entry.startsWith('丙'))).toEqual(['丙 2020~2022 ×1'])
  })

  it('needs the whole of a share, and only the ends of its span', () => {
    const share = `version: 1
id: probe
name: 试
indicators:
  全部:
    - { name: 总数, unit: 个, kind: stock }
    - { name: 部分, unit: 个, kind: stock, part-of: 总数 }
    - { name: 其他, unit: 个, kind: stock, part-of: 总数 }
blocks:
  - chart: { caption: 占比, kind: share, indicators: [部分, 其他], from: 2019, to: 年 }
`
    const ends = ['部分 2019', '其他 2019', '总数 2019', '部分 2022', '其他 2022', '总数 2022'].map(
      (entry) => `${entry} ×1`,
    )
    expect(required(indexDataset(emptyDataset), share)).toEqual(ends)
    const changes = required(indexDataset(emptyDataset), share.replace('kind: share', 'kind: change'))
    expect(changes).toEqual(ends.filter((end) => !end.startsWith('总数')))
  })
})
