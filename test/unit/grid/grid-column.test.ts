import { describe, expect, it } from 'vitest'
import { gridColumns } from '../../../shared/grid/grid-column'
import { figureOf, sampleProject } from '../../helpers/project/grid-sample'

describe('gridColumns', () => {
  it('gives a column a year, and to other periods columns of their own behind them', () => {
    expect(gridColumns(sampleProject).map(({ key }) => key)).toEqual(['2020', '2021', '2022', '2013~2022'])
  })

  it('gives periods that several figures have one column, in order', () => {
    const quarter = (number: 1 | 2) => ({ tag: 'quarter', year: 2021, quarter: number }) as const
    const figures = [2, 1, 2].map((number) => ({ ...figureOf('床位', 2021, 1), period: quarter(number === 1 ? 1 : 2) }))
    expect(gridColumns({ years: [], figures }).map(({ label }) => label)).toHaveLength(2)
    expect(gridColumns({ years: [], figures }).map(({ period }) => period)).toEqual([quarter(1), quarter(2)])
  })

  it('gives a figure of a year that the project has not no column', () => {
    expect(gridColumns({ years: [2020], figures: [figureOf('床位', 2019, 1)] }).map(({ key }) => key)).toEqual(['2020'])
    expect(gridColumns({ years: [], figures: [] })).toEqual([])
  })
})
