import type { ChartBlock, ReportDocument } from '../../report/document'
import { buildChartConfiguration } from '../chart/chart-configuration'
import { formatPoint, knownValues } from '../chart/chart-points'
import { allSeries, axisMarks, combinedAxes, lineOver } from '../chart/second-axis'
import { pageText } from '../pages/page-text'
import type { StyleProfile } from '../style/style-profile'
import { compareUnits } from './compare-units'
import { coverUnits, laidOutGroups, squeeze, textOf, type UnitGroup } from './expected-units'
import type { Disagreement, PageText } from './exported-report'
import { LocatedText } from './located-text'

type Difference = Omit<Disagreement, 'format'>

interface LaidPage {
  readonly texts: readonly PageText[]
  readonly where: string
}

/**
 * Compares the pages of a laid-out report with the report. Page numbers, running heads and the heads that a table repeats are
 * taken off first; tables and charts may stand apart from the text around them, as they float.
 */
export function comparePages(
  pages: readonly (readonly PageText[])[],
  document: ReportDocument,
  profile: StyleProfile,
): readonly Difference[] {
  const located = pages.map((texts, at): LaidPage => ({ texts, where: `第${at + 1}页` }))
  const hasCover = profile.cover !== null
  const inner = located
    .slice(hasCover ? 1 : 0)
    .map((page, at) => ({ ...page, texts: withoutFurniture(page.texts, at + 1, document, profile) }))
  const cover = hasCover ? compareCover(located[0], document, profile) : []
  const groups = laidOutGroups(document, profile)
  return [...cover, ...compareBody(inner, groups), ...compareDrawings(inner, document, profile)]
}

function compareCover(
  page: LaidPage | undefined,
  document: ReportDocument,
  profile: StyleProfile,
): readonly Difference[] {
  const found = LocatedText.of((page?.texts ?? []).map(({ text }) => ({ text, where: page?.where ?? '' })))
  const difference = compareUnits(coverUnits(document, profile, 'listed'), found)
  return difference === null ? [] : [difference]
}

function compareBody(pages: readonly LaidPage[], groups: readonly UnitGroup[]): readonly Difference[] {
  const heads = groups.map(({ again }) => again).filter((again) => again !== '')
  let found = LocatedText.of(
    pages.map(({ texts, where }) => {
      const text = squeeze(texts.flatMap((pageText) => (pageText.isDrawn ? [] : [pageText.text])).join(''))
      const again = heads.find((head) => text.startsWith(head)) ?? ''
      return { text: text.slice(again.length), where }
    }),
  )
  const differences: Difference[] = []
  for (const group of groups) {
    if (group.tag === 'text') continue
    const whole = group.units.map(textOf).join('')
    const at = found.text.indexOf(whole)
    if (at === -1) differences.push(differenceIn(group, found))
    else found = found.without(at, whole.length)
  }
  // A table that differs cannot be taken out of the text, which then differs too.
  if (differences.length > 0) return differences
  const difference = compareUnits(
    groups.flatMap(({ tag, units }) => (tag === 'text' ? units : [])),
    found,
  )
  return difference === null ? [] : [difference]
}

function differenceIn({ units }: UnitGroup, found: LocatedText): Difference {
  const [caption] = units
  const name = caption === undefined ? '' : textOf(caption)
  const at = found.text.indexOf(name)
  const difference = at === -1 ? null : compareUnits(units, found, Math.max(at, 1))
  return difference ?? { where: found.whereAt(0), figure: null, expected: name, found: '' }
}

/** The page number and the running head are drawn last. */
function withoutFurniture(
  texts: readonly PageText[],
  number: number,
  document: ReportDocument,
  profile: StyleProfile,
): readonly PageText[] {
  const { head, footer } = profile
  const from = head === null ? null : (number % 2 === 1 ? head.odd : head.even).from
  const sections = document.blocks.flatMap((block) =>
    block.tag === 'heading' && block.level === 1
      ? [block.lines.flatMap((line) => line.map(({ text }) => text)).join('')]
      : [],
  )
  const titles = from === null ? [''] : [pageText(from, document, null), ...(from === 'section' ? sections : [])]
  const numbered = squeeze(`${footer.left}${number}${footer.right}`)
  const ends = titles.map((title) => numbered + squeeze(title))
  let end = ''
  for (let at = texts.length - 1; at >= 0; at -= 1) {
    end = squeeze(texts[at]?.text ?? '') + end
    if (ends.some((expected) => end === expected || isShortened(end, expected, numbered.length)))
      return texts.slice(0, at)
  }
  return texts
}

/** A running head too long for its line ends with …; some of it must be there. */
function isShortened(end: string, expected: string, numbered: number): boolean {
  return end.endsWith('…') && end.length > numbered + 1 && expected.startsWith(end.slice(0, -1))
}

/** The words of a drawn chart stand before its caption. */
function compareDrawings(
  pages: readonly LaidPage[],
  document: ReportDocument,
  profile: StyleProfile,
): readonly Difference[] {
  const charts = document.blocks.filter((block) => block.tag === 'chart')
  const seen = new Set<number>()
  const differences = pages.flatMap(({ texts, where }) =>
    drawingsOf(texts).flatMap(({ labels, caption }): readonly Difference[] => {
      const number = Number(/^图(\d+)\s/u.exec(caption)?.[1])
      const chart = charts[number - 1]
      if (chart === undefined) return [{ where, figure: null, expected: '', found: labels.join('、') }]
      seen.add(number)
      return wrongLabels(labels, chart, profile).map((label) => ({
        where: `${where} 图${number}`,
        figure: null,
        expected: expectedLabels(chart),
        found: label,
      }))
    }),
  )
  const missing = charts.flatMap((chart, at): readonly Difference[] =>
    seen.has(at + 1) || knownValues(chart).length === 0
      ? []
      : [{ where: `图${at + 1}`, figure: null, expected: expectedLabels(chart), found: '' }],
  )
  return [...differences, ...missing]
}

function drawingsOf(
  texts: readonly PageText[],
): readonly { readonly labels: readonly string[]; readonly caption: string }[] {
  const drawings: { labels: string[]; caption: string }[] = []
  let labels: string[] = []
  for (const [at, { text, isDrawn }] of texts.entries()) {
    if (isDrawn) labels.push(text)
    else if (labels.length > 0) {
      const caption = texts.slice(at, at + 8).map((pageText) => pageText.text)
      drawings.push({ labels, caption: caption.join('') })
      labels = []
    }
  }
  return labels.length > 0 ? [...drawings, { labels, caption: '' }] : drawings
}

function expectedLabels(chart: ChartBlock): string {
  return pointTexts(chart).join('、')
}

/**
 * The labels of a chart that are neither its words nor values of its points, each as often as there are points with it, nor
 * marks of an axis: evenly spaced, none twice, in steps of 1, 2, 2.5 or 5 times a power of ten.
 */
function wrongLabels(labels: readonly string[], chart: ChartBlock, profile: StyleProfile): readonly string[] {
  const names = allSeries(chart).map(({ name }) => name)
  // As they are drawn: long names of categories stand in several lines.
  const { unit, data } = buildChartConfiguration(chart, profile)
  const words = new Set([...data.labels.flat(), ...names, unit, ''].map(squeeze))
  const left = new Map<string, number>()
  for (const text of pointTexts(chart)) left.set(text, (left.get(text) ?? 0) + 1)
  const takesValue = (text: string): boolean => {
    const count = left.get(text) ?? 0
    if (count > 0) left.set(text, count - 1)
    return count > 0
  }
  const others = labels
    .map(squeeze)
    .filter((label) => !words.has(label) && !withoutNames(label, names.map(squeeze)).some(takesValue))
  return areAxisMarks(withoutRightAxis(others, chart)) ? [] : others
}

/** The marks of the axis at the left; those at the right are known beforehand. */
function withoutRightAxis(labels: readonly string[], chart: ChartBlock): readonly string[] {
  const axes = combinedAxes(chart)
  const left = [...labels]
  for (const mark of axes === null ? [] : axisMarks(axes.line)) {
    const at = left.lastIndexOf(mark)
    if (at !== -1) left.splice(at, 1)
  }
  return left
}

/** The values of all points as they are printed. */
function pointTexts(chart: ChartBlock): readonly string[] {
  const line = lineOver(chart)
  const texts = knownValues(chart).map((value) => formatPoint(value, chart))
  return line === null ? texts : [...texts, ...knownValues(line).map((value) => formatPoint(value, line))]
}

/** A label, and what is left of it without the name of a series: one name may be the beginning of another. */
function withoutNames(label: string, names: readonly string[]): readonly string[] {
  return [
    label,
    ...names.flatMap((name) => [
      ...(label.startsWith(name) ? [label.slice(name.length)] : []),
      ...(label.endsWith(name) ? [label.slice(0, -name.length)] : []),
    ]),
  ]
}

function areAxisMarks(labels: readonly string[]): boolean {
  const numbers = labels.map((label) => Number(label.replace(/[,%‰+]/gu, '').replace('−', '-')))
  if (numbers.some((number) => Number.isNaN(number)) || new Set(numbers).size < numbers.length) return false
  const sorted = numbers.toSorted((value, other) => value - other)
  const steps = sorted.slice(1).map((number, at) => number - (sorted[at] ?? 0))
  if (steps.length === 0) return numbers.every((number) => number === 0)
  const step = Math.min(...steps)
  const isEven = steps.every((value) => Math.abs(value / step - Math.round(value / step)) < 1e-6)
  const lead = step / 10 ** Math.floor(Math.log10(step) + 1e-9)
  return isEven && [1, 2, 2.5, 3, 4, 5, 6, 8].some((nice) => Math.abs(lead - nice) < 1e-6)
}
