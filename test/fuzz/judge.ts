import { readWorkbook } from '../../electron/adapters/read-workbook/read-workbook'
import { accept } from '../../shared/import/accept/accept'
import type { CellGrid, CellValue } from '../../shared/sheet/cell-grid'
import { recognise } from '../../shared/import/table/recognise'
import { formatIssue } from '../../shared/text/messages'
import { plainGrid } from '../helpers/workbook/plain-grid'
import type { Mutant } from './mutate'

/** How reading ended: wholly, with damage or doubts that are told, or refused with an issue. */
export type Outcome = 'read' | 'told' | 'refused'

/**
 * Reads a mutant into a dataset and checks what came of it. Throws when a rule is broken: a refusal without a message, an unsound
 * grid, or a package whose bytes were changed giving other cells than before without a word.
 */
export async function judge({ base, level, bytes }: Mutant): Promise<Outcome> {
  const read = await readWorkbook(bytes, base.name)
  if (!read.ok) {
    checkMessages(read.error)
    if (read.error.length === 0) throw new Error('refused without an issue')
    return 'refused'
  }
  read.value.sheets.forEach(checkGrid)
  const recognised = recognise(read.value)
  const { dataset, issues } = accept(recognised, [])
  checkMessages([...recognised.issues, ...issues])
  for (const { value } of dataset.figures) {
    if (value.tag === 'number' && !Number.isFinite(value.number)) throw new Error('a figure that is no number')
  }
  if (read.value.damage.length > 0) return 'told'
  // Whatever is changed in an archive, its checksums tell.
  if (level === 'bytes' && base.isPackage) {
    const before = await readWorkbook(base.bytes, base.name)
    if (!before.ok || plainText(before.value.sheets) !== plainText(read.value.sheets)) {
      throw new Error('other cells than before, without a word')
    }
  }
  return 'read'
}

function plainText(sheets: readonly CellGrid[]): string {
  return JSON.stringify(sheets.map(plainGrid))
}

function checkMessages(issues: readonly Parameters<typeof formatIssue>[0][]): void {
  for (const one of issues) {
    for (const message of [formatIssue(one, 'zh-CN'), formatIssue(one, 'en')]) {
      if (message === '' || /^\s+at .+:\d+:\d+\)?$/mu.test(message)) throw new Error(`message: ${message}`)
    }
  }
}

function checkGrid(grid: CellGrid): void {
  let lastRow = 0
  for (const [row, cells] of grid.rows) {
    if (!Number.isInteger(row) || row <= lastRow || row > 1_048_576) throw new Error(`row ${row} after ${lastRow}`)
    lastRow = row
    let lastColumn = 0
    for (const [column, cell] of cells) {
      if (!Number.isInteger(column) || column <= lastColumn || column > 16_384) throw new Error(`column ${column}`)
      lastColumn = column
      if (!isSound(cell.value)) throw new Error(`value ${JSON.stringify(cell.value)}`)
      if (cells.get(column)?.value.tag !== cell.value.tag) throw new Error(`cell ${row}, ${column} is not found`)
    }
    if (cells.size === 0) throw new Error(`row ${row} is empty`)
  }
}

function isSound(value: CellValue): boolean {
  switch (value.tag) {
    case 'number':
      return Number.isFinite(value.number)
    case 'date':
      return value.month >= 1 && value.month <= 12 && value.day >= 1 && value.day <= 31
    case 'text':
      return typeof value.text === 'string'
    case 'error':
      return typeof value.error === 'string'
    case 'boolean':
      return typeof value.boolean === 'boolean'
  }
}
