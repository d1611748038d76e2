import { describe, expect, it } from 'vitest'
import { baseYearFor } from '../../../shared/template/base-year-for'
import { checkTemplate } from '../../../shared/template/analyse/check-template'
import type { Template } from '../../../shared/template/template'
import { datasetOf } from '../../helpers/dataset'

function templateWith(baseYear: number): Template {
  const text = `version: 1\nid: t\nname: 试\nbase-year: ${baseYear}\nindicators:\n  全部:\n    - { name: 床位, unit: 张, kind: stock }\nblocks:\n  - paragraph: ["床位{{床位}}张。"]\n`
  const checked = checkTemplate(text, 't.yaml')
  if (!checked.ok) throw new Error(checked.error.map(({ code }) => code).join())
  return checked.value.template
}

const { dataset } = datasetOf({ 床位: { unit: '张', figures: { 2018: 10, 2022: 20 } } })

describe('baseYearFor', () => {
  it('is the year asked for, whatever the data hold', () => {
    expect(baseYearFor(templateWith(-10), 2022, 2000, dataset)).toEqual({ baseYear: 2000, issues: [] })
  })

  it('moves to the first year of the data where the template counts back beyond them, and says so', () => {
    const { baseYear, issues } = baseYearFor(templateWith(-10), 2022, null, dataset)
    expect(baseYear).toBe(2018)
    expect(issues.map(({ code }) => code)).toEqual(['template.base-year-moved'])
  })

  it('stays where the data reach back far enough, or the template names the year itself', () => {
    expect(baseYearFor(templateWith(-3), 2022, null, dataset)).toEqual({ baseYear: 2019, issues: [] })
    expect(baseYearFor(templateWith(2012), 2022, null, dataset)).toEqual({ baseYear: 2012, issues: [] })
  })
})
