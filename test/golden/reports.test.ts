import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { writePdf } from '../../electron/adapters/write-pdf/write-pdf'
import { writeWorkbook } from '../../electron/adapters/write-workbook/write-workbook'
import type { BuiltReport } from '../../electron/jobs/report/build-report'
import { listFigures } from '../../electron/jobs/report/list-figures'
import { newsProfile } from '../../shared/render/style/profiles/news'
import { buildWorkbookPlan } from '../../shared/render/workbook/workbook-plan'
import type { Result } from '../../shared/result'
import { formatIssue, formatLocation } from '../../shared/text/messages'
import { buildExample } from '../helpers/report/build-example'
import { readPdfText } from '../helpers/report/pdf-text'

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** What a workbook holds, cell by cell, as someone reading it sees it: text, number, or formula with its cached result. */
async function readBack(bytes: Uint8Array): Promise<Readonly<Record<string, readonly string[]>>> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  return Object.fromEntries(
    workbook.worksheets.map((sheet) => {
      const lines: string[] = []
      sheet.eachRow((row) => {
        const cells: string[] = []
        row.eachCell((cell) => {
          if (cell.isMerged && cell.master !== cell) return
          const formula = cell.formula ? `=${cell.formula} → ` : ''
          const isNumber = typeof cell.value === 'number' || typeof cell.result === 'number'
          const format = isNumber ? ` [${cell.numFmt}]` : ''
          cells.push(`${cell.address} ${formula}${cell.text}${format}`)
        })
        lines.push(cells.join(' | '))
      })
      return [sheet.name, lines]
    }),
  )
}

describe.each(['decade-review', 'annual-summary'])('%s, filled with its example', (template) => {
  let report: BuiltReport

  beforeAll(async () => {
    report = await buildExample(template)
  })

  it('makes the same document', async () => {
    const golden = { ...report.document, figures: listFigures(report.document) }
    await expect(`${JSON.stringify(golden, null, 1)}\n`).toMatchFileSnapshot(`${template}/document.json`)
  })

  it('raises the same issues', async () => {
    const lines = report.issues.map((issue) =>
      [issue.severity, issue.place ? formatLocation(issue.place) : '—', formatIssue(issue, 'zh-CN')].join('\t'),
    )
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${template}/issues.txt`)
  })

  it('prints the same pages', async () => {
    const { pages } = await readPdfText(valueOf(await writePdf(report.document, newsProfile)))
    const text = pages.map((page, at) => `===== ${at + 1} =====\n${page.text}\n`).join('')
    await expect(text).toMatchFileSnapshot(`${template}/pages.txt`)
  })

  it('writes the same workbook', async () => {
    const bytes = valueOf(await writeWorkbook(buildWorkbookPlan(report.document, report.dataset)))
    await expect(`${JSON.stringify(await readBack(bytes), null, 1)}\n`).toMatchFileSnapshot(`${template}/workbook.json`)
  })

  it('carries identical figures in PDF and Excel', async () => {
    const { pages } = await readPdfText(valueOf(await writePdf(report.document, newsProfile)))
    const printed = pages
      .map(({ text }) => text)
      .join('')
      .replace(/\s/gu, '')
    const sheets = await readBack(valueOf(await writeWorkbook(buildWorkbookPlan(report.document, report.dataset))))
    const appendix = (sheets['附录'] ?? []).join('\n')
    for (const { id, text } of report.document.figures) {
      expect(printed, `${id} in the PDF`).toContain(text.replace(/\s/gu, ''))
      expect(appendix, `${id} in the appendix`).toMatch(
        new RegExp(`[A-Z]+\\d+ ${id} \\| [A-Z]+\\d+ (?:=[^→]* → )?${escape(text)}( |$|\\n)`, 'u'),
      )
    }
    const prose = (sheets['报告'] ?? []).join('\n')
    for (const block of report.document.blocks) {
      if (block.tag === 'paragraph' || block.tag === 'lead')
        expect(prose).toContain(block.runs.map(({ text }) => text).join(''))
    }
  })
})

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}
