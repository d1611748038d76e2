import type { Indicator } from '../../model/indicator'
import { kindByUnit } from '../../model/kind-by-unit'
import { plainName } from '../plain-name'
import { yearNames } from '../scope'
import type { Template } from '../template'
import type { AddedIndicator, IndicatorInput, TemplateDocument } from './template-document'

export interface DeclaredIndicator {
  /** The name by which sentences, tables and charts of the template speak of the indicator. */
  readonly name: string
  /** The document, in which the indicator is declared. */
  readonly document: TemplateDocument
}

/**
 * The name of a project's indicator in a template; an indicator that the template does not know is declared in it, under a
 * name that a sentence may hold, with unit, kind, decimals and definition as the project has them.
 */
export function declareIndicator(
  document: TemplateDocument,
  template: Template,
  indicator: Indicator,
): DeclaredIndicator {
  const known = [...template.indicators.map(namesOf), ...document.added.map(({ indicator: added }) => namesOf(added))]
  const declared = known.find(({ names }) => names.includes(indicator.name))
  if (declared) return { name: declared.name, document }
  const taken = new Set<string>([
    ...yearNames,
    ...Object.keys(template.settings),
    ...known.flatMap(({ names }) => names),
  ])
  const name = freeName(plainName(indicator.name), taken)
  const section = indicator.section.at(-1) ?? '指标'
  const added: AddedIndicator = { section, indicator: inputOf(indicator, name) }
  return { name, document: { ...document, added: [...document.added, added] } }
}

function namesOf({ name, aliases = [] }: { readonly name: string; readonly aliases?: readonly string[] | undefined }): {
  readonly name: string
  readonly names: readonly string[]
} {
  return { name, names: [name, ...aliases] }
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name}${number}`)) number += 1
  return `${name}${number}`
}

function inputOf(
  { name: own, aliases, unit, kind, decimals, department, definition }: Indicator,
  name: string,
): IndicatorInput {
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
