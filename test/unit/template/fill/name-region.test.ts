import { describe, expect, it } from 'vitest'
import { checkTemplate } from '../../../../shared/template/analyse/check-template'
import type { DraftBlock } from '../../../../shared/template/fill/document-builder'
import { nameRegion, regionSetting } from '../../../../shared/template/fill/name-region'
import { datasetOf } from '../../../helpers/dataset'

const { dataset } = datasetOf({ 床位: { unit: '张', regions: { 青石县: { 2022: 5 } } } })
const title = (text: string): DraftBlock => ({ tag: 'title', runs: [{ tag: 'text', text }], subtitle: [] })

describe('nameRegion', () => {
  it('puts the name below a title that does not say it, with a warning', () => {
    const { drafts, issues } = nameRegion([title('民政年报')], dataset, '青石县')
    expect(drafts[0]).toMatchObject({ subtitle: [{ text: '（青石县）' }] })
    expect(issues.map(({ code }) => code)).toEqual(['template.region-unsaid'])
  })

  it('leaves alone what names it, and a report for no region', () => {
    const named = [title('青石县民政年报')]
    expect(nameRegion(named, dataset, '青石县')).toEqual({ drafts: named, issues: [] })
    expect(nameRegion([title('年报')], dataset, null).issues).toEqual([])
  })
})

describe('regionSetting', () => {
  const template = (settings: string): Parameters<typeof regionSetting>[0] => {
    const checked = checkTemplate(
      `version: 1\nid: t\nname: 试\nbase-year: -1\nsettings: ${settings}\nindicators:\n  全部:\n    - { name: 床位, unit: 张, kind: stock }\nblocks:\n  - paragraph: ["床位{{床位}}张。"]\n`,
      't.yaml',
    )
    if (!checked.ok) throw new Error(checked.error.map(({ code }) => code).join())
    return checked.value.template
  }

  it('is the region where the template has the setting 地区', () => {
    expect(regionSetting(template('{ 地区: 全市 }'), dataset, '青石县')).toEqual({ 地区: '青石县' })
    expect(regionSetting(template('{ 单位名称: 某局 }'), dataset, '青石县')).toEqual({})
    expect(regionSetting(template('{ 地区: 全市 }'), dataset, null)).toEqual({})
  })
})
