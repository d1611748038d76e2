import { describe, expect, it } from 'vitest'
import { checkDataset } from '../../../shared/checks/check-dataset'
import { checkNeighbours } from '../../../shared/checks/check-neighbours'
import { indexDataset } from '../../../shared/model/dataset'
import type { Figure } from '../../../shared/model/figure'
import { plainIndicator } from '../../../shared/model/indicator'
import { yearPeriod } from '../../../shared/model/period'

const beds = plainIndicator('养老床位', '张')
const names = ['青禾县', '白石县', '乌南县', '望江区']
const regions = names.map((name) => ({ id: name, name, partOf: null, inTotal: 'counted' }) as const)
const figure = (region: string | null, number: number): Figure => ({
  ...{ indicator: '养老床位', region, period: yearPeriod(2023), value: { tag: 'number', number } },
  ...{ qualifier: null, status: 'final', note: null },
  source: { file: `${region ?? '全市'}.xlsx`, sheet: 'S', cell: 'B2', raw: '' },
})

function codesOf(numbers: readonly number[]): readonly string[] {
  const figures = numbers.map((number, at) => figure(names[at] ?? null, number))
  const found = checkNeighbours(indexDataset({ indicators: [beds], regions, figures }), beds)
  return found.map(
    ({ issue, figure: { region } }) => `${region ?? ''} ${issue.code} ${issue.parameters['times'] ?? ''}`,
  )
}

describe('checkNeighbours', () => {
  it('names the county whose figure is ten or ten thousand times those of the others, with its cell', () => {
    expect(codesOf([120, 90, 1_000_000, 200])).toEqual(['乌南县 check.region-far-above 5000'])
    expect(codesOf([120, 0.9, 100, 200])).toEqual(['白石县 check.region-far-below 111'])
  })

  it('says nothing where counties differ as counties do, or too few have a figure', () => {
    expect(codesOf([120, 40, 900, 200])).toEqual([])
    expect(codesOf([120, 0, 0, 200_000])).toEqual([])
  })
})

describe('checkDataset over collected regions', () => {
  it('compares the entered total with the sum, at its place', () => {
    const figures = [...names.map((name, at) => figure(name, at + 1)), figure(null, 11)]
    const [only, ...others] = checkDataset({ indicators: [beds], regions, figures })
    expect([only?.code, only?.parameters['sum'], only?.place]).toEqual([
      'check.regions-differ',
      '10',
      { tag: 'cell', file: '全市.xlsx', sheet: 'S', cell: 'B2' },
    ])
    expect(others).toEqual([])
  })
})
