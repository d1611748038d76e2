import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import type { ChartDrawing } from '../../../shared/render/chart/chart-drawing'
import type { Block, ReportDocument, Run } from '../../../shared/report/document'
import { chartSvg } from './chart-svg'

/** The document in typst's language, with its charts as files in `folder`: the same text, tables, charts and fonts. */
export function documentTypst(
  document: ReportDocument,
  charts: ReadonlyMap<string, ChartDrawing>,
  folder: string,
): string {
  return `#set document(title: ${quote(document.title)})
#set page(paper: "a4", margin: (x: 26mm, y: 25mm), numbering: "— 1 —")
#set text(font: "Noto Serif SC", size: 12pt, lang: "zh", region: "cn")
#set par(justify: true, leading: 0.75em, first-line-indent: (amount: 2em, all: true))
#show heading: set text(font: "Noto Sans SC")
#show heading: set align(center)
#show table.cell: set text(size: 9.5pt)
#set table(stroke: (bottom: .5pt + gray), inset: 3pt)
${document.blocks.map((block) => blockTypst(block, charts, folder)).join('\n\n')}
`
}

function blockTypst(block: Block, charts: ReadonlyMap<string, ChartDrawing>, folder: string): string {
  switch (block.tag) {
    case 'title':
      return `#align(center)[#text(size: 20pt, font: "Noto Sans SC", ${runsTypst(block.runs)})\\ #text(${runsTypst(block.subtitle)})]`
    case 'heading':
      return `#heading(level: ${block.level})[#(${block.lines.map(runsTypst).join(' + linebreak() + ')})]`
    case 'lead':
    case 'paragraph':
    case 'note':
      return `#par[#(${runsTypst(block.runs)})]`
    case 'byline':
      return `#par[#(${quote(block.text)})]`
    case 'sign-off':
      return paragraphs(block.lines)
    case 'attachments':
      return paragraphs(block.items)
    case 'signature':
      return paragraphs([block.issuer, block.date])
    case 'table': {
      const head = block.columns.map((column) => quote(column.header)).join(', ')
      const rows = block.rows.map((row) =>
        row.tag === 'group'
          ? `table.cell(colspan: ${block.columns.length}, ${quote(row.text)})`
          : row.cells.map(runsTypst).join(', '),
      )
      return `#figure(kind: table, supplement: none, caption: ${quote(block.caption)}, table(columns: (${'1fr, '.repeat(block.columns.length)}), table.header(${head}), ${rows.join(', ')}))`
    }
    case 'chart': {
      const drawing = charts.get(block.anchor)
      if (drawing === undefined) throw new Error(`no drawing of ${block.anchor}`)
      const name = `${block.anchor}.svg`
      writeFileSync(join(folder, name), chartSvg(drawing, 'Noto Sans SC'))
      return `#figure(kind: image, supplement: none, caption: ${quote(block.caption)}, image(${quote(name)}, width: 100%))`
    }
    case 'contents':
      return `#outline(title: ${quote(block.title)})`
    case 'page-break':
      return '#pagebreak()'
  }
}

function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => `#par[#(${quote(line)})]`).join('\n')
}

function runsTypst(runs: readonly Run[]): string {
  return quote(runs.map(({ text }) => text).join(''))
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
