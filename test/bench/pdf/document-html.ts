import { pathToFileURL } from 'node:url'
import type { ChartDrawing } from '../../../shared/render/chart/chart-drawing'
import type { Block, ReportDocument, Run } from '../../../shared/report/document'
import { chartSvg } from './chart-svg'
import { escapeXml } from '../../../shared/render/xml'

/** The document as a page for a browser to print: the same text, tables, charts and fonts, in the browser's own layout. */
export function documentHtml(
  document: ReportDocument,
  fonts: { readonly serif: string; readonly sans: string },
  charts: ReadonlyMap<string, ChartDrawing>,
): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeXml(document.title)}</title><style>
@font-face { font-family: serif-sc; src: url("${pathToFileURL(fonts.serif).href}"); }
@font-face { font-family: sans-sc; src: url("${pathToFileURL(fonts.sans).href}"); }
@page { size: A4; margin: 25mm 26mm; }
body { font: 12pt/1.75 serif-sc; text-align: justify; }
h1, h2, h3, figcaption, caption { font-family: sans-sc; text-align: center; break-after: avoid; }
p { margin: 0; text-indent: 2em; }
table { width: 100%; border-collapse: collapse; font-size: 9.5pt; margin: 1em 0; }
thead { display: table-header-group; } tr { break-inside: avoid; } td, th { padding: 3pt; border-bottom: .5pt solid #ccc; }
figure { break-inside: avoid; margin: 1em 0; } figure svg { width: 100%; }
</style></head><body>${document.blocks.map((block) => blockHtml(block, charts)).join('\n')}</body></html>`
}

function blockHtml(block: Block, charts: ReadonlyMap<string, ChartDrawing>): string {
  switch (block.tag) {
    case 'title':
      return `<h1>${runsHtml(block.runs)}</h1><h3>${runsHtml(block.subtitle)}</h3>`
    case 'heading':
      return `<h${block.level + 1}>${block.lines.map(runsHtml).join('<br>')}</h${block.level + 1}>`
    case 'lead':
    case 'paragraph':
    case 'note':
      return `<p>${runsHtml(block.runs)}</p>`
    case 'byline':
      return `<p>${escapeXml(block.text)}</p>`
    case 'sign-off':
      return block.lines.map((line) => `<p>${escapeXml(line)}</p>`).join('')
    case 'attachments':
      return block.items.map((item) => `<p>${escapeXml(item)}</p>`).join('')
    case 'signature':
      return `<p>${escapeXml(block.issuer)}</p><p>${escapeXml(block.date)}</p>`
    case 'table': {
      const head = block.columns.map((column) => `<th>${escapeXml(column.header)}</th>`).join('')
      const rows = block.rows.map((row) =>
        row.tag === 'group'
          ? `<tr><td colspan="${block.columns.length}">${escapeXml(row.text)}</td></tr>`
          : `<tr>${row.cells.map((cell) => `<td>${runsHtml(cell)}</td>`).join('')}</tr>`,
      )
      return `<table><caption>${escapeXml(block.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
    }
    case 'chart':
      return `<figure>${chartHtml(charts.get(block.anchor))}<figcaption>${escapeXml(block.caption)}</figcaption></figure>`
    case 'contents':
      return `<h2>${escapeXml(block.title)}</h2>`
    case 'page-break':
      return '<div style="break-before: page"></div>'
  }
}

function chartHtml(drawing: ChartDrawing | undefined): string {
  return drawing === undefined ? '' : chartSvg(drawing, 'sans-sc')
}

function runsHtml(runs: readonly Run[]): string {
  return runs.map(({ text }) => escapeXml(text)).join('')
}
