import { Canvas } from './canvas'
import { madeSheet, putFigure, putNotes, putTitle, type Layout } from './layout'
import { indicatorCorner, regionCorner, writeIndicator, writeName, writeYear } from './writing'

/** A sheet for each region, under its name: indicators down, years across. */
const sheetPerRegion: Layout = (data, writing) =>
  data.regions.flatMap((name, region) => {
    // A sheet of totals beside one region alone is nobody's region.
    if (name === '合计') return []
    const canvas = new Canvas(writing.top, writing.left)
    const header = putTitle(canvas, 1, '民政事业基本情况', data.years.length + 1, writing)
    canvas.put(header, 1, indicatorCorner(writing))
    data.years.forEach((year, at) => canvas.put(header, at + 2, writeYear(year, writing.yearStyle)))
    data.indicators.forEach((messyIndicator, indicator) => {
      canvas.put(header + 1 + indicator, 1, writeIndicator(messyIndicator, writing))
      data.years.forEach((_, year) =>
        putFigure(canvas, [header + 1 + indicator, year + 2], data, writing, [indicator, region, year]),
      )
    })
    putNotes(canvas, header + 1 + data.indicators.length, writing)
    return madeSheet(canvas, name)
  })

/** A table whose later years go on, as 续表, on a sheet of their own. */
const continuedOnNextSheet: Layout = (data, writing) => {
  const [{ name, unit } = { name: '', unit: '' }] = data.indicators
  const half = Math.ceil(data.years.length / 2)
  const all = data.years.map((_, at) => at)
  return [all.slice(0, half), all.slice(half)]
    .filter((years) => years.length > 0)
    .map((years, sheet) => {
      const canvas = new Canvas(writing.top, writing.left)
      canvas.put(1, 1, sheet === 0 ? `3-6 各县区${name}` : '3-6 续表')
      canvas.put(2, years.length + 1, `单位：${unit}`)
      canvas.put(3, 1, regionCorner(writing))
      years.forEach((year, at) => canvas.put(3, at + 2, writeYear(data.years[year] ?? 0, writing.yearStyle)))
      data.regions.forEach((region, at) => {
        canvas.put(4 + at, 1, writeName(region, writing, at))
        years.forEach((year, column) => putFigure(canvas, [4 + at, column + 2], data, writing, [0, at, year]))
      })
      return madeSheet(canvas, sheet === 0 ? '3-6' : '3-6续')
    })
}

export const bookLayouts: Readonly<Record<string, Layout>> = {
  'a sheet a region': sheetPerRegion,
  'continued on the next sheet': continuedOnNextSheet,
}
