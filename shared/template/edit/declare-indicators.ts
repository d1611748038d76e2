import type { Indicator } from '../../model/indicator'
import { kindByUnit } from '../../model/kind-by-unit'
import { plainName } from '../plain-name'
import { yearNames } from '../scope'
import type { Template } from '../template'
import type { AddedIndicator, EditedBlock, IndicatorInput } from './template-document'

/** How a template speaks of an indicator of the project. */
export interface DeclaredIndicator {
  /** Its name in sentences, tables and charts. */
  readonly name: string
  /** How the template is to declare it as soon as it speaks of it; null where it does already. */
  readonly added: AddedIndicator | null
}

/**
 * How a template speaks, or would speak, of each indicator of a project, by the indicator's id. One that the template does not know gets a
 * name that a sentence may hold, and its unit, kind, decimals and definition from the project.
 */
export function declareIndicators(
  template: Template,
  indicators: readonly Indicator[],
): ReadonlyMap<string, DeclaredIndicator> {
  const known = new Map(
    template.indicators.flatMap(({ name, aliases }) => [name, ...aliases].map((word) => [word, name] as const)),
  )
  const taken = new Set<string>([...yearNames, ...Object.keys(template.settings), ...known.keys()])
  return new Map(
    indicators.map((indicator): [string, DeclaredIndicator] => {
      const declared = known.get(indicator.name)
      if (declared !== undefined) return [indicator.id, { name: declared, added: null }]
      const name = freeName(plainName(indicator.name), taken)
      taken.add(name)
      const section = indicator.section.at(-1) ?? '指标'
      return [indicator.id, { name, added: { section, indicator: inputOf(indicator, name) } }]
    }),
  )
}

/** The indicators that blocks speak of and their template does not declare yet. */
export function usedIndicators(
  blocks: readonly EditedBlock[],
  declared: Iterable<DeclaredIndicator>,
): readonly AddedIndicator[] {
  const words = new Set(blocks.flatMap(({ content }) => JSON.stringify(content).split(/[^\p{L}\p{N}_]+/u)))
  return [...declared].flatMap(({ name, added }) => (added !== null && words.has(name) ? [added] : []))
}

/** A template that knows all indicators of a project, for looking at what they would print. */
export function withDeclared(template: Template, indicators: readonly Indicator[]): Template {
  const declared = declareIndicators(template, indicators)
  const added = indicators.flatMap((indicator): Indicator[] => {
    const own = declared.get(indicator.id)
    return own?.added
      ? [{ ...indicator, id: own.name, name: own.name, aliases: [indicator.name, ...indicator.aliases] }]
      : []
  })
  return added.length === 0 ? template : { ...template, indicators: [...template.indicators, ...added] }
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name}${number}`)) number += 1
  return `${name}${number}`
}

function inputOf({ name: own, ...indicator }: Indicator, name: string): IndicatorInput {
  const { aliases, unit, kind, decimals, department, definition } = indicator
  const others = [...new Set([...(own === name ? [] : [own]), ...aliases])].filter((alias) => alias !== name)
  return {
    name,
    ...(unit === '' ? {} : { unit }),
    kind: kind ?? kindByUnit(unit),
    ...(decimals === null ? {} : { decimals }),
    ...(others.length === 0 ? {} : { aliases: others }),
    ...(department === null ? {} : { department }),
    ...(definition === null ? {} : { definition }),
  }
}
