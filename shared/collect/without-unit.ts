import type { FileReading } from '../import/accept/accepted-figures'
import { figureKey } from '../model/dataset'
import type { Indicator } from '../model/indicator'
import { parseUnit } from '../model/unit'

/** Figures without a unit where others of their indicator are counted in 万, 亿 or %: which they are in nobody can say. */
export interface UnclearUnits {
  /** By figureKey. */
  readonly keys: ReadonlySet<string>
  readonly groups: readonly {
    readonly file: string
    readonly indicator: string
    readonly unit: string
    readonly count: number
  }[]
}

/** The figures for which no unit is said, by key and counted by file and indicator. */
export function withoutUnit(readings: readonly FileReading[], indicators: readonly Indicator[]): UnclearUnits {
  const names = new Map(indicators.map(({ id, name }) => [id, name]))
  const said = new Set(readings.flatMap(({ indicator, unit }) => (unit === null ? [] : [indicator])))
  const keys = new Set<string>()
  const groups = new Map<
    string,
    { readonly file: string; readonly indicator: string; readonly unit: string; count: number }
  >()
  for (const { file, indicator, period, region, unit, indicatorUnit, value } of readings) {
    if (
      unit !== null ||
      value.tag !== 'number' ||
      value.number === 0 ||
      !said.has(indicator) ||
      !isScaled(indicatorUnit)
    )
      continue
    keys.add(figureKey(indicator, period, region))
    const key = JSON.stringify([file, indicator])
    const group = groups.get(key) ?? {
      file,
      indicator: names.get(indicator) ?? indicator,
      unit: indicatorUnit,
      count: 0,
    }
    group.count += 1
    groups.set(key, group)
  }
  return { keys, groups: [...groups.values()] }
}

function isScaled(text: string): boolean {
  const unit = parseUnit(text)
  return unit.scale !== 1 || unit.ratio !== null
}
