import { formatEditText } from '../grid/format-cell'
import { isPercentFormat, readStoredNumber } from '../import/read/number/stored-number'
import { issue, type Issue } from '../issue'
import type { Figure } from '../model/figure'
import { cellContent, type PlannedContent } from './cell-content'
import { currentText, isAsRead } from './current-text'
import { refusal, type CellChange, type WriteBackChanges } from './find-changes'
import type { CellContent, SourceCell } from './source-cell'
import type { PlannedRow, WriteBackPlan } from './write-back-plan'

/** A cell of the workbook as it is now; null where the workbook has no such sheet. */
export type LookAtCell = (sheet: string, cell: string) => SourceCell | null

/**
 * Says of each cell whose figure differs what writing it means. Nothing is written that could not be read again as the same
 * figure, into a cell that is not what was read, or into a merge that two figures want different things of.
 */
export function planWriteBack(changes: WriteBackChanges, cellAt: LookAtCell): WriteBackPlan {
  const rows = new Map<string, PlannedRow | 'refused'>()
  const refused: Issue[] = [...changes.refused]
  for (const change of changes.cells) {
    const row = planCell(change, cellAt(change.reading.sheet, change.reading.cell), changes.file)
    if (isIssue(row)) {
      refused.push(row)
      continue
    }
    const key = JSON.stringify([row.sheet, row.cell])
    const known = rows.get(key)
    if (known === undefined) rows.set(key, row)
    else if (known === 'refused' || JSON.stringify(known.content) !== JSON.stringify(row.content)) {
      rows.set(key, 'refused')
      const { reading, indicator } = change
      refused.push(refusal(changes.file, reading, indicator.name, 'write-back.two-figures', { after: row.after }))
    }
  }
  return { rows: [...rows.values()].filter((row) => row !== 'refused'), refused, notes: changes.notes }
}

function isIssue(planned: PlannedRow | Issue): planned is Issue {
  return 'code' in planned
}

/** The row of a cell, or why it gets nothing. */
function planCell(change: CellChange, cell: SourceCell | null, file: string): PlannedRow | Issue {
  const { reading, indicator } = change
  const { sheet, region, period, raw } = reading
  const planned = planContent(change, cell)
  if (!cell || planned.tag === 'refuse') {
    const { code, parameters } = planned.tag === 'refuse' ? planned : missingSheet(sheet)
    return refusal(file, reading, indicator.name, code, parameters)
  }
  const { content, losses } = planned
  const location = { tag: 'cell', file, sheet, cell: reading.cell } as const
  return {
    place: { indicator: indicator.id, region, period },
    indicatorName: indicator.name,
    ...{ sheet, cell: cell.address },
    before: currentText(cell),
    after: contentText(content, cell),
    consent: cell.formula ? 'formula' : content.tag === 'blank' ? 'clear' : change.consent,
    losses: losses.map((code) => issue('info', code, location, { text: raw })),
    content,
  }
}

/** What the cell gets; a cell that is not what was read, or not on its own, gets nothing. */
function planContent({ value, reading }: CellChange, cell: SourceCell | null): PlannedContent {
  if (!cell) return missingSheet(reading.sheet)
  if (!isAsRead(cell, reading)) {
    const parameters = { expected: reading.raw, found: currentText(cell) }
    return { tag: 'refuse', code: 'write-back.cell-differs', parameters }
  }
  if (cell.formula?.isBound) {
    return { tag: 'refuse', code: 'write-back.formula-bound', parameters: { formula: cell.formula.text } }
  }
  return cellContent(value, reading, cell)
}

function missingSheet(sheet: string): Extract<PlannedContent, { readonly tag: 'refuse' }> {
  return { tag: 'refuse', code: 'write-back.sheet-missing', parameters: { sheet } }
}

/** What the cell will show. */
function contentText(content: CellContent, cell: SourceCell): string {
  switch (content.tag) {
    case 'blank':
      return ''
    case 'text':
      return content.text
    case 'number': {
      const { number } = readStoredNumber(content.number, cell.numberFormat)
      return isPercentFormat(cell.numberFormat) ? `${digitsOf(number)}%` : digitsOf(number)
    }
  }
}

function digitsOf(number: number): string {
  const figure = { value: { tag: 'number', number }, qualifier: null } as Figure
  return formatEditText(figure, { unit: '' })
}
