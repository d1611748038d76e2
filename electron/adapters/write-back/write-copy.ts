import { issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import type { CellEdit, SourceCell } from '../../../shared/write-back/source-cell'
import type { WrittenSource } from '../../jobs/ports'
import { replaceInArchive } from '../package/zip/replace-in-archive'
import { prepareEdits, type PartChanges } from './prepare-edits'
import { readSourceSheets, type SourceSheets } from './read-source-sheets'
import { openSourcePackage, packageIssue, type SourcePackage } from './source-package'

/** A copy of the workbook with the edits in it, read again before it is handed out. Throws a Refusal for a part that is no XML. */
export function writeCopy(
  source: SourcePackage,
  sheets: SourceSheets,
  edits: readonly CellEdit[],
): Result<WrittenSource> {
  const { file } = source
  const prepared = prepareEdits(source, sheets, edits)
  if (!prepared.ok) return prepared
  const { changes, issues } = prepared.value
  const bytes = replaceInArchive(source.bytes, changes)
  if (!bytes) return failure([packageIssue(file, 'zip')])
  const part = findWrong(bytes, source, changes, edits)
  if (part !== null) return failure([issue('error', 'write-back.check-failed', { tag: 'file', file }, { part })])
  return success({ bytes, issues })
}

/** Takes the copy apart again: every part that was not to change is the same, every cell says what it was to say. */
function findWrong(
  bytes: Uint8Array,
  source: SourcePackage,
  changes: PartChanges,
  edits: readonly CellEdit[],
): string | null {
  const copy = openSourcePackage(bytes, source.file)
  if (!copy.ok) return 'zip'
  for (const [name, before] of source.parts) {
    const wanted = changes.has(name) ? changes.get(name) : before
    const found = copy.value.parts.get(name)
    const isRight = wanted && found ? Buffer.from(found).equals(wanted) : !wanted && !found
    if (!isRight) return name
  }
  const sheets = readSourceSheets(copy.value, edits, false)
  if (!sheets.ok) return 'zip'
  return edits.find((edit) => !holds(sheets.value.get(edit.sheet)?.cellAt(edit.cell) ?? null, edit))?.cell ?? null
}

function holds(cell: SourceCell | null, { content }: CellEdit): boolean {
  if (!cell || cell.formula) return false
  switch (content.tag) {
    case 'blank':
      return cell.value === null
    case 'number':
      return cell.value?.tag === 'number' && cell.value.number === content.number
    case 'text':
      return cell.value?.tag === 'text' && cell.value.text === content.text
  }
}
