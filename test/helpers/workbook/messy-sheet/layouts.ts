import {
  periodCorner,
  regionCorner,
  indicatorCorner,
  unitCorner,
  writeIndicator,
  writeName,
  writeYear,
  type Writing,
} from './writing'
import type { Canvas } from './canvas'
import { bookLayouts } from './book-layouts'
import { canvasFor, hideRow, made, putFigure, putNotes, putTitle, type Layout } from './layout'
import type { MessyData, MessyIndicator } from './messy-data'
import { foldLayouts } from './fold-layouts'
import { headingLayouts } from './heading-layouts'
import { partLayouts } from './part-layouts'

/** Indicators down with a column of units, years across; a list of sums of somebody's own stands apart to the right. */
const indicatorsDown: Layout = (data, writing) => {
  const canvas = canvasFor(writing)
  const header = putTitle(canvas, 1, '民政事业基本情况', data.years.length + 2, writing)
  canvas.put(header, 1, indicatorCorner(writing))
  canvas.put(header, 2, unitCorner(writing))
  data.years.forEach((year, at) => canvas.put(header, at + 3, writeYear(year, writing.yearStyle)))
  data.indicators.forEach(({ name, unit }, indicator) => {
    const row = header + 1 + indicator
    canvas.put(row, 1, writeName(name, { ...writing, isNamePadded: false }, indicator))
    canvas.put(row, 2, unit)
    data.years.forEach((_, year) => putFigure(canvas, [row, year + 3], data, writing, [indicator, null, year]))
  })
  if (writing.hasHelper) {
    const column = data.years.length + 4
    canvas.put(header, column, '备用')
    data.indicators.forEach((_, at) => canvas.put(header + 1 + at, column, 1000 + at))
  }
  hideRow(canvas, header + 1, writing)
  putNotes(canvas, header + 1 + data.indicators.length, writing)
  return made(canvas)
}

function putRegionsByYears(canvas: Canvas, top: number, data: MessyData, writing: Writing, indicator: number): number {
  canvas.put(top, 1, regionCorner(writing))
  data.years.forEach((year, at) => canvas.put(top, at + 2, writeYear(year, writing.yearStyle)))
  data.regions.forEach((name, region) => {
    canvas.put(top + 1 + region, 1, writeName(name, writing, region))
    data.years.forEach((_, year) =>
      putFigure(canvas, [top + 1 + region, year + 2], data, writing, [indicator, region, year]),
    )
  })
  return top + 1 + data.regions.length
}

/** A table for each indicator, one below the other, each with its title and unit. */
const stacked: Layout = (data, writing) => {
  const canvas = canvasFor(writing)
  let row = 1
  data.indicators.forEach((indicator, at) => {
    canvas.put(row, 1, `${at + 1}-${at + 1} 各县区${indicator.name}`)
    canvas.put(row + 1, data.years.length + 1, `单位：${indicator.unit}`)
    row = putRegionsByYears(canvas, row + 2, data, writing, at)
    putNotes(canvas, row, { ...writing, gapRows: 0 })
    row += writing.notes + 1 + writing.gapRows
  })
  return made(canvas)
}

/** One indicator in the title, regions down, years across. */
const regionsDown: Layout = (data, writing) => {
  const canvas = canvasFor(writing)
  const [{ name, unit } = { name: '', unit: '' }] = data.indicators
  const width = data.years.length + 1
  const header = putTitle(canvas, 1, `各县区${name}`, width, { ...writing, hasTitle: true })
  canvas.put(header, width, `单位：${unit}`)
  const end = putRegionsByYears(canvas, header + 1, data, writing, 0)
  hideRow(canvas, header + 2, writing)
  putNotes(canvas, end, writing)
  return made(canvas)
}

/** Regions down, in each its indicators; the region's name stands once. */
const regionsAndIndicatorsDown: Layout = (data, writing) => {
  const canvas = canvasFor(writing)
  const header = putTitle(canvas, 1, '各县区民政事业', data.years.length + 2, writing)
  canvas.put(header, 1, regionCorner(writing))
  canvas.put(header, 2, indicatorCorner(writing))
  data.years.forEach((year, at) => canvas.put(header, at + 3, writeYear(year, writing.yearStyle)))
  let row = header + 1
  data.regions.forEach((name, region) => {
    canvas.put(row, 1, writeName(name, writing, region))
    if (writing.isMerged) canvas.merge(row, 1, row + data.indicators.length - 1, 1)
    data.indicators.forEach((messyIndicator, indicator) => {
      canvas.put(row, 2, writeIndicator(messyIndicator, writing))
      data.years.forEach((_, year) => putFigure(canvas, [row, year + 3], data, writing, [indicator, region, year]))
      row++
    })
  })
  putNotes(canvas, row, writing)
  return made(canvas)
}

/** Years down, indicators across. */
const yearsDown: Layout = (data, writing) => {
  const canvas = canvasFor(writing)
  const header = putTitle(canvas, 1, '民政事业历年情况', data.indicators.length + 1, writing)
  canvas.put(header, 1, periodCorner(writing))
  data.indicators.forEach((indicator, at) => canvas.put(header, at + 2, writeIndicator(indicator, writing)))
  data.years.forEach((year, at) => {
    canvas.put(header + 1 + at, 1, writeYear(year, writing.yearStyle))
    data.indicators.forEach((_, indicator) =>
      putFigure(canvas, [header + 1 + at, indicator + 2], data, writing, [indicator, null, at]),
    )
  })
  putNotes(canvas, header + 1 + data.years.length, writing)
  return made(canvas)
}

/** Years down, regions across, the indicator and its unit in the title. */
const yearsDownRegionsAcross: Layout = (data, writing) => {
  const canvas = canvasFor(writing)
  const [{ name, unit } = { name: '', unit: '' }] = data.indicators
  const width = data.regions.length + 1
  const header = putTitle(canvas, 1, `${name}（${unit}）`, width, { ...writing, hasTitle: true })
  canvas.put(header, 1, periodCorner(writing))
  data.regions.forEach((region, at) => canvas.put(header, at + 2, writeName(region, writing, at)))
  data.years.forEach((year, at) => {
    canvas.put(header + 1 + at, 1, writeYear(year, writing.yearStyle))
    data.regions.forEach((_, region) =>
      putFigure(canvas, [header + 1 + at, region + 2], data, writing, [0, region, at]),
    )
  })
  putNotes(canvas, header + 1 + data.years.length, writing)
  return made(canvas)
}

/** Regions down; across, years under each indicator or indicators under each year. */
const twoLevels =
  (outer: 'indicator' | 'year'): Layout =>
  (data, writing) => {
    const canvas = canvasFor(writing)
    const [outers, inners] =
      outer === 'indicator' ? [data.indicators.length, data.years.length] : [data.years.length, data.indicators.length]
    const head = (at: number): string | ReturnType<typeof writeYear> =>
      outer === 'indicator'
        ? writeIndicator(data.indicators[at] as MessyIndicator, writing)
        : writeYear(data.years[at] ?? 0, writing.yearStyle)
    const leaf = (at: number): ReturnType<typeof writeYear> =>
      outer === 'indicator'
        ? writeYear(data.years[at] ?? 0, writing.yearStyle)
        : writeIndicator(data.indicators[at] as MessyIndicator, writing)
    const header = putTitle(canvas, 1, '各县区民政事业', 1 + outers * inners, writing)
    canvas.put(header, 1, regionCorner(writing))
    if (writing.isMerged) canvas.merge(header, 1, header + 1, 1)
    for (let one = 0; one < outers; one++) {
      const column = 2 + one * inners
      canvas.put(header, column, head(one))
      if (writing.isMerged) canvas.merge(header, column, header, column + inners - 1)
      for (let other = 0; other < inners; other++) canvas.put(header + 1, column + other, leaf(other))
    }
    data.regions.forEach((name, region) => {
      const row = header + 2 + region
      canvas.put(row, 1, writeName(name, writing, region))
      for (let one = 0; one < outers; one++) {
        for (let other = 0; other < inners; other++) {
          const [indicator, year] = outer === 'indicator' ? [one, other] : [other, one]
          putFigure(canvas, [row, 2 + one * inners + other], data, writing, [indicator, region, year])
        }
      }
    })
    putNotes(canvas, header + 2 + data.regions.length, writing)
    return made(canvas)
  }

/** A row for each figure. */
const long: Layout = (data, writing) => {
  const canvas = canvasFor(writing)
  const headers = [regionCorner(writing), indicatorCorner(writing), periodCorner(writing), '数值', unitCorner(writing)]
  headers.forEach((text, at) => canvas.put(1, at + 1, text))
  let row = 2
  data.regions.forEach((name, region) =>
    data.indicators.forEach((messyIndicator, indicator) =>
      data.years.forEach((year, at) => {
        const value = data.valueAt(indicator, region, at)
        if (value.tag === 'blank') return
        canvas.put(row, 1, writeName(name, writing, region))
        canvas.put(row, 2, messyIndicator.name)
        canvas.put(row, 3, writeYear(year, writing.yearStyle))
        putFigure(canvas, [row, 4], data, writing, [indicator, region, at])
        canvas.put(row, 5, messyIndicator.unit)
        row++
      }),
    ),
  )
  return made(canvas)
}

/** One year, in the title; regions down, indicators across. */
const singleYear: Layout = (data, writing) => {
  const canvas = canvasFor(writing)
  const header = putTitle(canvas, 1, `${data.years[0]}年各县区民政事业基本情况`, data.indicators.length + 1, {
    ...writing,
    hasTitle: true,
  })
  canvas.put(header, 1, regionCorner(writing))
  data.indicators.forEach((indicator, at) => canvas.put(header, at + 2, writeIndicator(indicator, writing)))
  data.regions.forEach((name, region) => {
    canvas.put(header + 1 + region, 1, writeName(name, writing, region))
    data.indicators.forEach((_, indicator) =>
      putFigure(canvas, [header + 1 + region, indicator + 2], data, writing, [indicator, region, 0]),
    )
  })
  putNotes(canvas, header + 1 + data.regions.length, writing)
  return made(canvas)
}

/** 续表: the later years stand to the right with the regions over again, shifted by a row or level with the first. */
const sideBySide: Layout = (data, writing) => {
  const canvas = canvasFor(writing)
  const [{ name, unit } = { name: '', unit: '' }] = data.indicators
  const half = Math.ceil(data.years.length / 2)
  const place = (left: number, top: number, years: readonly number[], title: string): void => {
    canvas.put(top, left, title)
    canvas.put(top + 1, left + years.length, `单位：${unit}`)
    canvas.put(top + 2, left, regionCorner(writing))
    years.forEach((year, at) => canvas.put(top + 2, left + 1 + at, writeYear(data.years[year] ?? 0, writing.yearStyle)))
    data.regions.forEach((region, at) => {
      canvas.put(top + 3 + at, left, writeName(region, writing, at))
      years.forEach((year, column) =>
        putFigure(canvas, [top + 3 + at, left + 1 + column], data, writing, [0, at, year]),
      )
    })
  }
  const years = data.years.map((_, at) => at)
  place(1, 1 + writing.gapRows, years.slice(0, half), `3-6 各县区${name}`)
  if (half < years.length) place(half + 3, 1, years.slice(half), '3-6 续表')
  return made(canvas)
}

/** A row of its own says the year of the rows below. */
const yearHeadings: Layout = (data, writing) => {
  const canvas = canvasFor(writing)
  const header = putTitle(canvas, 1, '各县区民政事业', data.indicators.length + 1, writing)
  canvas.put(header, 1, regionCorner(writing))
  data.indicators.forEach((indicator, at) => canvas.put(header, at + 2, writeIndicator(indicator, writing)))
  let row = header + 1
  data.years.forEach((year, at) => {
    canvas.put(row, 1, writeYear(year, writing.yearStyle === 'number' ? 'suffix' : writing.yearStyle))
    if (writing.isMerged) canvas.merge(row, 1, row, data.indicators.length + 1)
    row++
    data.regions.forEach((name, region) => {
      canvas.put(row, 1, writeName(name, writing, region))
      data.indicators.forEach((_, indicator) =>
        putFigure(canvas, [row, indicator + 2], data, writing, [indicator, region, at]),
      )
      row++
    })
  })
  putNotes(canvas, row, writing)
  return made(canvas)
}

export const layouts: Readonly<Record<string, Layout>> = {
  'indicators down, years across': indicatorsDown,
  'regions down, years across': regionsDown,
  'regions and indicators down, years across': regionsAndIndicatorsDown,
  'years down, indicators across': yearsDown,
  'years down, regions across': yearsDownRegionsAcross,
  'years under indicators': twoLevels('indicator'),
  'indicators under years': twoLevels('year'),
  'a row a figure': long,
  'one year in the title': singleYear,
  'tables stacked': stacked,
  'continued to the right': sideBySide,
  'years as headings': yearHeadings,
  ...partLayouts,
  ...bookLayouts,
  ...foldLayouts,
  ...headingLayouts,
}
