import type { Figure } from '../../../shared/model/figure'
import { plainIndicator, type Indicator } from '../../../shared/model/indicator'
import { yearPeriod } from '../../../shared/model/period'
import type { Project } from '../../../shared/project/project'

/** A project of `indicators` × `years` figures ending in 2022, the same on every run. */
export function syntheticProject(indicators: number, years: number): Project {
  const list: Indicator[] = Array.from({ length: indicators }, (_, at) => ({
    ...plainIndicator(`指标${String(at + 1).padStart(4, '0')}`, at % 3 === 0 ? '万人' : '个'),
    kind: at % 2 === 0 ? 'stock' : 'flow',
    decimals: at % 3 === 0 ? 1 : 0,
    section: [`第${Math.floor(at / 50) + 1}部分`],
  }))
  const span = Array.from({ length: years }, (_, at) => 2023 - years + at)
  const figures = list.flatMap(({ id }, at) =>
    span.map((year, step): Figure => ({
      indicator: id,
      region: null,
      period: yearPeriod(year),
      value: { tag: 'number', number: ((at * 37 + step * 11) % 9000) + 100 },
      qualifier: null,
      status: 'final',
      note: null,
      source: null,
    })),
  )
  return {
    name: `${indicators} × ${years}`,
    indicators: list,
    regions: [],
    years: span,
    figures,
    report: { template: 'annual-summary', year: 2022, baseYear: null, region: null, profile: 'news', settings: {} },
    overrides: [],
    imports: [],
  }
}
