import { describe, expect, it } from 'vitest'
import { checkTemplate } from '../../../../shared/template/analyse/check-template'
import { missingFigures } from '../../../../shared/template/analyse/missing-figures'
import { datasetOf } from '../../../helpers/dataset'

const text = `version: 1
id: t
name: 试
base-year: -2
indicators:
  全部:
    - { name: 床位, unit: 张, kind: stock }
    - { name: 机构, unit: 个, kind: stock }
blocks:
  - paragraph: ["床位{{床位}}张，比上年增长{{床位 | 增长率: 上年}}。", "机构{{机构}}个。"]
`

describe('missingFigures', () => {
  it('names each indicator once with all years that the report needs and the data lack', () => {
    const checked = checkTemplate(text, 't.yaml')
    if (!checked.ok) throw new Error(checked.error.map(({ code }) => code).join())
    const index = datasetOf({ 床位: { unit: '张', figures: { 2020: 5 } }, 机构: { unit: '个', figures: { 2022: 0 } } })
    const missing = missingFigures(checked.value.template, { index, year: 2022, baseYear: 2020, region: null })
    expect(missing.map(({ issue }) => issue.parameters)).toEqual([{ indicator: '床位', periods: '2021—2022年' }])
  })
})
