import type { Workbook } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { inputsOf } from '../../../shared/derive/formula'
import type { Block, ReportDocument, Run } from '../../../shared/report/document'
import { buildExample, exampleBytes } from '../../helpers/report/build-example'
import { editWorkbook } from '../../helpers/workbook/edit-workbook'

/** The sentences of the prose, each with the cells its figures came from. */
function sentences(document: ReportDocument): ReadonlyMap<string, readonly string[]> {
  const cells = new Map(
    document.figures.map((figure) => [
      figure.id,
      inputsOf(figure.formula).map(({ figure: input }) => `${input?.source?.sheet ?? ''}!${input?.source?.cell ?? ''}`),
    ]),
  )
  const found = new Map<string, readonly string[]>()
  for (const runs of document.blocks.flatMap(proseOf)) {
    let text = ''
    let used: readonly string[] = []
    for (const piece of runs.flatMap(splitSentences)) {
      text += piece.text
      if (piece.tag === 'figure') used = [...used, ...(cells.get(piece.figure) ?? [])]
      if (text.endsWith('。')) {
        found.set(text, used)
        text = ''
        used = []
      }
    }
    if (text !== '') found.set(text, used)
  }
  return found
}

function proseOf(block: Block): readonly (readonly Run[])[] {
  return block.tag === 'lead' || block.tag === 'paragraph' ? [block.runs] : []
}

function splitSentences(run: Run): readonly Run[] {
  return run.tag === 'figure' ? [run] : run.text.split(/(?<=。)/u).map((text) => ({ tag: 'text', text }))
}

async function changed(template: string, sheet: string, cell: string, value: number) {
  const bytes = await exampleBytes(template)
  const edited = await editWorkbook(bytes, (workbook: Workbook) => {
    const target = workbook.getWorksheet(sheet)?.getCell(cell)
    if (!target || typeof target.value !== 'number') throw new Error(`no number in ${sheet}!${cell}`)
    target.value = value
  })
  const [before, after] = [await buildExample(template, bytes), await buildExample(template, edited)]
  const [old, now] = [sentences(before.document), sentences(after.document)]
  return {
    gone: [...old.keys()].filter((text) => !now.has(text)),
    users: [...old].filter(([, cells]) => cells.includes(`${sheet}!${cell}`)).map(([text]) => text),
    came: [...now.keys()].filter((text) => !old.has(text)),
  }
}

/** The cell a figure of the report was read from, found through the report itself. */
async function cellOf(template: string, indicator: string, period: string): Promise<{ sheet: string; cell: string }> {
  const { dataset } = await buildExample(template)
  const figure = dataset.figures.find(
    (entry) => entry.indicator === indicator && entry.period.tag === 'year' && String(entry.period.year) === period,
  )
  if (!figure?.source) throw new Error(`${indicator} ${period} is not in the example`)
  return { sheet: figure.source.sheet, cell: figure.source.cell }
}

describe('changing one cell of an example', () => {
  it.each([
    ['decade-review', '登记社会组织', '2021', 3600],
    ['decade-review', '集中供养孤儿标准', '2012', 900],
    ['decade-review', '持证社工', '2022', 3000],
    ['annual-summary', '结婚登记', '2022', 700.5],
    ['annual-summary', '社会组织总数', '2012', 45.5],
  ] as const)('%s: %s of %s changes exactly the sentences that use it', async (template, indicator, year, value) => {
    const { sheet, cell } = await cellOf(template, indicator, year)
    const { gone, users, came } = await changed(template, sheet, cell, value)
    expect(users.length).toBeGreaterThan(0)
    expect(gone).toEqual(users)
    expect(came).toHaveLength(gone.length)
  })
})
