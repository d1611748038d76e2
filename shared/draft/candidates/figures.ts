import { inputQuantity } from '../../derive/input-quantity'
import type { Quantity } from '../../derive/quantity'
import type { Dataset, DatasetIndex } from '../../model/dataset'
import { indexDataset } from '../../model/dataset'
import type { Indicator } from '../../model/indicator'
import { yearPeriod } from '../../model/period'
import { parseUnit, type Unit } from '../../model/unit'
import { rateOfName } from '../names/indicator-names'

/** An indicator with what a draft asks of it again and again. */
export interface KnownIndicator {
  readonly indicator: Indicator
  readonly unit: Unit
  /** Its name and the further ones that people gave it. */
  readonly names: readonly string[]
  /** For a row that holds rates, the name of what grows; null for any other. */
  readonly rateOf: string | null
  /** The rate of a fall, which is positive for one: 单位GDP能耗降低率. */
  readonly isOfFall: boolean
  /** Where its first figure stands. */
  readonly sheet: string
  readonly row: number
}

/** The figures of one region by indicator and year. */
export class Figures {
  readonly index: DatasetIndex
  readonly indicators: readonly KnownIndicator[]
  private readonly byName: ReadonlyMap<string, KnownIndicator>
  private readonly numbers = new Map<string, number | null>()

  constructor(
    dataset: Dataset,
    readonly region: string | null,
  ) {
    this.index = indexDataset(dataset)
    this.indicators = dataset.indicators.map((indicator) => {
      const source = this.index.figuresOf(indicator.id)[0]?.source
      return {
        indicator,
        unit: parseUnit(indicator.unit),
        names: [indicator.name, ...indicator.aliases],
        rateOf: /^(?:%|‰|百分比)?$/u.test(parseUnit(indicator.unit).text) ? rateOfName(indicator.name) : null,
        isOfFall: /(?:降低率|下降率|降幅|(?<!涨)跌幅)/u.test(indicator.name),
        sheet: source?.sheet ?? '',
        row: Number(/\d+$/u.exec(source?.cell ?? '')?.[0] ?? 0),
      }
    })
    this.byName = new Map(this.indicators.map((known) => [known.indicator.name, known]))
  }

  /** The indicator of exactly this name. */
  named(name: string): KnownIndicator | null {
    return this.byName.get(name) ?? null
  }

  quantity({ indicator }: KnownIndicator, year: number): Quantity {
    return inputQuantity(this.index, indicator, yearPeriod(year), this.region)
  }

  /** Null where there is no number for the year. */
  number(known: KnownIndicator, year: number): number | null {
    const key = `${year} ${known.indicator.id}`
    const before = this.numbers.get(key)
    if (before !== undefined) return before
    const { outcome } = this.quantity(known, year)
    const number = outcome.tag === 'number' ? outcome.number : null
    this.numbers.set(key, number)
    return number
  }
}
