import { strFromU8 } from 'fflate'
import type { ExportedChart } from '../../../shared/render/verify/exported-report'
import { decodeEntities } from '../package/xml/decode-entities'

/** The charts of a package in the order of their numbers, as their parts hold them for programs that do not calculate. */
export function readChartParts(parts: Readonly<Record<string, Uint8Array>>, folder: string): readonly ExportedChart[] {
  const pattern = new RegExp(`^${folder}/charts/chart(\\d+)\\.xml$`, 'u')
  return Object.entries(parts)
    .flatMap(([name, content]) => {
      const number = pattern.exec(name)?.[1]
      return number === undefined ? [] : [{ number: Number(number), text: strFromU8(content), name }]
    })
    .toSorted((one, other) => one.number - other.number)
    .map(({ text, name }) => readChart(text, name))
}

function readChart(text: string, where: string): ExportedChart {
  const series = elements(text, 'c:ser').map((inner) => ({
    name: pointsOf(elements(inner, 'c:tx')[0] ?? '')[0] ?? '',
    categories: pointsOf(elements(inner, 'c:cat')[0] ?? ''),
    values: pointsOf(elements(inner, 'c:val')[0] ?? '').map((value) => (value === null ? null : Number(value))),
  }))
  return {
    where,
    categories: (series[0]?.categories ?? []).map((category) => category ?? ''),
    series: series.map(({ name, values }) => ({ name, values })),
  }
}

/** The cached texts of a reference by their index; null for a gap. */
function pointsOf(text: string): readonly (string | null)[] {
  const points: (string | null)[] = []
  for (const [, index, value = ''] of text.matchAll(/<c:pt idx="(\d+)"[^>]*>\s*<c:v>([^<]*)<\/c:v>/gu)) {
    while (points.length <= Number(index)) points.push(null)
    points[Number(index)] = decodeEntities(value)
  }
  return points
}

function elements(text: string, name: string): readonly string[] {
  return [...text.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gsu'))].map(([, inner = '']) => inner)
}
