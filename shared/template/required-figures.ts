import type { InputFormula } from '../derive/formula'
import type { Place } from '../issue'
import { figureKey } from '../model/dataset'
import { sentencesOf } from './analyse'
import { yearOf } from './fill-chart'
import { applyFilters, buildScope, type Scope } from './scope'
import type { FilterCall } from './sentence'
import type { Template, TemplateBlock } from './template'
import { neededBy, type Moment } from './term'

/** A figure that a template needs, and every place that needs it. */
export interface RequiredFigure {
  readonly input: InputFormula
  readonly places: readonly Place[]
}

/**
 * The figures an analysed template needs for a year and base year, before anything is filled: those of its sentences and
 * their alternatives, its tables and charts. Over an empty dataset a sum needs its years; where a dataset has an entered
 * total that serves for them, it needs that.
 */
export function requiredFigures(template: Template, moment: Moment): readonly RequiredFigure[] {
  const scope = buildScope(template, template.settings, moment)
  const found = new Map<string, { input: InputFormula; places: Place[] }>()
  for (const { name, filters, place } of template.blocks.flatMap((block) => outputsOf(block, scope))) {
    const named = scope.named(name)
    if (named?.tag !== 'term') continue
    for (const input of neededBy(applyFilters(named.term, filters, scope))) {
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
  readonly place: Place
}

function outputsOf(block: TemplateBlock, scope: Scope): readonly OutputCall[] {
  const outputs: OutputCall[] = sentencesOf(block).flatMap((sentence) =>
    sentence.pieces.flatMap((piece) => (piece.tag === 'output' ? [piece] : [])),
  )
  if (block.tag === 'table') {
    for (const row of block.rows) {
      if ('group' in row) continue
      for (const { filters } of block.columns) outputs.push({ name: row.indicator, filters, place: row.place })
    }
  }
  if (block.tag === 'chart') {
    const { place } = block
    for (let year = yearOf(block.from, scope); year <= yearOf(block.to, scope); year += 1) {
      const at: FilterCall = { name: '年', arguments: [{ tag: 'number', number: year }], place }
      for (const name of block.indicators) outputs.push({ name, filters: [at], place })
    }
  }
  return outputs
}
