import type { Period } from '../../../../shared/model/period'
import { canvasFor, made, putFigure, putNotes, putTitle, type Layout } from './layout'
import { regionCorner, writeIndicator, writeName, writePart, writeYear, type Writing } from './writing'

type Part = Extract<Period, { readonly tag: 'quarter' | 'month' }>

const quarters = [1, 2, 3, 4] as const

function partsOf(kind: Part['tag'], year: number): readonly Part[] {
  if (kind === 'quarter') return quarters.map((quarter) => ({ tag: 'quarter', year, quarter }))
  return [1, 2, 3, 7, 11, 12].map((month) => ({ tag: 'month', year, month }))
}

const writtenYear = (year: number, { yearStyle }: Writing): ReturnType<typeof writeYear> =>
  // A calendar of its own or a year's end leaves no room for a part of the year.
  writeYear(year, yearStyle === 'minguo' || yearStyle === 'year-end' || yearStyle === 'numeral' ? 'suffix' : yearStyle)

/** Regions down; across, the quarters or months under each year. */
const partsUnderYears =
  (kind: Part['tag']): Layout =>
  (data, writing) => {
    const canvas = canvasFor(writing)
    const [{ name, unit } = { name: '', unit: '' }] = data.indicators
    const years = data.years.slice(0, 2)
    const parts = partsOf(kind, 0).length
    const header = putTitle(canvas, 1, `各县区${name}（${unit}）`, 1 + years.length * parts, {
      ...writing,
      hasTitle: true,
    })
    canvas.put(header, 1, regionCorner(writing))
    if (writing.isMerged) canvas.merge(header, 1, header + 1, 1)
    years.forEach((year, group) => {
      const column = 2 + group * parts
      canvas.put(header, column, writtenYear(year, writing))
      if (writing.isMerged) canvas.merge(header, column, header, column + parts - 1)
      partsOf(kind, year).forEach((part, at) => canvas.put(header + 1, column + at, writePart(part, writing)))
    })
    data.regions.forEach((region, row) => {
      canvas.put(header + 2 + row, 1, writeName(region, writing, row))
      years.forEach((year, group) =>
        partsOf(kind, year).forEach((part, at) =>
          putFigure(canvas, [header + 2 + row, 2 + group * parts + at], data, writing, [0, row, at], part),
        ),
      )
    })
    putNotes(canvas, header + 2 + data.regions.length, writing)
    return made(canvas)
  }

/** The year in the title, its quarters or months down, indicators across. */
const partsDown =
  (kind: Part['tag']): Layout =>
  (data, writing) => {
    const canvas = canvasFor(writing)
    const [year = 0] = data.years
    const width = data.indicators.length + 1
    const header = putTitle(canvas, 1, `${year}年民政事业进度`, width, { ...writing, hasTitle: true })
    canvas.put(header, 1, kind === 'quarter' ? '季度' : '月份')
    data.indicators.forEach((indicator, at) => canvas.put(header, at + 2, writeIndicator(indicator, writing)))
    partsOf(kind, year).forEach((part, at) => {
      canvas.put(header + 1 + at, 1, writePart(part, writing))
      data.indicators.forEach((_, indicator) =>
        putFigure(canvas, [header + 1 + at, indicator + 2], data, writing, [indicator, null, at], part),
      )
    })
    putNotes(canvas, header + 1 + partsOf(kind, year).length, writing)
    return made(canvas)
  }

/** Indicators down; across, quarters or months that name their years themselves. */
const datedParts =
  (kind: Part['tag']): Layout =>
  (data, writing) => {
    const canvas = canvasFor(writing)
    const parts = data.years.slice(0, 2).flatMap((year) => partsOf(kind, year).slice(0, 3))
    const header = putTitle(canvas, 1, '民政事业进度', parts.length + 1, writing)
    canvas.put(header, 1, '指标')
    parts.forEach((part, at) =>
      canvas.put(header, at + 2, `${part.year}年${writePart(part, { ...writing, partStyle: 'digit' })}`),
    )
    data.indicators.forEach((messyIndicator, indicator) => {
      canvas.put(header + 1 + indicator, 1, writeIndicator(messyIndicator, writing))
      parts.forEach((part, at) =>
        putFigure(canvas, [header + 1 + indicator, at + 2], data, writing, [indicator, null, at], part),
      )
    })
    putNotes(canvas, header + 1 + data.indicators.length, writing)
    return made(canvas)
  }

export const partLayouts: Readonly<Record<string, Layout>> = {
  'quarters under years': partsUnderYears('quarter'),
  'months under years': partsUnderYears('month'),
  'quarters down, the year in the title': partsDown('quarter'),
  'months down, the year in the title': partsDown('month'),
  'dated quarters across': datedParts('quarter'),
  'dated months across': datedParts('month'),
}
