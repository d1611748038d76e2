import type { LearnedName } from '../draft-result'
import type { TemplateContent } from '../../template/parse/schema'
import { plainName } from '../../template/plain-name'
import type { IndicatorKind } from '../../model/indicator'
import { kindByUnit } from '../../model/kind-by-unit'
import type { Figures, KnownIndicator } from '../candidates/figures'

interface Declared {
  readonly known: KnownIndicator
  /** Its name in the sentences of the template. */
  readonly name: string
  /** The unit in which a bare number is printed. */
  readonly unit: string
  isSummed: boolean
}

type DeclaredIndicator = TemplateContent['indicators'][string][number]

/** The indicators that a drafted template speaks of, as it declares them: under plain names that a sentence may hold. */
export class TemplateIndicators {
  private readonly declared = new Map<string, Declared>()
  private readonly byName = new Map<string, Declared>()
  private readonly taken = new Set<string>(['年', '上年', '基年', '年数'])

  /** No indicator has the name of a setting. */
  constructor(
    private readonly figures: Figures,
    settings: readonly string[] = [],
    /** Further names of the indicators, which the template declares too. */
    private readonly learned: readonly LearnedName[] = [],
  ) {
    for (const name of settings) this.taken.add(name)
  }

  /** The name under which a sentence speaks of an indicator of the dataset; the indicator is declared by being named. */
  named(indicator: string): string {
    return this.declare(indicator).name
  }

  /** The unit that the template declares for an indicator. */
  unitOf(indicator: string): string {
    return this.declare(indicator).unit
  }

  kindOf(indicator: string): IndicatorKind {
    return kindOf(this.declare(indicator))
  }

  /** Says that an indicator is summed over years, which only a flow may be. */
  sum(indicator: string): void {
    this.declare(indicator).isSummed = true
  }

  /** What a template with these outputs declares, by the sheets that the figures come from. */
  content(outputs: readonly string[]): TemplateContent['indicators'] {
    const spoken = new Set(outputs.flatMap((output) => output.split(/[{}|:,]/u).map((word) => word.trim())))
    return this.sectionsOf([...this.declared.values()].filter(({ name }) => spoken.has(name)))
  }

  /** An output with kind and unit in the place of each indicator's name. */
  shapeOf(output: string): string {
    return output.replace(/[^{}|:,\s]+/gu, (word) => {
      const one = this.byName.get(word)
      return one ? `${kindOf(one)} ${one.unit}` : word
    })
  }

  /** Everything that was named, for a template that uses all of it. */
  all(): TemplateContent['indicators'] {
    return this.sectionsOf([...this.declared.values()])
  }

  private sectionsOf(all: readonly Declared[]): TemplateContent['indicators'] {
    const sections = new Map<string, DeclaredIndicator[]>()
    for (const one of all) {
      const { known, name, unit } = one
      const section = known.sheet === '' ? '指标' : known.sheet
      const own = known.indicator.name
      const further = this.learned.flatMap(({ words, indicator }) => (indicator === own ? [words] : []))
      const aliases = [...(name === own ? [] : [own]), ...known.indicator.aliases, ...further]
      const declared: DeclaredIndicator = { name, unit, kind: kindOf(one), breaks: [], aliases: [...new Set(aliases)] }
      sections.set(section, [...(sections.get(section) ?? []), declared])
    }
    return Object.fromEntries(sections)
  }

  private declare(indicator: string): Declared {
    const before = this.declared.get(indicator)
    if (before) return before
    const known = this.figures.named(indicator)
    if (!known) throw new Error(`no indicator ${indicator}`)
    const name = this.freeName(plainName(indicator))
    this.taken.add(name)
    const made: Declared = { known, name, unit: known.indicator.unit, isSummed: false }
    this.declared.set(indicator, made)
    this.byName.set(name, made)
    return made
  }

  private freeName(name: string): string {
    if (!this.taken.has(name)) return name
    let number = 2
    while (this.taken.has(`${name}${number}`)) number += 1
    return `${name}${number}`
  }
}

function kindOf({ known, unit, isSummed }: Declared): IndicatorKind {
  return isSummed ? 'flow' : (known.indicator.kind ?? kindByUnit(unit))
}
