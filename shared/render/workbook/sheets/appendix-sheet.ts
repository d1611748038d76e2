import { describeFormula, inputsOf, type InputFormula } from '../../../derive/formula'
import type { Dataset } from '../../../model/dataset'
import type { ReportDocument, ReportFigure } from '../../../report/document'
import type { DataSheet } from './data-sheet'
import { measureCell, printedCell, resultCell, type DerivedSheet, type IndicatorNames } from './derived-sheet'
import { statusWord } from '../figure-cell'
import { cellFormula } from '../live/live-cell'
import { buildListSheet, centeredCell, textCell, type ListCell } from './list-sheet'
import { sheetNames, type PlanValue, type SheetPlan } from '../plan'

const columns = [
  { header: '编号', narrowest: 7, widest: 10 },
  { header: '印出', narrowest: 11, widest: 18 },
  { header: '数值', narrowest: 11, widest: 16 },
  { header: '单位', narrowest: 8, widest: 11 },
  { header: '指标', narrowest: 12, widest: 22 },
  { header: '地区', narrowest: 7, widest: 12 },
  { header: '时期', narrowest: 9, widest: 16 },
  { header: '计算内容', narrowest: 11, widest: 12 },
  { header: '公式', narrowest: 20, widest: 38 },
  { header: '来源', narrowest: 20, widest: 42 },
  { header: '链接', narrowest: 9, widest: 14 },
  { header: '所在', narrowest: 10, widest: 20 },
  { header: '状态/说明', narrowest: 12, widest: 30 },
]

const blockWords = { text: '正文', table: '表', chart: '图' } as const

/** Every figure of the report in reading order, with its formula and the cells it came from. */
export function buildAppendixSheet(
  document: ReportDocument,
  dataset: Dataset,
  data: DataSheet,
  derived: DerivedSheet,
  names: IndicatorNames,
): SheetPlan {
  const regions = new Map(dataset.regions.map((region) => [region.id, region.name]))
  const rows = document.figures.map((figure): readonly ListCell[] => [
    centeredCell(figure.id),
    printedCell(figure, data),
    valueCell(figure, data, derived),
    centeredCell(figure.unit),
    textCell(names(figure)),
    textCell(figure.region === null ? '' : (regions.get(figure.region) ?? figure.region)),
    textCell(figure.period),
    measureCell(figure, data),
    textCell(describeFormula(figure.formula)),
    textCell(sources(inputsOf(figure.formula))),
    linkCell(figure, data, derived),
    textCell([figure.place.heading, blockWords[figure.place.block]].filter((part) => part !== '').join('：')),
    textCell([statusWord(figure.status), ...figure.notes].filter((part) => part !== null).join('\n')),
  ])
  const header = `${document.title}：数据附录`
  return buildListSheet({ name: sheetNames.appendix, columns, rows, frozenColumns: 2, header })
}

/** The derived sheet's result or the data sheet's cell, by reference; a hedged figure shows the words of its source. */
function valueCell(figure: ReportFigure, data: DataSheet, derived: DerivedSheet): ListCell {
  if (figure.value === null) return resultCell(figure, null)
  const result = derived.cellOf(figure.id)
  if (result !== null) return resultCell(figure, result)
  const cell = figure.formula.tag === 'input' ? data.cellOf(figure.formula) : null
  if (figure.qualifier !== null && cell?.value.tag === 'text') {
    const { text } = cell.value
    return { ...textCell(text), value: { tag: 'formula', formula: cell.reference, result: text }, style: 'mark' }
  }
  return resultCell(figure, cellFormula(figure, data))
}

/** A link to the cell with the figure: its own on the data sheet, or its calculation; none where the data have no figure. */
function linkCell(figure: ReportFigure, data: DataSheet, derived: DerivedSheet): ListCell {
  const own = figure.formula.tag === 'input' ? (data.cellOf(figure.formula)?.reference ?? null) : null
  const target = derived.cellOf(figure.id) ?? own
  if (target === null) return textCell('')
  const label = target.replaceAll("'", '')
  const value: PlanValue = { tag: 'formula', formula: `HYPERLINK("#${target}","${label}")`, result: label }
  return { ...textCell(label), value, style: 'link' }
}

function sources(inputs: readonly InputFormula[]): string {
  const lines = inputs.map((input) => {
    const source = input.figure?.source
    if (source) return `${source.file} › ${source.sheet} › ${source.cell}：${source.raw}`
    return input.figure ? '直接录入' : '无数据'
  })
  return [...new Set(lines)].join('\n')
}
