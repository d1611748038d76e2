import type { InputFormula } from '../../derive/formula'
import type { IssueLocation } from '../../issue'
import { figureKey } from '../../model/dataset'
import { sentencesOf } from './analyse'
import { yearOf } from '../fill/fill-chart'
import { applyFilters, buildScope, type Scope } from '../scope'
import { withNotes, type FilterCall } from '../sentence'
import type { ChartSpec, Template, TemplateBlock } from '../template'
import { neededBy, type Moment } from '../term'

/** A figure that a template needs, and every place that needs it. */
export interface RequiredFigure {
  readonly input: InputFormula
  readonly places: readonly IssueLocation[]
}

/**
 * The figures an analysed template needs for a year and base year, before anything is filled: those of its sentences and
 * their alternatives, its tables and charts. Over an empty dataset a sum needs its years; where a dataset has an entered
 * total that serves for them, it needs that.
 */
export function requiredFigures(template: Template, moment: Moment): readonly RequiredFigure[] {
  const scope = buildScope(template, template.settings, moment)
  const found = new Map<string, { input: InputFormula; places: IssueLocation[] }>()
  for (const { name, filters, place } of template.blocks.flatMap((block) => outputsOf(block, scope))) {
    const named = scope.named(name)
    if (named === null || named.tag === 'words') continue
    const terms = named.tag === 'term' ? [named] : named.terms
    for (const input of terms.flatMap(({ term }) => neededBy(applyFilters(term, filters, scope)))) {
      const key = figureKey(input.indicator, input.period, input.region)
      const known = found.get(key)
      if (!known) found.set(key, { input, places: [place] })
      else if (!known.places.includes(place)) known.places.push(place)
    }
  }
  return [...found.values()]
}

interface OutputCall {
  readonly name: string
  readonly filters: readonly FilterCall[]
  readonly place: IssueLocation
}

function outputsOf(block: TemplateBlock, scope: Scope): readonly OutputCall[] {
  const outputs: OutputCall[] = sentencesOf(block)
    .flatMap(withNotes)
    .flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.tag === 'output' ? [piece] : [])))
  if (block.tag === 'table') {
    for (const row of block.rows) {
      if ('group' in row) continue
      for (const { filters } of block.columns) outputs.push({ name: row.indicator, filters, place: row.place })
    }
  }
  if (block.tag === 'chart') {
    for (const year of chartYears(block, scope)) {
      const at: FilterCall = { name: '年', arguments: [{ tag: 'number', number: year }], place: block.place }
      const rates = block.rate === null ? [] : [block.rate]
      for (const name of [...block.indicators, ...rates, ...wholesOf(block, year, scope)]) {
        outputs.push({ name, filters: [at], place: block.place })
      }
    }
  }
  return outputs
}

/** A share, and the changes of several indicators, compare the ends of their span; other charts show every year of it. */
function chartYears({ kind, indicators, from, to, everyYear }: ChartSpec, scope: Scope): readonly number[] {
  const [first, last] = [yearOf(from, scope), yearOf(to, scope)]
  if ((kind === 'share' && !everyYear) || (kind === 'change' && indicators.length > 1))
    return [...new Set([first, last])]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}

/** The indicator of which the parts of a share are 其中; without one their sum is the whole, which needs nothing more. */
function wholesOf({ kind, indicators }: ChartSpec, year: number, scope: Scope): readonly string[] {
  if (kind !== 'share') return []
  const wholes = new Set(
    indicators.map((name) => {
      const named = scope.named(name)
      return named?.tag === 'term' ? named.term.series(year).indicator.partOf : null
    }),
  )
  const [id = null] = wholes
  if (wholes.size !== 1 || id === null) return []
  return [scope.moment.index.indicatorWithId(id)?.name ?? id]
}
