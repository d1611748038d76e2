import { describe, expect, it } from 'vitest'
import { summariseArea } from '../../../shared/grid/summarise-area'
import { contentOf, figureOf, indicatorIn, sampleProject } from '../../helpers/project/grid-sample'

const content = contentOf(sampleProject)

describe('summariseArea', () => {
  it('adds up the numbers of one unit exactly, and leaves empty and invalid cells out', () => {
    const added = contentOf({
      ...sampleProject,
      figures: [figureOf('床位', 2020, 0.1), figureOf('床位', 2021, 0.2), figureOf('床位', 2022, 0.3)],
    })
    expect(summariseArea(added, { top: 0, bottom: 1, left: 0, right: 2 })).toEqual({
      cells: 3,
      numbers: 3,
      sum: { total: 0.6, average: 0.2, unit: '万张' },
    })
    expect(summariseArea(content, { top: 2, bottom: 2, left: 0, right: 1 })).toEqual({
      cells: 2,
      numbers: 0,
      sum: null,
    })
  })

  it('adds nothing up across units', () => {
    expect(summariseArea(content, { top: 1, bottom: 4, left: 0, right: 0 })).toEqual({
      cells: 3,
      numbers: 2,
      sum: null,
    })
  })

  it('adds up no ratios, ranks or years', () => {
    const kinds = ['share', 'rank', 'event'] as const
    for (const kind of kinds) {
      const ofKind = contentOf({
        ...sampleProject,
        indicators: [{ ...indicatorIn('养老', '床位', '个'), kind }],
        figures: [figureOf('床位', 2020, 1), figureOf('床位', 2021, 2)],
      })
      expect(summariseArea(ofKind, { top: 1, bottom: 1, left: 0, right: 1 })).toMatchObject({ numbers: 2, sum: null })
    }
  })
})
