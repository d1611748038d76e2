import { indexDataset, type DatasetIndex } from '../../shared/model/dataset'
import type { Figure, FigureStatus, Qualifier } from '../../shared/model/figure'
import { plainIndicator, type Indicator } from '../../shared/model/indicator'
import type { Period } from '../../shared/model/period'

type Value =
  number | string | { readonly number: number; readonly qualifier?: Qualifier; readonly status?: FigureStatus }

export interface SeriesSpec extends Partial<Omit<Indicator, 'id' | 'name'>> {
  /** Keys: "2012", "2013~2022", "total"; a string value is a missing mark ("" blank, "…" tiny) or "!text" for invalid. */
  readonly figures?: Readonly<Record<string, Value>>
  readonly regions?: Readonly<Record<string, Readonly<Record<string, Value>>>>
}

/** A dataset in a few lines: indicator name → unit, kind and figures by period. */
export function datasetOf(series: Readonly<Record<string, SeriesSpec>>): DatasetIndex {
  const indicators: Indicator[] = []
  const figures: Figure[] = []
  const regions = new Set<string>()
  for (const [name, { figures: own = {}, regions: byRegion = {}, ...rest }] of Object.entries(series)) {
    indicators.push({ ...plainIndicator(name, rest.unit ?? ''), ...rest })
    for (const [key, value] of Object.entries(own)) figures.push(figureOf(name, null, key, value))
    for (const [region, values] of Object.entries(byRegion)) {
      regions.add(region)
      for (const [key, value] of Object.entries(values)) figures.push(figureOf(name, region, key, value))
    }
  }
  return indexDataset({
    indicators,
    regions: [...regions].map((name) => ({ id: name, name, partOf: null })),
    figures,
  })
}

function figureOf(indicator: string, region: string | null, key: string, value: Value): Figure {
  const full = typeof value === 'object' ? value : null
  return {
    indicator,
    region,
    period: periodOf(key),
    value:
      typeof value === 'number'
        ? { tag: 'number', number: value }
        : typeof value === 'object'
          ? { tag: 'number', number: value.number }
          : value.startsWith('!')
            ? { tag: 'invalid', text: value.slice(1) }
            : { tag: 'missing', mark: value === '' ? 'blank' : 'none', text: value },
    qualifier: full?.qualifier ?? null,
    status: full?.status ?? 'final',
    note: null,
    source: {
      file: '指标.xlsx',
      sheet: '表',
      cell: 'B2',
      raw: String(typeof value === 'object' ? value.number : value),
    },
  }
}

function periodOf(key: string): Period {
  if (key === 'total') return { tag: 'total' }
  const [from = '', to] = key.split('~')
  return to === undefined ? { tag: 'year', year: Number(from) } : { tag: 'span', from: Number(from), to: Number(to) }
}

export const over = (word: string, place: Qualifier['place'] = 'before'): Qualifier => ({
  sense: 'above',
  word,
  place,
  numeral: null,
})
