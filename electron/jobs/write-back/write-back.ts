import { basename } from 'node:path'
import type { WriteBackPreview } from '../../../shared/api/contract'
import { acceptInto } from '../../../shared/import/accept/accept-into'
import { recognise } from '../../../shared/import/table/recognise'
import type { SourceReading } from '../../../shared/import/read/source-reading'
import { issue, type Issue } from '../../../shared/issue'
import type { Project } from '../../../shared/project/project'
import { failure, success, type Result } from '../../../shared/result'
import { findChanges } from '../../../shared/write-back/find-changes'
import { planWriteBack } from '../../../shared/write-back/plan-write-back'
import type { PlannedRow, WriteBackPlan, WriteBackRow } from '../../../shared/write-back/write-back-plan'
import type { CellEdit, SheetCell } from '../../../shared/write-back/source-cell'
import type { FilePort, OpenSource, Progress, ReadWorkbook, SourceCells, WrittenSource } from '../ports'
import { hashOf, keptMegabytes, type KeptWorkbook } from './kept-workbook'
import { unpackReadings } from './packed-readings'

export interface WriteBackRequest {
  readonly project: Project
  /** What the project keeps of the import; null where it was made before anything was kept. */
  readonly source: KeptWorkbook | null
  /** Name of the workbook as it was imported. */
  readonly file: string
  /** A workbook chosen instead of the one that is kept. */
  readonly path: string | null
  /** Keys of figures that the project had and has no more. */
  readonly cleared: readonly string[]
}

/** Which of the planned cells are written. */
export interface ChosenCells {
  readonly cells: readonly SheetCell[]
  /** Of the preview that the cells were chosen from; null where nobody looked at one. */
  readonly fingerprint: string | null
}

export type WriteBackOrder = WriteBackRequest & ChosenCells

export interface WriteBackPorts {
  readonly files: Pick<FilePort, 'read'>
  readonly readWorkbook: ReadWorkbook
  readonly openSource: OpenSource
  readonly progress: Progress
}

/** A project compared with its workbook: what writing it back would change, and the copy. */
export interface OpenWriteBack {
  readonly preview: WriteBackPreview
  /** Fails where the copy would not be what the user looked at. */
  write(chosen: ChosenCells): Result<WrittenSource>
}

/** What writing a project back into a workbook would change, and what it cannot. */
export async function previewWriteBack(
  request: WriteBackRequest,
  ports: WriteBackPorts,
): Promise<Result<WriteBackPreview>> {
  const opened = await openWriteBack(request, ports)
  return opened.ok ? success(opened.value.preview) : opened
}

/** The copy of the workbook with the cells that were chosen. */
export async function makeWriteBack(order: WriteBackOrder, ports: WriteBackPorts): Promise<Result<WrittenSource>> {
  const opened = await openWriteBack(order, ports)
  return opened.ok ? opened.value.write(order) : opened
}

/** Reads the workbook and plans every cell, once for whatever is done with it. */
export async function openWriteBack(request: WriteBackRequest, ports: WriteBackPorts): Promise<Result<OpenWriteBack>> {
  ports.progress('read-workbook')
  const found = await findBytes(request, ports)
  if (!found.ok) return found
  const { bytes, file } = found.value
  // What is no .xlsx is said before time is spent on reading it.
  const workbook = ports.openSource(bytes, file)
  if (!workbook.ok) return workbook
  const read = await findReadings(request, bytes, file, ports)
  if (!read.ok) return read
  const { readings, notes } = read.value
  ports.progress('recognise')
  const changes = findChanges(request.project, { file, readings, cleared: new Set(request.cleared) })
  const cells = workbook.value.lookAt(changes.cells.map(({ reading }) => reading))
  if (!cells.ok) return cells
  const plan = planWriteBack(changes, (sheet, cell) => cells.value.cellAt(sheet, cell))
  const fingerprint = hashOf(Buffer.from(JSON.stringify([hashOf(bytes), plan.rows.map(lineOf)])))
  const preview = previewOf(plan, cells.value, { file, notes, fingerprint })
  return success({
    preview,
    write: (chosen) => {
      const rows = chosenRows(plan, preview, chosen)
      if (!rows.ok) return rows
      ports.progress('write-workbook')
      return cells.value.write(editsOf(rows.value))
    },
  })
}

function previewOf(
  { rows, refused, notes }: WriteBackPlan,
  cells: SourceCells,
  known: Pick<WriteBackPreview, 'file' | 'notes' | 'fingerprint'>,
): WriteBackPreview {
  const usual = editsOf(rows.filter(({ consent }) => consent === null))
  return { ...known, rows: rows.map(shownRow), refused, notes: [...known.notes, ...notes, ...cells.foresee(usual)] }
}

function chosenRows(
  plan: WriteBackPlan,
  { file, fingerprint }: WriteBackPreview,
  chosen: ChosenCells,
): Result<readonly PlannedRow[]> {
  const where = { tag: 'file', file } as const
  if (chosen.fingerprint !== null && chosen.fingerprint !== fingerprint) {
    return failure([issue('error', 'write-back.changed-meanwhile', where)])
  }
  const keys = new Set(chosen.cells.map(({ sheet, cell }) => JSON.stringify([sheet, cell])))
  const rows = plan.rows.filter(({ sheet, cell }) => keys.has(JSON.stringify([sheet, cell])))
  return rows.length > 0 ? success(rows) : failure([issue('error', 'write-back.nothing-chosen', where)])
}

async function findBytes(
  { source, file, path }: WriteBackRequest,
  { files }: WriteBackPorts,
): Promise<Result<{ readonly bytes: Uint8Array; readonly file: string }>> {
  if (path !== null) {
    const bytes = await files.read(path)
    return bytes.ok ? success({ bytes: bytes.value, file: basename(path) }) : bytes
  }
  if (source?.bytes) return success({ bytes: source.bytes, file: source.file })
  const parameters = { file, limit: source && source.size > keptMegabytes * 1024 * 1024 ? keptMegabytes : '' }
  return failure([issue('error', 'write-back.not-kept', { tag: 'file', file }, parameters)])
}

/** The cells of the figures: as imported where the file is the same, otherwise found anew in what was chosen. */
async function findReadings(
  { source, path, project }: WriteBackRequest,
  bytes: Uint8Array,
  file: string,
  { readWorkbook }: WriteBackPorts,
): Promise<Result<{ readonly readings: readonly SourceReading[]; readonly notes: readonly Issue[] }>> {
  const place = { tag: 'file', file } as const
  if (source && (path === null || hashOf(bytes) === source.sha256)) {
    const readings = unpackReadings(source.readings)
    if (readings) return success({ readings, notes: [] })
  }
  const grid = await readWorkbook(bytes, file)
  if (!grid.ok) return grid
  const { readings } = acceptInto(recognise(grid.value), project.indicators)
  return success({ readings: readings(), notes: [issue('warning', 'write-back.other-file', place, { file })] })
}

function editsOf(rows: readonly PlannedRow[]): readonly CellEdit[] {
  return rows.map(({ sheet, cell, content }) => ({ sheet, cell, content }))
}

/** What the window sees of a row: all but what is put into the XML. */
function shownRow({ place, indicatorName, sheet, cell, before, after, consent, losses }: PlannedRow): WriteBackRow {
  return { place, indicatorName, sheet, cell, before, after, consent, losses }
}

function lineOf({ sheet, cell, before, content, consent }: PlannedRow): unknown {
  return [sheet, cell, before, content, consent]
}
