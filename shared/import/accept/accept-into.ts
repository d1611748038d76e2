import { changedList } from '../../list'
import type { Figure } from '../../model/figure'
import type { Indicator } from '../../model/indicator'
import { acceptWorkbooks, type Acceptance } from './accept'
import type { RecognisedWorkbook } from '../table/sheet-table'
import type { FileReading } from './accepted-figures'

/** Stands before the ids of known indicators while names are matched; no label holds a control character. */
const knownMark = '\u0001'

/**
 * Accepts a workbook against the indicators of a project. Figures are matched by name and alias only: a new indicator never
 * falls together with a known one that merely has its name as id (it was renamed since), it gets an id of its own.
 */
export function acceptInto(recognised: RecognisedWorkbook, known: readonly Indicator[]): Acceptance {
  return acceptAllInto([recognised], known)
}

/** The same for several workbooks at once. */
export function acceptAllInto(workbooks: readonly RecognisedWorkbook[], known: readonly Indicator[]): Acceptance {
  const marked = known.map((indicator) => ({ ...indicator, id: knownMark + indicator.id }))
  const { dataset, issues, readings, disputed } = acceptWorkbooks(workbooks, marked)
  const taken = new Set(known.map(({ id }) => id))
  const ids = new Map<string, string>()
  for (const [at, indicator] of dataset.indicators.entries()) {
    const id = known[at]?.id ?? freeId(indicator.id, taken)
    taken.add(id)
    ids.set(indicator.id, id)
  }
  const indicators = dataset.indicators.map(
    (indicator, at): Indicator =>
      known[at] ?? {
        ...indicator,
        id: ids.get(indicator.id) ?? indicator.id,
        partOf: indicator.partOf === null ? null : (ids.get(indicator.partOf) ?? null),
      },
  )
  const own = <T extends { readonly indicator: string }>(figure: T): T => {
    const indicator = ids.get(figure.indicator)
    if (indicator === undefined) throw new Error(`figure without indicator ${figure.indicator}`)
    return { ...figure, indicator }
  }
  const ownReadings = (): readonly FileReading[] => readings().map(own)
  return {
    dataset: {
      indicators,
      regions: dataset.regions,
      figures: changedList(dataset.figures, (figure): Figure => own(figure)),
    },
    issues,
    readings: ownReadings,
    disputed: () => disputed().map((figures) => figures.map(own)),
  }
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted
  for (let count = 2; taken.has(id); count++) id = `${wanted} (${count})`
  return id
}
