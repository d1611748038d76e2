import { describe, expect, it } from 'vitest'
import { ownTemplateEdits } from '../../../../renderer/editor/own-template-edits'
import { applyEdits } from '../../../../shared/project/apply-edits'
import type { Project } from '../../../../shared/project/project'

const own = { id: 'own-1', name: '自用', text: 'version: 1', origin: null }
const project: Project = {
  ...{ name: '试', indicators: [], regions: [], years: [2022], figures: [], imports: [] },
  report: {
    template: 'annual-summary',
    year: 2022,
    baseYear: null,
    region: null,
    profile: 'news',
    settings: { 单位名称: '局' },
  },
  overrides: [
    { template: 'annual-summary', block: 1, text: '甲' },
    { template: 'own-1', block: 2, text: '乙' },
  ],
}

describe('ownTemplateEdits', () => {
  it('makes the report with the copy of a bundled template, settings kept, and can be taken back', () => {
    const { project: edited, inverse } = applyEdits(project, ownTemplateEdits(project, own))
    expect(edited.templates).toEqual([own])
    expect(edited.report).toEqual({ ...project.report, template: 'own-1' })
    expect(edited.overrides).toEqual([{ template: 'annual-summary', block: 1, text: '甲' }])
    const { project: back } = applyEdits(edited, inverse)
    expect(back.report).toEqual(project.report)
    expect(back.templates ?? []).toEqual([])
    expect(back.overrides).toEqual(expect.arrayContaining([...project.overrides]))
  })

  it('writes only the template where the report is made with it already', () => {
    const used = { ...project, report: { ...project.report, template: 'own-1' }, overrides: [] }
    expect(ownTemplateEdits(used, own)).toEqual([{ tag: 'template', id: 'own-1', template: own }])
  })
})
