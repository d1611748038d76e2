import type { Binding, Operation } from '../../../shared/draft/binding'
import type { ReportParagraph, ReportText } from '../../../shared/draft/report-text'
import { inputsOf } from '../../../shared/derive/formula'
import type { Measure } from '../../../shared/derive/quantity'
import type { Block, ReportDocument, ReportFigure, Run } from '../../../shared/report/document'

/** A figure as it was printed into a report, with its place in the report's text. */
export interface PrintedFigure {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly figure: ReportFigure
}

/** The text of a filled report as a reader of the finished file gets it, and where each of its figures stands. */
export function textOfDocument(document: ReportDocument): {
  readonly report: ReportText
  readonly printed: readonly PrintedFigure[]
} {
  const figures = new Map(document.figures.map((figure) => [figure.id, figure]))
  const printed: PrintedFigure[] = []
  const blocks: ReportParagraph[] = []
  for (const block of document.blocks) {
    const runs = runsOf(block)
    if (runs === null) continue
    const index = blocks.length
    let text = ''
    for (const run of runs) {
      const figure = run.tag === 'figure' ? figures.get(run.figure) : undefined
      if (figure) printed.push({ paragraph: index, start: text.length, end: text.length + run.text.length, figure })
      text += run.text
    }
    const level = block.tag === 'heading' ? block.level : 0
    const role: ReportParagraph['role'] =
      level > 0 ? { tag: 'heading', level } : block.tag === 'title' ? { tag: 'title' } : { tag: 'body' }
    blocks.push({ tag: 'paragraph', index, role, number: '', text })
  }
  return { report: { blocks, footnotes: [], leftOut: [] }, printed }
}

function runsOf(block: Block): readonly Run[] | null {
  switch (block.tag) {
    case 'title':
    case 'lead':
    case 'paragraph':
      return block.runs
    case 'heading':
      return block.lines.flat()
    default:
      return null
  }
}

/** What may be bound for each measure that a template prints. */
const operations: Readonly<Partial<Record<Measure, readonly Operation[]>>> = {
  数值: ['value', 'rank'],
  增加量: ['increase', 'decrease', 'points'],
  减少量: ['increase', 'decrease'],
  增长率: ['growth', 'decline', 'value'],
  下降率: ['growth', 'decline', 'value'],
  增速: ['growth', 'decline', 'value'],
  倍数: ['times'],
  百分点: ['points'],
  占比: ['share'],
  人均: ['per'],
  累计: ['cumulative', 'value'],
  年均增长率: ['average-growth'],
  年均增速: ['average-growth'],
  连续期数: ['streak', 'value'],
}

/** Whether a binding stands for what was printed: its measure, its indicators and its years. */
export function isBoundRight({ figure }: PrintedFigure, binding: Binding): boolean {
  const allowed = operations[figure.measure as Measure] ?? []
  const inputs = inputsOf(figure.formula)
  const names = new Set(inputs.map(({ name }) => name))
  const own = [...binding.indicators, ...(binding.of === null ? [] : [binding.of])]
  const years = inputs.flatMap(({ period }) =>
    period.tag === 'year' ? [period.year] : period.tag === 'span' ? [period.to] : [],
  )
  const isOfYear = years.length === 0 || years.includes(binding.year)
  return (
    allowed.includes(binding.operation) && isOfYear && own.every((name) => names.has(name) || binding.rate === name)
  )
}
