import type { CellSeed } from '../grid'
import { canvasFor, made, putFigure, putNotes, putTitle, type Layout } from './layout'
import {
  indicatorCorner,
  regionCorner,
  unitCorner,
  writeIndicator,
  writeName,
  writeYear,
  type Writing,
} from './writing'

/** A label set in as the writer does it: by spaces of one width or the other, or by the cell's indent. */
function setIn(text: string, level: number, { partStyle }: Writing): CellSeed {
  if (partStyle === 'numeral') return '　'.repeat(level) + text
  if (partStyle === 'digit') return ' '.repeat(level * 2) + text
  return { value: { tag: 'text', text }, indent: level }
}

/** Regions as headings over their indicators, which are set in below them. */
const regionsAsHeadings: Layout = (data, writing) => {
  const canvas = canvasFor(writing)
  const header = putTitle(canvas, 1, '各县区民政事业', data.years.length + 1, writing)
  canvas.put(header, 1, indicatorCorner(writing))
  data.years.forEach((year, at) => canvas.put(header, at + 2, writeYear(year, writing.yearStyle)))
  let row = header + 1
  data.regions.forEach((name, region) => {
    if (name === '合计') return
    canvas.put(row++, 1, writeName(name, { ...writing, hasFootnotes: false }, region))
    data.indicators.forEach((messyIndicator, indicator) => {
      canvas.put(row, 1, setIn(writeIndicator(messyIndicator, writing), 2, writing))
      data.years.forEach((_, year) => putFigure(canvas, [row, year + 2], data, writing, [indicator, region, year]))
      row++
    })
  })
  putNotes(canvas, row, writing)
  return made(canvas)
}

/** Indicators as wholes with figures, 城市 and 农村 as parts of each: behind 其中, or only set in. */
const parts: Layout = (data, writing) => {
  const canvas = canvasFor(writing)
  const header = putTitle(canvas, 1, '民政事业基本情况', data.years.length + 2, writing)
  canvas.put(header, 1, indicatorCorner(writing))
  canvas.put(header, 2, unitCorner(writing))
  data.years.forEach((year, at) => canvas.put(header, at + 3, writeYear(year, writing.yearStyle)))
  let row = header + 1
  data.indicators.forEach(({ name, unit }, indicator) => {
    const labels = writing.isMerged
      ? [name, '其中：城市', '　　　农村']
      : [name, setIn('城市', 1, writing), setIn('农村', 1, writing)]
    labels.forEach((label, region) => {
      canvas.put(row, 1, label)
      canvas.put(row, 2, unit)
      data.years.forEach((_, year) => putFigure(canvas, [row, year + 3], data, writing, [indicator, null, year]))
      // A part is known by its whole and its own name.
      if (region > 0) canvas.rename(row, ['', '城市', '农村'][region] ?? '')
      row++
    })
  })
  putNotes(canvas, row, writing)
  return made(canvas)
}

/** One year; units in a row of their own below the names, or alone above the table. */
const unitsByPlace: Layout = (data, writing) => {
  const canvas = canvasFor(writing)
  const header = putTitle(canvas, 1, `${data.years[0]}年各县区民政事业情况`, data.indicators.length + 1, {
    ...writing,
    hasTitle: true,
  })
  canvas.put(header, 1, regionCorner(writing))
  data.indicators.forEach(({ name, unit }, at) => {
    canvas.put(header, at + 2, name)
    canvas.put(header + 1, at + 2, writing.unitPlace === 'wide-bracket' ? `（${unit}）` : `(${unit})`)
  })
  data.regions.forEach((name, region) => {
    canvas.put(header + 2 + region, 1, writeName(name, writing, region))
    data.indicators.forEach((_, indicator) =>
      putFigure(canvas, [header + 2 + region, indicator + 2], data, writing, [indicator, region, 0]),
    )
  })
  putNotes(canvas, header + 2 + data.regions.length, writing)
  return made(canvas)
}

/** A unit alone over the right end of a table. */
const unitAlone: Layout = (data, writing) => {
  const canvas = canvasFor(writing)
  const [{ name, unit } = { name: '', unit: '' }] = data.indicators
  const header = putTitle(canvas, 1, `各县区${name}`, data.years.length + 1, { ...writing, hasTitle: true })
  canvas.put(header, data.years.length + 1, unit)
  canvas.put(header + 1, 1, regionCorner(writing))
  data.years.forEach((year, at) => canvas.put(header + 1, at + 2, writeYear(year, writing.yearStyle)))
  data.regions.forEach((region, at) => {
    canvas.put(header + 2 + at, 1, writeName(region, writing, at))
    data.years.forEach((_, year) => putFigure(canvas, [header + 2 + at, year + 2], data, writing, [0, at, year]))
  })
  putNotes(canvas, header + 2 + data.regions.length, writing)
  return made(canvas)
}

export const headingLayouts: Readonly<Record<string, Layout>> = {
  'regions as headings': regionsAsHeadings,
  'parts below their wholes': parts,
  'a row of units': unitsByPlace,
  'a unit alone above': unitAlone,
}
