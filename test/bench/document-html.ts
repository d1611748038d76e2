import { pathToFileURL } from 'node:url'
import type { ChartDrawing } from '../../shared/render/chart-drawing'
import type { Block, ReportDocument, Run } from '../../shared/report/document'

/** The document as a page for a browser to print: the same text, tables, charts and fonts, in the browser's own layout. */
export function documentHtml(
  document: ReportDocument,
  fonts: { readonly serif: string; readonly sans: string },
  charts: ReadonlyMap<string, ChartDrawing>,
): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escape(document.title)}</title><style>
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
      return `<p>${escape(block.text)}</p>`
    case 'sign-off':
      return block.lines.map((line) => `<p>${escape(line)}</p>`).join('')
    case 'attachments':
      return block.items.map((item) => `<p>${escape(item)}</p>`).join('')
    case 'signature':
      return `<p>${escape(block.issuer)}</p><p>${escape(block.date)}</p>`
    case 'table': {
      const head = block.columns.map((column) => `<th>${escape(column.header)}</th>`).join('')
      const rows = block.rows.map((row) =>
        row.tag === 'group'
          ? `<tr><td colspan="${block.columns.length}">${escape(row.text)}</td></tr>`
          : `<tr>${row.cells.map((cell) => `<td>${runsHtml(cell)}</td>`).join('')}</tr>`,
      )
      return `<table><caption>${escape(block.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
    }
    case 'chart':
      return `<figure>${chartHtml(charts.get(block.anchor))}<figcaption>${escape(block.caption)}</figcaption></figure>`
    case 'contents':
      return `<h2>${escape(block.title)}</h2>`
    case 'page-break':
      return '<div style="break-before: page"></div>'
  }
}

/** The drawing with its words inside, where the browser sets them as live text too. */
function chartHtml(drawing: ChartDrawing | undefined): string {
  const texts = (drawing?.texts ?? []).map(
    ({ text, left, baseline, size }) =>
      `<text x="${left}" y="${baseline}" font-size="${size}" font-family="sans-sc">${escape(text)}</text>`,
  )
  return (drawing?.svg ?? '').replace('</svg>', `${texts.join('')}</svg>`)
}

function runsHtml(runs: readonly Run[]): string {
  return runs.map(({ text }) => escape(text)).join('')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
