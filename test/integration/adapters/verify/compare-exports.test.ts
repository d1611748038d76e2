import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readExported } from '../../../../electron/adapters/verify/read-exported'
import { writeDocx } from '../../../../electron/adapters/write-docx/write-docx'
import { writePdf } from '../../../../electron/adapters/write-pdf/write-pdf'
import { writeWorkbook } from '../../../../electron/adapters/write-workbook/write-workbook'
import type { ExportFormat } from '../../../../electron/jobs/report/export-format'
import { exportReport, type ExportPorts } from '../../../../electron/jobs/report/export-report'
import { startsAtZero } from '../../../../shared/render/chart/chart-points'
import { buildDocxPlan } from '../../../../shared/render/docx/docx-plan'
import { buildWorkbookPlan } from '../../../../shared/render/workbook/workbook-plan'
import { profileIds } from '../../../../shared/render/style/profiles/index'
import { newsProfile } from '../../../../shared/render/style/profiles/news'
import type { Block, ReportDocument, Run } from '../../../../shared/report/document'
import type { StyleProfile } from '../../../../shared/render/style/style-profile'
import { success, type Result } from '../../../../shared/result'
import { buildExample } from '../../../helpers/report/build-example'
import { chartForms } from '../../../helpers/report/chart-forms'
import { readPdfText } from '../../../helpers/report/pdf-text'

const report = await buildExample('annual-summary')

async function printed(document: ReportDocument, profile: StyleProfile) {
  const made = await writePdf(document, profile)
  return made.ok ? success({ bytes: made.value, issues: [] }) : made
}

/** Exports with the real writers, of which some may be other ones; tells what was written and what was said. */
async function exported(
  formats: readonly ExportFormat[],
  profile: string,
  other: Partial<ExportPorts> = {},
  built = report,
) {
  const written: string[] = []
  const outcome = await exportReport(
    built,
    { folder: '/out', name: '总结', formats, profile },
    {
      files: {
        write: (files) => {
          written.push(...files.map(({ path }) => path))
          return Promise.resolve(success(undefined))
        },
      },
      writePdf: printed,
      writeWorkbook,
      writeDocx,
      readExported,
      progress: () => undefined,
      ...other,
    },
  )
  return { outcome, written }
}

async function refusal(format: ExportFormat, other: Partial<ExportPorts>, profile = 'news') {
  const { outcome, written } = await exported([format], profile, other)
  if (outcome.ok) throw new Error('the report was handed out')
  expect(written).toEqual([])
  return outcome.error
}

/** A package with one of its parts rewritten; the change must happen. */
function edited(bytes: Uint8Array, name: RegExp, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  let changes = 0
  for (const [part, content] of Object.entries(parts)) {
    if (!name.test(part)) continue
    const before = strFromU8(content)
    const after = change(before)
    if (after !== before) changes += 1
    parts[part] = strToU8(after)
  }
  expect(changes).toBeGreaterThan(0)
  return zipSync(parts)
}

async function withBytes(made: Promise<Result<Uint8Array>>, edit: (bytes: Uint8Array) => Uint8Array) {
  const result = await made
  return result.ok ? success(edit(result.value)) : result
}

/** The report with the digits of one figure printed otherwise in the first block of a kind. */
function misprinted(tag: 'paragraph' | 'table' | 'chart'): {
  readonly document: ReportDocument
  readonly figure: string
} {
  let figure = ''
  const blocks = report.document.blocks.map((block): Block => {
    if (figure !== '' || block.tag !== tag) return block
    if (block.tag === 'paragraph') {
      const runs = block.runs.map((run) => {
        if (run.tag !== 'figure' || figure !== '') return run
        figure = run.figure
        return { ...run, text: otherDigit(run.text) }
      })
      return { ...block, runs }
    }
    if (block.tag === 'table') {
      const rows = block.rows.map((row) =>
        row.tag === 'group'
          ? row
          : {
              ...row,
              cells: row.cells.map((cell) =>
                cell.map((run) => {
                  if (run.tag !== 'figure' || figure !== '' || !/\d/u.test(run.text)) return run
                  figure = run.figure
                  return { ...run, text: otherDigit(run.text) }
                }),
              ),
            },
      )
      return { ...block, rows }
    }
    figure = 'chart'
    const series = block.series.map((series, at) => ({
      ...series,
      points: series.points.map((point, place) =>
        at === 0 && place === 0 && point.value !== null ? { ...point, value: point.value * 1.037 } : point,
      ),
    }))
    return { ...block, series }
  })
  expect(figure).not.toBe('')
  return { document: { ...report.document, blocks }, figure }
}

function otherDigit(text: string): string {
  return text.replace(/\d/u, (digit) => String((Number(digit) + 1) % 10))
}

describe('the files of a report', () => {
  it.each(profileIds)('say what the report says, in the profile %s', async (profile) => {
    const { outcome, written } = await exported(['pdf', 'xlsx', 'docx'], profile)
    expect(outcome.ok ? [] : outcome.error).toEqual([])
    expect(written).toHaveLength(3)
  })

  it('hold the charts of every form, a line of rates over columns too', async () => {
    const { outcome } = await exported(['pdf', 'xlsx', 'docx'], 'bulletin', {}, { ...chartForms(), issues: [] })
    expect(outcome.ok ? [] : outcome.error).toEqual([])
  })

  describe('with numbered notes', () => {
    const marked = report.document.blocks.findIndex(({ tag }) => tag === 'paragraph')
    const withNote = (text: string): ReportDocument => ({
      ...report.document,
      blocks: report.document.blocks.map((block, at): Block => {
        if (at !== marked || block.tag !== 'paragraph') return block
        const figure = report.document.figures.at(-1)
        const note: readonly Run[] = [
          { tag: 'text', text },
          ...(figure ? [{ tag: 'figure', text: figure.text, figure: figure.id } as const] : []),
        ]
        return { ...block, runs: [...block.runs, { tag: 'footnote', text: '[1]', number: 1, note }] }
      }),
    })

    it.each(profileIds)('set them in all formats, in the profile %s', async (profile) => {
      const document = withNote('含日间照料床位，口径与上年相同：')
      const { outcome } = await exported(['pdf', 'xlsx', 'docx'], profile, {}, { ...report, document })
      expect(outcome.ok ? [] : outcome.error).toEqual([])
    })

    it.each(['pdf', 'xlsx', 'docx'] as const)(
      'are not handed out as %s where a note says something else',
      async (format) => {
        const other = withNote('含日间照料床位，口径有调整：')
        const ports: Partial<ExportPorts> = {
          writePdf: (_document, profile) => printed(other, profile),
          writeWorkbook: () => writeWorkbook(buildWorkbookPlan(other, report.dataset, newsProfile)),
          writeDocx: () => writeDocx(buildDocxPlan(other, newsProfile)),
        }
        const document = withNote('含日间照料床位，口径与上年相同：')
        const { outcome, written } = await exported([format], 'news', ports, { ...report, document })
        expect(outcome.ok).toBe(false)
        expect(written).toEqual([])
      },
    )
  })

  it('say so where the axis of a chart does not begin at zero', async () => {
    const cut = await buildExample('annual-summary', undefined, 2021)
    expect(cut.document.blocks.some((block) => block.tag === 'chart' && !startsAtZero(block))).toBe(true)
    const { outcome } = await exported(['pdf'], 'news', {}, cut)
    expect(outcome.ok ? [] : outcome.error).toEqual([])
  })

  it('are read to the same text as another reader of PDF finds', async () => {
    const made = await writePdf(report.document, newsProfile)
    if (!made.ok) throw new Error('not made')
    const bytes = made.value
    const own = await readExported('pdf', bytes)
    const other = await readPdfText(bytes)
    if (own.format !== 'pdf') throw new Error('not a PDF')
    const letters = (text: string): string => [...text.replace(/\s+/gu, '')].toSorted().join('')
    expect(own.pages.map((page) => letters(page.map(({ text }) => text).join('')))).toEqual(
      other.pages.map(({ text }) => letters(text)),
    )
  })
})

describe('a report that disagrees with itself is refused, and nothing is written', () => {
  it.each(['paragraph', 'table'] as const)('when the PDF prints another digit in a %s', async (tag) => {
    const { document, figure } = misprinted(tag)
    const issues = await refusal('pdf', { writePdf: (_, profile) => printed(document, profile) })
    expect(issues[0]).toMatchObject({ code: 'export.other-figure', severity: 'error', parameters: { figure } })
    const shown = report.document.figures.find(({ id }) => id === figure)?.text
    expect(issues[0]?.parameters).toMatchObject({ file: 'PDF', expected: shown })
    expect(issues[0]?.parameters.found).toBe(otherDigit(shown ?? ''))
    expect(issues[0]?.parameters.where).toMatch(/^第\d+页$/u)
  })

  it('when the PDF draws another value in a chart', async () => {
    const { document } = misprinted('chart')
    const issues = await refusal('pdf', { writePdf: (_, profile) => printed(document, profile) })
    expect(issues[0]).toMatchObject({ code: 'export.other-words', parameters: { file: 'PDF' } })
    expect(issues[0]?.parameters.where).toContain('图1')
  })

  it('when the Word document has another digit in its text', async () => {
    const figure = report.document.figures[0]
    if (!figure) throw new Error('no figure')
    const mark = new RegExp(`(w:name="${figure.id}".*?<w:t[^>]*>)([^<]*)`, 'su')
    const issues = await refusal('docx', {
      writeDocx: (plan) =>
        withBytes(writeDocx(plan), (bytes) =>
          edited(bytes, /^word\/document\.xml$/u, (text) =>
            text.replace(mark, (_, before: string, shown: string) => before + otherDigit(shown)),
          ),
        ),
    })
    expect(issues[0]).toMatchObject({ code: 'export.other-figure', parameters: { file: 'Word', figure: figure.id } })
    expect(issues[0]?.parameters).toMatchObject({ expected: figure.text, found: otherDigit(figure.text) })
  })

  it.each(['xlsx', 'docx'] as const)('when a chart of the %s file holds another value', async (format) => {
    const change = (bytes: Uint8Array): Uint8Array =>
      edited(bytes, /\/charts\/chart1\.xml$/u, (text) =>
        text.replace(
          /(<c:numCache>.*?<c:v>)([^<]*)/su,
          (_, before: string, value: string) => before + otherDigit(value),
        ),
      )
    const issues = await refusal(format, {
      writeDocx: (plan) => withBytes(writeDocx(plan), change),
      writeWorkbook: (plan) => withBytes(writeWorkbook(plan), change),
    })
    expect(issues.length).toBe(1)
    expect(issues[0]?.parameters.where).toContain('图1')
  })

  it('when a sentence of the workbook has another cached value', async () => {
    const figure = report.document.figures[0]
    if (!figure) throw new Error('no figure')
    const issues = await refusal('xlsx', {
      writeWorkbook: (plan) =>
        withBytes(writeWorkbook(plan), (bytes) =>
          edited(bytes, /^xl\/worksheets\/sheet1\.xml$/u, (text) =>
            text.replace(
              new RegExp(`(<v>[^<]*?)${figure.text}`, 'u'),
              (_, before: string) => before + otherDigit(figure.text),
            ),
          ),
        ),
    })
    expect(issues[0]).toMatchObject({ code: 'export.other-figure', parameters: { file: 'Excel', figure: figure.id } })
    expect(issues[0]?.parameters.where).toMatch(/^报告!A\d+$/u)
  })

  it('when the appendix of the workbook gives another value', async () => {
    const figure = report.document.figures.find(({ value, formula }) => value !== null && formula.tag !== 'input')
    if (!figure) throw new Error('no figure')
    const issues = await refusal('xlsx', {
      writeWorkbook: (plan) =>
        withBytes(writeWorkbook(plan), (bytes) =>
          edited(bytes, /^xl\/worksheets\/sheet\d+\.xml$/u, (text) =>
            text.replaceAll(`<v>${figure.value}</v>`, `<v>${otherDigit(String(figure.value))}</v>`),
          ),
        ),
    })
    expect(issues.map(({ parameters }) => parameters.figure)).toContain(figure.id)
  })
})
