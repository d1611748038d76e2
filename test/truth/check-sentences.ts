import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from '../../shared/model/figure'
import type { Indicator } from '../../shared/model/indicator'
import { yearPeriod } from '../../shared/model/period'
import type { Dataset } from '../../shared/model/dataset'
import type { ReportDocument } from '../../shared/report/document'
import { footnotesOf, noteRuns } from '../../shared/report/footnotes'
import { checkTemplate } from '../../shared/template/analyse/check-template'
import { fill } from '../../shared/template/fill/fill'
import type { Template } from '../../shared/template/template'
import { anywhere, findFalse } from './oracle'
import { dataKinds, randomSeries, reportYear, firstYear, type PlainSeries } from './random-data'

/** Ten sentences of each kind, about one series called 数. */
const sentences = [
  '数有{{数}}个。',
  '其中，部分{{部分}}个。',
  '数{{数 | 比: 上年}}。',
  '数{{数 | 比量: 上年}}。',
  '数{{数 | 比量率: 上年}}。',
  '数{{数 | 由到: 上年}}。',
  '数有{{数}}个，数{{数 | 比: 上年}}。',
  '数由{{数 | 年: 上年}}个增加到{{数}}个。',
  '数连续{{数 | 连续: "提高"}}年增加。',
  '{{基年}}年以来数年均增长{{数 | 年均增长: 基年}}。',
  '数{{数 | 新高}}。',
  '数{{数 | 首次超过: 1000}}。',
  '数{{数 | 翻番: 基年}}。',
  '部分占{{部分 | 占比: 数}}。',
  '数{{数 | 变化: 基年}}，增速{{数 | 增速: 上年}}。',
  '数与部分之比为{{数 | 比例: 部分}}。',
  '部分只占{{部分 | 占比: 数 | 不足: 1}}。',
  '合计{{数}}个[注：数{{数 | 比: 上年}}。]。',
  '数有{{数}}个[[，数{{数 | 比量: 上年}}]]。',
]

function templateOf(): Template {
  const text = [
    'version: 1',
    'id: truth',
    'name: 试',
    `base-year: ${firstYear}`,
    'indicators:',
    '  全部:',
    '    - { name: 数, unit: 个, kind: flow }',
    '    - { name: 部分, unit: 个, kind: flow, part-of: 数 }',
    'blocks:',
    `  - paragraph: ${JSON.stringify(sentences.slice(0, 2))}`,
    ...sentences.slice(2).map((sentence) => `  - paragraph: ${JSON.stringify([sentence])}`),
  ].join('\n')
  const checked = checkTemplate(text, 'truth.yaml')
  if (!checked.ok) throw new Error(JSON.stringify(checked.error))
  return checked.value.template
}

function datasetOf(indicators: readonly Indicator[], series: (name: string) => PlainSeries): Dataset {
  const figures = indicators.flatMap(({ id, name }) =>
    [...series(name).figures].map(([year, { hundredths, provisional, hedged }]): Figure => ({
      indicator: id,
      region: null,
      period: yearPeriod(year),
      value: { tag: 'number', number: hundredths / 100 },
      qualifier: hedged ? { sense: 'below', word: '近', place: 'before', numeral: null } : null,
      status: provisional ? 'provisional' : 'final',
      note: null,
      source: null,
    })),
  )
  return { indicators, regions: [], figures }
}

function documentOf(template: Template, dataset: Dataset, baseYear: number): ReportDocument | null {
  const filled = fill(template, dataset, { year: reportYear, baseYear, region: null, settings: {}, date: '2023-01-10' })
  return filled.ok ? filled.value.document : null
}

/** The texts of the paragraphs, their numbered notes and the notes below them. */
function textsOf(document: ReportDocument | null): readonly string[] {
  return (document?.blocks ?? []).flatMap((block) =>
    block.tag === 'paragraph' || block.tag === 'lead' || block.tag === 'note'
      ? [block.runs, ...footnotesOf(block.runs).map(noteRuns)].map((runs) => runs.map(({ text }) => text).join(''))
      : [],
  )
}

function breaksOf(series: PlainSeries | undefined): Indicator['breaks'] {
  const year = series?.breakYear ?? null
  return year === null ? [] : [{ year, note: '口径调整' }]
}

/** A third of the whole, nearly all of it, or next to nothing. */
function partOf(series: PlainSeries, seed: number): PlainSeries {
  const shrink = [
    (whole: number) => Math.floor(whole / 3),
    (whole: number) => whole - 1,
    (whole: number) => Math.min(1, whole),
  ][Math.floor(seed / dataKinds.length) % 3]
  const figures = [...series.figures].map(
    ([year, figure]) => [year, { ...figure, hundredths: shrink?.(figure.hundredths) ?? 0 }] as const,
  )
  return { ...series, figures: new Map(figures) }
}

/** A document of random figures about one series, with the figures that it tells of. */
export interface SampleDocument {
  readonly kind: string
  readonly series: PlainSeries
  readonly part: PlainSeries
  readonly dataset: Dataset
  /** Null where nothing can be told. */
  readonly document: ReportDocument | null
}

/** The document of a seed, which decides the data and their kind. */
export function sampleDocument(seed: number): SampleDocument {
  const kind = dataKinds[seed % dataKinds.length] ?? 'rise'
  const series = randomSeries(kind, seed)
  const part = partOf(series, seed)
  const template = templateOf()
  const breaks = breaksOf(series)
  const indicators = template.indicators.map((indicator) => ({ ...indicator, breaks }))
  const dataset = datasetOf(indicators, (name) => (name === '数' ? series : part))
  return { kind, series, part, dataset, document: documentOf({ ...template, indicators }, dataset, firstYear) }
}

/** What is false in texts about a series; a note belongs to the paragraph before it. */
export function falseTexts(
  texts: readonly string[],
  { series, part }: Pick<SampleDocument, 'series' | 'part'>,
): readonly string[] {
  const paragraphs = texts.reduce<string[]>((all, text) => {
    all.push(text.startsWith('注：') ? `${all.pop() ?? ''}${text}` : text)
    return all
  }, [])
  return paragraphs.flatMap((text) => findFalse(text, '数', series, part))
}

/** What is false in a document of random figures; `seed` decides the data and their kind. */
export function checkSentences(seed: number): readonly string[] {
  const sample = sampleDocument(seed)
  return falseTexts(textsOf(sample.document), sample).map((fault) => `${sample.kind} ${seed}: ${fault}`)
}

/** What is false by itself in a bundled template over random figures of one kind for each of its indicators. */
export function checkBundled(id: string, seed: number): readonly string[] {
  const checked = checkTemplate(readFileSync(join('templates', id, 'template.yaml'), 'utf8'), `${id}.yaml`)
  if (!checked.ok) throw new Error(JSON.stringify(checked.error))
  const { template } = checked.value
  const kinds = new Map(
    template.indicators.map(({ name }, at) => [
      name,
      randomSeries(dataKinds[(seed + at) % dataKinds.length] ?? 'rise', seed * 131 + at),
    ]),
  )
  const indicators = template.indicators.map((indicator) => ({
    ...indicator,
    breaks: [...indicator.breaks, ...breaksOf(kinds.get(indicator.name))],
  }))
  const dataset = datasetOf(indicators, (name) => kinds.get(name) ?? randomSeries('rise', 1))
  return textsOf(documentOf({ ...template, indicators }, dataset, firstYear)).flatMap((text) =>
    [...anywhere(text), ...namedRates(text, kinds)].map((fault) => `${id} ${seed}: ${fault} in “${text}”`),
  )
}

/** 养老床位12.3万张，比上年增长5.2%: the rate behind a figure told by name. */
function namedRates(text: string, kinds: ReadonlyMap<string, PlainSeries>): readonly string[] {
  return [...kinds].flatMap(([name, series]) => {
    const pattern = new RegExp(
      `(?<!\\p{Script=Han})${name}(?:为)?[\\d.]+[^，。；%‰\\d]{0,4}，(比上年(?:增长|下降)(?:约)?[\\d.]+%|与上年(?:基本)?持平)`,
      'gu',
    )
    return [...text.matchAll(pattern)].flatMap(([, told = '']) => findFalse(`${name}${told}`, name, series))
  })
}
