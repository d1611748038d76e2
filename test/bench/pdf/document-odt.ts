import type { ChartDrawing } from '../../../shared/render/chart/chart-drawing'
import type { Block, ReportDocument, Run } from '../../../shared/report/document'
import { chartSvg } from './chart-svg'
import { escapeXml } from '../../../shared/render/xml'

const spaces = [
  'office:1.0',
  'style:1.0',
  'text:1.0',
  'table:1.0',
  'drawing:1.0:draw',
  'xsl-fo-compatible:1.0:fo',
  'svg-compatible:1.0:svg',
].map((name) => {
  const [long = '', version = '', short = long] = name.split(':')
  return `xmlns:${short}="urn:oasis:names:tc:opendocument:xmlns:${long}:${version}"`
})

/** The document as a text of LibreOffice in one XML file: the same text, tables and charts, in the installed Noto CJK fonts. */
export function documentOdt(document: ReportDocument, charts: ReadonlyMap<string, ChartDrawing>): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${spaces.join(' ')} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
${style('Body', 'Noto Serif CJK SC', 12, 'fo:text-align="justify" fo:text-indent="24pt" fo:line-height="175%"')}
${style('Head', 'Noto Sans CJK SC', 16, 'fo:text-align="center" fo:keep-with-next="always"')}
${style('Cell', 'Noto Serif CJK SC', 9.5, 'fo:text-align="center"')}
${style('Break', 'Noto Serif CJK SC', 12, 'fo:break-before="page"')}
</office:styles>
<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="25mm" fo:margin-bottom="25mm" fo:margin-left="26mm" fo:margin-right="26mm"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>
<office:body><office:text>
${document.blocks.map((block) => blockOdt(block, charts)).join('\n')}
</office:text></office:body></office:document>`
}

function style(name: string, font: string, size: number, paragraph: string): string {
  return `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${paragraph}/><style:text-properties fo:font-family="'${font}'" style:font-family-asian="'${font}'" fo:font-size="${size}pt" style:font-size-asian="${size}pt" fo:language="zh" fo:country="CN"/></style:style>`
}

function blockOdt(block: Block, charts: ReadonlyMap<string, ChartDrawing>): string {
  switch (block.tag) {
    case 'title':
      return `${paragraph('Head', runsText(block.runs))}${paragraph('Head', runsText(block.subtitle))}`
    case 'heading':
      return `<text:h text:style-name="Head" text:outline-level="${block.level}">${escapeXml(block.lines.map(runsText).join(''))}</text:h>`
    case 'lead':
    case 'paragraph':
    case 'note':
      return paragraph('Body', runsText(block.runs))
    case 'byline':
      return paragraph('Body', block.text)
    case 'sign-off':
      return paragraphs(block.lines)
    case 'attachments':
      return paragraphs(block.items)
    case 'signature':
      return paragraphs([block.issuer, block.date])
    case 'table': {
      const head = row(block.columns.map((column) => column.header))
      const rows = block.rows.map((tableRow) =>
        tableRow.tag === 'group' ? row([tableRow.text]) : row(tableRow.cells.map(runsText)),
      )
      return `${paragraph('Head', block.caption)}<table:table><table:table-column table:number-columns-repeated="${block.columns.length}"/><table:table-header-rows>${head}</table:table-header-rows>${rows.join('')}</table:table>`
    }
    case 'chart': {
      const drawing = charts.get(block.anchor)
      if (drawing === undefined) throw new Error(`no drawing of ${block.anchor}`)
      const data = Buffer.from(chartSvg(drawing, 'Noto Sans CJK SC')).toString('base64')
      return `<text:p text:style-name="Cell"><draw:frame svg:width="158mm" svg:height="85mm" text:anchor-type="as-char"><draw:image draw:mime-type="image/svg+xml"><office:binary-data>${data}</office:binary-data></draw:image></draw:frame></text:p>${paragraph('Head', block.caption)}`
    }
    case 'contents':
      return paragraph('Head', block.title)
    case 'page-break':
      return paragraph('Break', '')
  }
}

function row(cells: readonly string[]): string {
  return `<table:table-row>${cells.map((text) => `<table:table-cell>${paragraph('Cell', text)}</table:table-cell>`).join('')}</table:table-row>`
}

function paragraph(name: string, text: string): string {
  return `<text:p text:style-name="${name}">${escapeXml(text)}</text:p>`
}

function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => paragraph('Body', line)).join('')
}

function runsText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
