import { describe, expect, it } from 'vitest'
import { plainIndicator } from '../../../../shared/model/indicator'
import { bindProject } from '../../../../shared/template/project/bind-project'
import { templateOf } from '../../../helpers/report/one-sentence-template'

const template = templateOf({ blocks: [{ paragraph: ['床位{{床位}}张。'] }] })

describe('bindProject', () => {
  it('finds an indicator by name or alias', () => {
    const renamed = { ...plainIndicator('养老床位', '张'), aliases: ['床位'] }
    expect(bindProject(template, [renamed]).issues).toEqual([])
    expect(bindProject(template, [plainIndicator('床位', '张')]).issues).toEqual([])
  })

  it('takes one in a unit that cannot be converted for missing, and says so', () => {
    const { issues } = bindProject(template, [plainIndicator('床位', '万元')])
    expect(issues.length).toBe(1)
    expect(issues[0]?.parameters).toMatchObject({ name: '床位', from: '万元', to: '张' })
  })
})
