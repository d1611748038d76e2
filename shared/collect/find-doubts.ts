import type { FigureDifference } from '../import/accept/compare'
import { issue, type Issue } from '../issue'
import { figureKey, type Dataset } from '../model/dataset'
import type { Figure } from '../model/figure'
import { readRegionName } from '../model/region-name'

interface Collected {
  readonly dataset: Dataset
  /** Names of the regions that the project has. */
  readonly known: readonly string[]
  readonly nameOf: (indicator: string) => string
  readonly differences: readonly FigureDifference[]
}

/** What looks wrong in what was collected as a whole: names that are nearly those of others, one region's figures sent for another. */
export function findDoubts(collected: Collected): readonly Issue[] {
  return [...similarRegions(collected), ...similarNames(collected), ...sameFigures(collected), ...strangers(collected)]
}

/** 青禾县 and 青禾区: one stem and two levels. */
function similarRegions({ dataset, known }: Collected): readonly Issue[] {
  const names = [...new Set([...known, ...dataset.regions.map(({ name }) => name)])]
  return names.flatMap((one, at) =>
    names
      .slice(at + 1)
      .filter((other) => readRegionName(one).stem === readRegionName(other).stem)
      .map((other) => issue('warning', 'collect.similar-regions', null, { one, other })),
  )
}

/** An indicator that one region alone has, while it lacks one of nearly the same name that most others have. */
function similarNames({ dataset, nameOf }: Collected): readonly Issue[] {
  const regions = new Set(dataset.figures.filter(({ region }) => region !== null).map(({ region }) => region))
  if (regions.size < 3) return []
  const having = new Map<string, Set<string>>()
  for (const { indicator, region } of dataset.figures) {
    if (region === null) continue
    const own = having.get(indicator) ?? new Set<string>()
    own.add(region)
    having.set(indicator, own)
  }
  const entries = [...having].map(([id, own]) => ({ name: nameOf(id), own }))
  const common = entries.filter(({ own }) => own.size * 2 > regions.size && own.size < regions.size)
  const lone = entries.filter(({ own }) => own.size * 3 <= regions.size)
  return lone.flatMap(({ name, own }) => {
    const others = common.filter(
      (other) => [...own].every((region) => !other.own.has(region)) && isNear(name, other.name),
    )
    const [other] = others
    return other && others.length === 1
      ? [issue('warning', 'collect.similar-name', null, { region: [...own].join('、'), name, other: other.name })]
      : []
  })
}

/** At least two thirds of the signs of the shorter one stand in the other in their order. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let at = 0
  for (const sign of long) if (sign === short[at]) at += 1
  return short.length >= 3 && at >= Math.ceil(short.length * (2 / 3))
}

/** So many figures are the same in two regions by no chance. */
const leastSame = 10

/** Two regions whose numbers are all the same: one file was copied and only its name changed. */
function sameFigures({ dataset }: Collected): readonly Issue[] {
  const byRegion = new Map<string, Figure[]>()
  for (const figure of dataset.figures) {
    if (figure.region === null || figure.value.tag !== 'number' || figure.value.number === 0) continue
    const own = byRegion.get(figure.region)
    if (own) own.push(figure)
    else byRegion.set(figure.region, [figure])
  }
  const prints = new Map<string, string>()
  return [...byRegion].flatMap(([region, figures]) => {
    if (figures.length < leastSame) return []
    const print = figures
      .map(({ indicator, period, value }) => `${figureKey(indicator, period, null)}=${JSON.stringify(value)}`)
      .sort()
      .join(';')
    const other = prints.get(print)
    if (other === undefined) prints.set(print, region)
    return other === undefined
      ? []
      : [issue('warning', 'collect.same-figures', null, { one: other, other: region, count: figures.length })]
  })
}

/** So many figures of a region, of which so large a part differs, are another region's or another form's. */
const strange = { figures: 10, share: 0.8 } as const

/** The regions whose known figures would nearly all change. */
function strangers({ differences }: Collected): readonly Issue[] {
  const counts = new Map<string | null, { known: number; changed: number }>()
  for (const { kind, place, before } of differences) {
    if (before === null) continue
    const count = counts.get(place.region) ?? { known: 0, changed: 0 }
    count.known += 1
    if (kind === 'changed') count.changed += 1
    counts.set(place.region, count)
  }
  return [...counts].flatMap(([region, { known, changed }]) =>
    known >= strange.figures && changed >= known * strange.share
      ? [issue('warning', 'collect.looks-different', null, { region: region ?? '', known, changed })]
      : [],
  )
}
