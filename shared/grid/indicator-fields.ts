import { assertNever } from '../assert-never'
import type { Indicator, IndicatorKind } from '../model/indicator'
import type { IndicatorFormula } from '../model/indicator-formula'
import { sectionTitle } from './grid-row'

/** How an indicator gets its figures; '' is by entering them. */
export type Operation = IndicatorFormula['tag'] | ''

/** An indicator as a form holds it: texts that may be empty instead of nulls. */
export interface IndicatorFields {
  readonly name: string
  readonly aliases: readonly string[]
  readonly unit: string
  readonly section: string
  readonly kind: IndicatorKind | ''
  readonly decimals: number | null
  readonly department: string
  readonly definition: string
  /** Id of the whole; '' for none. */
  readonly partOf: string
  readonly breaks: readonly BreakFields[]
  readonly operation: Operation
  /** The inputs of an operation on one or two indicators. */
  readonly first: string
  readonly second: string
  readonly terms: readonly string[]
  readonly perUnit: string
}

/** A line of the list of changes of definition; a form adds it empty. */
export interface BreakFields {
  readonly year: number | null
  readonly note: string
}

/** The fields of a form with what an indicator has now. */
export function fieldsOf(indicator: Indicator): IndicatorFields {
  return {
    name: indicator.name,
    aliases: indicator.aliases,
    unit: indicator.unit,
    section: sectionTitle(indicator),
    kind: indicator.kind ?? '',
    decimals: indicator.decimals,
    department: indicator.department ?? '',
    definition: indicator.definition ?? '',
    partOf: indicator.partOf ?? '',
    breaks: indicator.breaks,
    ...formulaFields(indicator.formula),
  }
}

/** The indicator with what its form says. Lines without a year are left out: the form asks for it before it saves. */
export function indicatorWith(base: Indicator, fields: IndicatorFields): Indicator {
  const name = fields.name.trim()
  return {
    ...base,
    name,
    aliases: [...new Set(fields.aliases.map((alias) => alias.trim()))].filter(
      (alias) => alias !== '' && alias !== name,
    ),
    unit: fields.unit.trim(),
    kind: fields.kind === '' ? null : fields.kind,
    decimals: fields.decimals,
    department: textOrNull(fields.department),
    definition: textOrNull(fields.definition),
    section: fields.section
      .split(/[›>]/u)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    partOf: fields.partOf === '' ? null : fields.partOf,
    breaks: fields.breaks
      .flatMap(({ year, note }) => (year === null ? [] : [{ year, note: note.trim() }]))
      .sort((left, right) => left.year - right.year),
    formula: formulaOf(fields),
  }
}

function formulaFields(
  formula: IndicatorFormula | null,
): Pick<IndicatorFields, 'operation' | 'first' | 'second' | 'terms' | 'perUnit'> {
  const none = { operation: '' as const, first: '', second: '', terms: [], perUnit: '' }
  switch (formula?.tag) {
    case undefined:
      return none
    case 'share':
      return { ...none, operation: 'share', first: formula.part, second: formula.whole }
    case 'growth':
      return { ...none, operation: 'growth', first: formula.of }
    case 'difference':
      return { ...none, operation: 'difference', first: formula.from, second: formula.less }
    case 'sum':
      return { ...none, operation: 'sum', terms: formula.terms }
    case 'per':
      return { ...none, operation: 'per', first: formula.of, second: formula.over, perUnit: formula.perUnit }
    default:
      return assertNever(formula)
  }
}

function formulaOf({ operation, first, second, terms, perUnit }: IndicatorFields): IndicatorFormula | null {
  switch (operation) {
    case '':
      return null
    case 'share':
      return { tag: 'share', part: first, whole: second }
    case 'growth':
      return { tag: 'growth', of: first }
    case 'difference':
      return { tag: 'difference', from: first, less: second }
    case 'sum':
      return { tag: 'sum', terms }
    case 'per':
      return { tag: 'per', of: first, over: second, perUnit: perUnit.trim() }
    default:
      return assertNever(operation)
  }
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
