import type { ExportedChart } from '../../../shared/render/verify/exported-report'
import { XmlReader } from '../package/xml/xml-reader'

/** The charts of a package in the order of their numbers, as their parts hold them for programs that do not calculate. */
export function readChartParts(parts: Readonly<Record<string, Uint8Array>>, folder: string): readonly ExportedChart[] {
  const pattern = new RegExp(`^${folder}/charts/chart(\\d+)\\.xml$`, 'u')
  return Object.entries(parts)
    .flatMap(([name, content]) => {
      const number = pattern.exec(name)?.[1]
      return number === undefined ? [] : [{ number: Number(number), content, name }]
    })
    .toSorted((entry, other) => entry.number - other.number)
    .map(({ content, name }) => readChart(new XmlReader(content, name), name))
}

type Texts = readonly (string | null)[]

interface Series {
  readonly name: string
  readonly categories: Texts
  readonly values: Texts
}

function readChart(reader: XmlReader, where: string): ExportedChart {
  const series: Series[] = []
  while (reader.nextElement()) if (reader.name === 'ser') series.push(readSeries(reader))
  return {
    where,
    categories: (series[0]?.categories ?? []).map((category) => category ?? ''),
    series: series.map(({ name, values }) => ({
      name,
      values: values.map((value) => (value === null ? null : Number(value))),
    })),
  }
}

function readSeries(reader: XmlReader): Series {
  const { depth } = reader
  const texts: Record<string, Texts> = {}
  while (reader.nextElement(depth)) {
    const { name } = reader
    if (/^(?:tx|cat|val)$/u.test(name)) texts[name] ??= readPoints(reader)
  }
  return { name: texts['tx']?.[0] ?? '', categories: texts['cat'] ?? [], values: texts['val'] ?? [] }
}

/** The cached texts of a reference by their index; null for a gap. */
function readPoints(reader: XmlReader): Texts {
  const { depth } = reader
  const points: (string | null)[] = []
  let index = 0
  while (reader.nextElement(depth)) {
    if (reader.name === 'pt') index = Number(reader.attribute('idx'))
    else if (reader.name === 'v') {
      while (points.length <= index) points.push(null)
      points[index] = reader.allText()
    }
  }
  return points
}
