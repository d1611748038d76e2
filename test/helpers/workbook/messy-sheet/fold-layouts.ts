import { canvasFor, made, putFigure, putNotes, putTitle, type Layout } from './layout'
import { indicatorCorner, periodCorner, regionCorner, writeIndicator, writeName, writeYear } from './writing'

/** A long list of years folded to the right under the same headers, with or without an empty column between. */
const yearsFolded: Layout = (data, writing) => {
  const canvas = canvasFor(writing)
  const half = Math.ceil(data.years.length / 2)
  const width = data.indicators.length + 1 + writing.gapRows
  const header = putTitle(canvas, 1, '民政事业历年情况', width * 2 - writing.gapRows, writing)
  data.years.forEach((year, at) => {
    const [block, row] = at < half ? [0, at] : [1, at - half]
    const left = 1 + block * width
    if (row === 0) {
      canvas.put(header, left, periodCorner(writing))
      data.indicators.forEach((indicator, index) =>
        canvas.put(header, left + 1 + index, writeIndicator(indicator, writing)),
      )
    }
    canvas.put(header + 1 + row, left, writeYear(year, writing.yearStyle))
    data.indicators.forEach((_, indicator) =>
      putFigure(canvas, [header + 1 + row, left + 1 + indicator], data, writing, [indicator, null, at]),
    )
  })
  putNotes(canvas, header + 1 + half, writing)
  return made(canvas)
}

/** Years down; each region has its own column of names before its figures. */
const regionColumns: Layout = (data, writing) => {
  const canvas = canvasFor(writing)
  const regions = data.regions.slice(0, 3)
  const width = data.indicators.length + 1
  const header = putTitle(canvas, 1, '各县区民政事业', 1 + regions.length * width, writing)
  canvas.put(header, 1, periodCorner(writing))
  regions.forEach((_, block) => {
    const left = 2 + block * width
    canvas.put(header, left, regionCorner(writing))
    data.indicators.forEach((indicator, at) => canvas.put(header, left + 1 + at, writeIndicator(indicator, writing)))
  })
  data.years.forEach((year, at) => {
    canvas.put(header + 1 + at, 1, writeYear(year, writing.yearStyle))
    regions.forEach((name, region) => {
      const left = 2 + region * width
      canvas.put(header + 1 + at, left, writeName(name, { ...writing, hasFootnotes: false }, region))
      data.indicators.forEach((_, indicator) =>
        putFigure(canvas, [header + 1 + at, left + 1 + indicator], data, writing, [indicator, region, at]),
      )
    })
  })
  putNotes(canvas, header + 1 + data.years.length, writing)
  return made(canvas)
}

/** A list of indicators folded to the right: each half has its names and the same years. */
const indicatorsFolded: Layout = (data, writing) => {
  const canvas = canvasFor(writing)
  const half = Math.ceil(data.indicators.length / 2)
  const width = data.years.length + 1
  const header = putTitle(canvas, 1, '民政事业基本情况', width * 2, writing)
  data.indicators.forEach((messyIndicator, indicator) => {
    const [block, row] = indicator < half ? [0, indicator] : [1, indicator - half]
    const left = 1 + block * width
    if (row === 0) {
      canvas.put(header, left, indicatorCorner(writing))
      data.years.forEach((year, at) => canvas.put(header, left + 1 + at, writeYear(year, writing.yearStyle)))
    }
    canvas.put(header + 1 + row, left, writeIndicator(messyIndicator, writing))
    data.years.forEach((_, year) =>
      putFigure(canvas, [header + 1 + row, left + 1 + year], data, writing, [indicator, null, year]),
    )
  })
  putNotes(canvas, header + 1 + half, writing)
  return made(canvas)
}

export const foldLayouts: Readonly<Record<string, Layout>> = {
  'years folded to the right': yearsFolded,
  'a region column for each block': regionColumns,
  'indicators folded to the right': indicatorsFolded,
}
