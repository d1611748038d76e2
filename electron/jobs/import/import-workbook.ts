import { basename } from 'node:path'
import { accept } from '../../../shared/import/accept/accept'
import { recognise } from '../../../shared/import/table/recognise'
import type { RecognisedWorkbook } from '../../../shared/import/table/sheet-table'
import type { SourceReading } from '../../../shared/import/read/source-reading'
import { issue, type Issue } from '../../../shared/issue'
import type { Dataset } from '../../../shared/model/dataset'
import type { Indicator } from '../../../shared/model/indicator'
import { failure, success, type Result } from '../../../shared/result'
import type { FilePort, Progress, ReadWorkbook } from '../ports'

export interface WorkbookPorts {
  readonly files: Pick<FilePort, 'read'>
  readonly readWorkbook: ReadWorkbook
  readonly progress: Progress
}

export interface ImportedWorkbook {
  readonly recognised: RecognisedWorkbook
  readonly dataset: Dataset
  readonly readings: () => readonly SourceReading[]
  readonly issues: readonly Issue[]
}

/** Reads a workbook and recognises its tables. */
export async function recogniseFile(path: string, ports: WorkbookPorts): Promise<Result<RecognisedWorkbook>> {
  ports.progress('read-workbook')
  const bytes = await ports.files.read(path)
  if (!bytes.ok) return bytes
  const grid = await ports.readWorkbook(bytes.value, basename(path), (part) => ports.progress('read-workbook', part))
  if (!grid.ok) return grid
  ports.progress('recognise')
  return success(recognise(grid.value))
}

/** Reads a workbook into a dataset, its indicators matched to the catalogue. Fails when it holds no figure at all. */
export async function importWorkbook(
  path: string,
  catalogue: readonly Indicator[],
  ports: WorkbookPorts,
): Promise<Result<ImportedWorkbook>> {
  const recognised = await recogniseFile(path, ports)
  if (!recognised.ok) return recognised
  const { dataset, issues, readings } = accept(recognised.value, catalogue)
  if (dataset.figures.length === 0) {
    const none = issue('error', 'command.no-figures', { tag: 'file', file: basename(path) })
    return failure([none, ...issues])
  }
  return success({ recognised: recognised.value, dataset, readings, issues })
}
