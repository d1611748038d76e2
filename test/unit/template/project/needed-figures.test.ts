import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { plainIndicator } from '../../../../shared/model/indicator'
import { neededFigures } from '../../../../shared/template/project/needed-figures'
import type { Project } from '../../../../shared/project/project'
import { bindProject } from '../../../../shared/template/project/bind-project'
import { parseTemplate } from '../../../../shared/template/parse/parse-template'

const parsed = parseTemplate(readFileSync('templates/annual-summary/template.yaml', 'utf8'), 'template.yaml')
if (!parsed.ok) throw new Error('the template does not parse')
const template = parsed.value

function projectWith(indicators: Project['indicators']): Project {
  const report = { template: template.id, year: 2022, baseYear: null, region: null, profile: 'news', settings: {} }
  const empty = { regions: [], years: [2022], figures: [], overrides: [], imports: [] }
  return { name: '年报', indicators, report, ...empty }
}

describe('neededFigures', () => {
  it('names every indicator once with its periods, and no place where the project lacks the indicator', () => {
    const project = projectWith([])
    const needed = neededFigures(project, bindProject(template, project.indicators))
    const names = needed.map(({ issue }) => issue.parameters['indicator'])
    expect(names.length).toBeGreaterThan(5)
    expect(new Set(names).size).toBe(names.length)
    expect(needed.every(({ place }) => place === null)).toBe(true)
  })

  it('gives the cell to go to for an indicator that the project has under another id', () => {
    const [first] = template.indicators
    if (!first) throw new Error('no indicators')
    const project = projectWith([{ ...plainIndicator(first.name, first.unit), id: 'own-1' }])
    const needed = neededFigures(project, bindProject(template, project.indicators))
    const own = needed.find(({ issue }) => issue.parameters['indicator'] === first.name)
    expect(own?.place).toMatchObject({ indicator: 'own-1', region: null })
  })
})
