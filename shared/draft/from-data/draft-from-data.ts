import type { BlockContent, SentenceContent, TemplateContent } from '../../template/parse/schema'
import type { Dataset } from '../../model/dataset'
import { Figures } from '../candidates/figures'
import type { DraftOptions } from '../draft-result'
import type { DraftContext } from '../template/draft-context'
import { TemplateIndicators } from '../template/template-indicators'
import { templateContent } from '../template/write-template'
import { groupIndicators, type GroupMember, type IndicatorGroup } from './group-indicators'

/** Series of one chart; more are not told apart. */
const mostSeries = 4

/** Years that a trend needs. */
const leastYears = 3

/**
 * Drafts a template from the data alone, as a start to edit: a section for each sheet or section of the workbook with a sentence for
 * each of its indicators, a table of them beside the year before, and a chart where there is a trend. Every indicator with a
 * figure of the year is told once, in units by its size and with its change in words that the data choose.
 */
export function draftFromData(dataset: Dataset, options: Omit<DraftOptions, 'names'>): TemplateContent {
  const figures = new Figures(dataset, options.region)
  const years = yearsOf(figures, options.year)
  const baseYear = options.baseYear ?? years.find((year) => year < options.year) ?? null
  const context: DraftContext = {
    ...options,
    baseYear,
    figures,
    indicators: new TemplateIndicators(figures),
    settings: {},
  }
  const groups = groupIndicators(figures, options.year)
  const sections = groups.flatMap((group) => sectionBlocks(group, context))
  const blocks: readonly BlockContent[] = [{ title: '{{年}}年主要指标情况' }, ...sections]
  const content = templateContent('主要指标情况', blocks, [], context)
  return { ...content, numbering: 'chinese', indicators: context.indicators.all() }
}

/** The years with figures up to the report's, in order. */
function yearsOf({ index }: Figures, year: number): readonly number[] {
  const years = new Set<number>()
  for (const { period } of index.dataset.figures)
    if (period.tag === 'year' && period.year <= year) years.add(period.year)
  return [...years].sort((value, other) => value - other)
}

function sectionBlocks({ heading, members }: IndicatorGroup, context: DraftContext): readonly BlockContent[] {
  const sentences = members.map((member, at) => sentenceOf(member, at === 0, context))
  // Places and years have no rate that a column could give.
  const names = members
    .map(({ known }) => known.indicator.name)
    .filter((name) => !['rank', 'event'].includes(context.indicators.kindOf(name)))
    .map((name) => context.indicators.named(name))
  const chart = chartOf(heading, members, context)
  return [
    { heading },
    { paragraph: sentences },
    ...(names.length === 0 ? [] : [tableOf(heading, names)]),
    ...(chart === null ? [] : [chart]),
  ]
}

function tableOf(heading: string, rows: string[]): BlockContent {
  return {
    table: {
      caption: `${heading}主要指标`,
      rows,
      columns: [
        { header: '{{上年}}年', value: '年: 上年' },
        { header: '{{年}}年' },
        { header: '比上年增减', value: '增减: 上年 | 位数: 1' },
      ],
      notes: [],
    },
  }
}

/** 养老机构数为4010个，比上年增长5.0%。 Without a figure of the year before the comparison is left out. */
function sentenceOf(
  { known, rate }: GroupMember,
  isFirst: boolean,
  { indicators, year, figures }: DraftContext,
): SentenceContent {
  const name = indicators.named(known.indicator.name)
  const lead = isFirst ? '{{年}}年，' : ''
  if (known.rateOf !== null) return `${lead}${known.rateOf}{{${name} | 变化 | 位数: 1}}。`
  const level = `${lead}${known.indicator.name}为{{${name} | 按大小}}`
  if (rate === null && figures.number(known, year - 1) === null) return `${level}。`
  const argument = rate === null ? '' : `, ${indicators.named(rate.indicator.name)}`
  return { text: `${level}，{{${name} | 比: 上年${argument} | 位数: 1}}。`, otherwise: `${level}。` }
}

/** The trend of the first indicators of one unit that have one. */
function chartOf(
  heading: string,
  members: readonly GroupMember[],
  { figures, indicators, year }: DraftContext,
): BlockContent | null {
  const steady = members.filter(({ known }) => {
    const lastYears = Array.from({ length: leastYears }, (_, back) => figures.number(known, year - back))
    return known.rateOf === null && lastYears.every((number) => number !== null)
  })
  const unit = steady[0]?.known.indicator.unit
  const series = steady.filter(({ known }) => known.indicator.unit === unit).slice(0, mostSeries)
  if (series.length === 0) return null
  return {
    chart: {
      caption: `${heading}走势`,
      kind: 'auto',
      indicators: series.map(({ known }) => indicators.named(known.indicator.name)),
      to: '年',
      notes: [],
    },
  }
}
