import { describe, expect, it } from 'vitest'
import { Figures } from '../../../../shared/draft/candidates/figures'
import { datasetOf } from '../../../helpers/dataset'

const figures = new Figures(
  datasetOf({
    床位: { unit: '张', figures: { 2021: 0, 2022: '—' } },
    产值增速: { unit: '%', figures: { 2021: 5 } },
    能耗降低率: { unit: '%', figures: { 2021: 2 } },
    户数增长: { unit: '户', figures: { 2021: 2 } },
  }).dataset,
  null,
)
const known = (name: string) => {
  const found = figures.named(name)
  if (!found) throw new Error(`no ${name}`)
  return found
}

describe('Figures', () => {
  it('finds an indicator by exactly its name', () => {
    expect(known('床位').indicator.unit).toBe('张')
    expect(figures.named('床')).toBeNull()
  })

  it('gives a number by year, zero as zero, and none where there is none', () => {
    expect(figures.number(known('床位'), 2021)).toBe(0)
    expect(figures.number(known('床位'), 2022)).toBeNull()
    expect(figures.number(known('床位'), 1999)).toBeNull()
    expect(figures.quantity(known('床位'), 2022).outcome.tag).toBe('none')
  })

  it('knows rows of rates by unit and name, and those of a fall', () => {
    expect(known('产值增速')).toMatchObject({ rateOf: '产值', isOfFall: false })
    expect(known('能耗降低率')).toMatchObject({ rateOf: '能耗', isOfFall: true })
    expect(known('户数增长').rateOf).toBeNull()
  })

  it('knows where the first figure stands', () => {
    expect(known('床位')).toMatchObject({ sheet: '表', row: 2 })
  })
})
