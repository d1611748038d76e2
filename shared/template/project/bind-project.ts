import { issue, type Issue } from '../../issue'
import { indexDataset, type Dataset, type DatasetIndex } from '../../model/dataset'
import { rescaledQualifier, type Figure } from '../../model/figure'
import type { Indicator } from '../../model/indicator'
import { convertUnit, parseUnit, type Unit } from '../../model/unit'
import type { Template } from '../template'

/** A template whose indicators are those of a project. */
export interface BoundTemplate {
  readonly template: Template
  /** The project's data in the template's units; the same object where nothing has to be converted. */
  dataset(given: Dataset): Dataset
  readonly issues: readonly Issue[]
}

interface Conversion {
  readonly from: Unit
  readonly to: Unit
}

/**
 * Finds a template's indicators among a project's, by name, alias or id, so that an indicator renamed or entered by hand is found
 * like an imported one. Figures in another unit of the same kind are converted exactly; an indicator in a unit that
 * cannot be converted is treated as missing.
 */
export function bindProject(template: Template, indicators: readonly Indicator[]): BoundTemplate {
  const index = indexDataset({ indicators, regions: [], figures: [] })
  const conversions = new Map<string, Conversion>()
  const issues: Issue[] = []
  const bound = template.indicators.map((declared): Indicator => {
    const found = findIndicator(declared, index)
    if (!found) return declared
    const from = parseUnit(found.unit)
    const to = parseUnit(declared.unit)
    const parameters = { name: declared.name, from: found.unit, to: declared.unit }
    if (from.text === '' && to.text !== '') {
      issues.push(issue('info', 'template.project-unit-assumed', null, parameters))
    } else if (from.text !== to.text) {
      if (convertUnit(1, from, to) === null) {
        issues.push(issue('warning', 'template.project-unit', null, parameters))
        return { ...declared, id: `${found.id} (${declared.unit})` }
      }
      conversions.set(found.id, { from, to })
    }
    return { ...declared, id: found.id, breaks: mergeBreaks(declared, found), formula: found.formula }
  })
  return {
    template: { ...template, indicators: bound },
    dataset: conversions.size === 0 ? (given) => given : converter(conversions),
    issues,
  }
}

function findIndicator(declared: Indicator, index: DatasetIndex): Indicator | undefined {
  for (const name of [declared.name, ...declared.aliases]) {
    const found = index.indicatorNamed(name)
    if (found) return found
  }
  return index.indicatorWithId(declared.id)
}

/** A change of definition that either of them knows of stands between two figures. */
function mergeBreaks(declared: Indicator, found: Indicator): Indicator['breaks'] {
  const known = new Set(declared.breaks.map(({ year }) => year))
  return [...declared.breaks, ...found.breaks.filter(({ year }) => !known.has(year))]
}

/** Converts datasets; the same indicators and the same figure always become the same object, so that what did not change can be told. */
function converter(conversions: ReadonlyMap<string, Conversion>): (given: Dataset) => Dataset {
  const figures = new WeakMap<Figure, Figure>()
  const lists = new WeakMap<Dataset['indicators'], Dataset['indicators']>()
  const figure = (given: Figure): Figure => {
    const conversion = conversions.get(given.indicator)
    return conversion ? remember(figures, given, () => convertFigure(given, conversion)) : given
  }
  const indicators = (given: Dataset['indicators']): Dataset['indicators'] =>
    given.map((indicator) => {
      const conversion = conversions.get(indicator.id)
      return conversion ? { ...indicator, unit: conversion.to.text } : indicator
    })
  return (given) => ({
    ...given,
    indicators: remember(lists, given.indicators, () => indicators(given.indicators)),
    figures: given.figures.map(figure),
  })
}

function remember<K extends object, V>(known: WeakMap<K, V>, key: K, compute: () => V): V {
  const before = known.get(key)
  if (before !== undefined) return before
  const value = compute()
  known.set(key, value)
  return value
}

function convertFigure(figure: Figure, conversion: Conversion): Figure {
  if (figure.value.tag !== 'number') return figure
  const number = convertUnit(figure.value.number, conversion.from, conversion.to)
  if (number === null || number === figure.value.number) return figure
  const qualifier = figure.qualifier && rescaledQualifier(figure.qualifier)
  return { ...figure, value: { tag: 'number', number }, qualifier }
}
