import { describe, expect, it } from 'vitest'
import { checkReport } from '../../../shared/draft/check-report'
import { datasetOf } from '../../helpers/dataset'
import { reportOf } from '../../helpers/draft/report-text'

const { dataset } = datasetOf({
  养老机构数: { unit: '个', figures: { '2020': 3820, '2021': 4010 } },
  养老床位: { unit: '万张', figures: { '2020': 48.21, '2021': 50.35 } },
  火化率: { unit: '%', figures: { '2020': 55.7, '2021': 58.8 } },
})

const check = (text: string) =>
  checkReport(reportOf('某市公报', text), dataset, { year: 2021, baseYear: null, region: null, names: [] }).map(
    ({ text: printed, right, binding }) => `${printed} → ${right} ${binding.operation}`,
  )

describe('checkReport', () => {
  it('accuses nothing that the data give', () => {
    expect(check('全市共有养老机构4010个，比上年增长5.0%；养老床位50.35万张。')).toEqual([])
  })

  it('finds a digit that slipped, with the right value in the same form', () => {
    expect(check('全市共有养老机构4070个，比上年增长5.0%；养老床位50.35万张。')).toEqual(['4070 → 4010 value'])
    expect(check('全市共有养老机构4010个，比上年增长8.0%；养老床位50.35万张。')).toEqual(['8.0% → 5.0% growth'])
  })

  it('finds two digits that changed places', () => {
    expect(check('养老床位53.05万张。')).toEqual(['53.05万 → 50.35万 value'])
  })

  it('does not accuse a number that differs in more, as it may mean something else', () => {
    expect(check('全市共有养老机构2365个。')).toEqual([])
  })

  it('finds slipped points of a ratio', () => {
    expect(check('火化率58.8%，比上年提高3.7个百分点。')).toEqual(['3.7 → 3.1 points'])
  })
})
