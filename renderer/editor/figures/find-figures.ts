import type { Indicator } from '../../../shared/model/indicator'
import { plainChip, writeChip } from '../../../shared/template/edit/figure-chip'
import { offeredMeasures, type MeasureId } from '../../../shared/template/edit/offered-measures'
import { yearNames } from '../../../shared/template/scope'
import { searchIndicators } from './search-indicators'

/** How many indicators are listed. */
const listed = 12

/** What may be put into the words: a year, or an indicator of which is asked then what to print. */
export interface FoundFigure {
  readonly key: string
  readonly text: string
  /** What is put in, or shown beside the indicator. */
  readonly source: string
  readonly indicator: Indicator | null
  /** The indicator's name in the template. */
  readonly name: string
}

export interface ChosenIndicator {
  readonly name: string
  readonly indicator: Indicator
}

/** The years and indicators that what was typed may mean, best first. */
export function findFigures(
  indicators: readonly Indicator[],
  typed: string,
  nameOf: (indicator: Indicator) => string,
): readonly FoundFigure[] {
  const wanted = typed.trim()
  const years = yearNames.filter((name) => name !== '年数' && wanted !== '' && name.includes(wanted))
  return [
    ...years.map((name): FoundFigure => ({ key: name, text: name, source: `{{${name}}}`, indicator: null, name })),
    ...searchIndicators(indicators, typed, listed).map((indicator): FoundFigure => {
      const name = nameOf(indicator)
      const section = indicator.section.join(' / ')
      return {
        key: indicator.id,
        text: section === '' ? indicator.name : `${indicator.name}（${section}）`,
        source: writeChip({ ...plainChip(name), isWithUnit: true }),
        ...{ indicator, name },
      }
    }),
  ]
}

/** What can be printed of an indicator alone, the figure itself first. */
export function measuresOf({
  name,
  indicator,
}: ChosenIndicator): readonly { readonly id: MeasureId; readonly source: string }[] {
  return offeredMeasures(indicator)
    .filter(({ isOfTwo }) => !isOfTwo)
    .map(({ id, measure, decimals, isWithUnit }) => ({
      id,
      source: writeChip({ ...plainChip(name), measure, decimals, isWithUnit }),
    }))
}
