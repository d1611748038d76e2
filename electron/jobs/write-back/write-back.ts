import { basename } from 'node:path'
import type { WriteBackPreview } from '../../../shared/api/contract'
import { acceptInto } from '../../../shared/import/accept/accept-into'
import { recognise } from '../../../shared/import/table/recognise'
import type { SourceReading } from '../../../shared/import/read/source-reading'
import { issue, type Issue } from '../../../shared/issue'
import type { Project } from '../../../shared/project/project'
import { failure, success, type Result } from '../../../shared/result'
import {
  planWriteBack,
  type PlannedRow,
  type WriteBackPlan,
  type WriteBackRow,
} from '../../../shared/write-back/plan-write-back'
import type { CellEdit } from '../../../shared/write-back/source-cell'
import type { FilePort, OpenSource, Progress, ReadWorkbook, SourceWorkbook, WrittenSource } from '../ports'
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

export interface WriteBackOrder extends WriteBackRequest {
  readonly cells: readonly { readonly sheet: string; readonly cell: string }[]
  /** Of the preview that the cells were chosen from; null where nobody looked at one. */
  readonly fingerprint: string | null
}

export interface WriteBackPorts {
  readonly files: Pick<FilePort, 'read'>
  readonly readWorkbook: ReadWorkbook
  readonly openSource: OpenSource
  readonly progress: Progress
}

/** What writing a project back into a workbook would change, and what it cannot. */
export async function previewWriteBack(
  request: WriteBackRequest,
  ports: WriteBackPorts,
): Promise<Result<WriteBackPreview>> {
  const made = await makePlan(request, ports)
  if (!made.ok) return made
  const { plan, workbook, fingerprint, notes, file } = made.value
  const usual = plan.rows.filter(({ consent }) => consent === null)
  return success({
    file,
    rows: plan.rows.map(shownRow),
    refused: plan.refused,
    notes: [...notes, ...plan.notes, ...workbook.foresee(editsOf(usual))],
    fingerprint,
  })
}

/** The copy of the workbook with the cells that were chosen. Fails where it would not be what the user looked at. */
export async function makeWriteBack(order: WriteBackOrder, ports: WriteBackPorts): Promise<Result<WrittenSource>> {
  const made = await makePlan(order, ports)
  if (!made.ok) return made
  const { plan, workbook, fingerprint, file } = made.value
  const place = { tag: 'file', file } as const
  if (order.fingerprint !== null && order.fingerprint !== fingerprint) {
    return failure([issue('error', 'write-back.changed-meanwhile', place)])
  }
  const chosen = new Set(order.cells.map(({ sheet, cell }) => JSON.stringify([sheet, cell])))
  const rows = plan.rows.filter(({ sheet, cell }) => chosen.has(JSON.stringify([sheet, cell])))
  if (rows.length === 0) return failure([issue('error', 'write-back.nothing-chosen', place)])
  ports.progress('write-workbook')
  return workbook.write(editsOf(rows))
}

interface MadePlan {
  readonly file: string
  readonly plan: WriteBackPlan
  readonly workbook: SourceWorkbook
  readonly fingerprint: string
  readonly notes: readonly Issue[]
}

async function makePlan(request: WriteBackRequest, ports: WriteBackPorts): Promise<Result<MadePlan>> {
  ports.progress('read-workbook')
  const found = await findBytes(request, ports)
  if (!found.ok) return found
  const { bytes, file } = found.value
  // What is no .xlsx is said before time is spent on reading it.
  const openable = ports.openSource(bytes, file, [])
  if (!openable.ok) return openable
  const read = await findReadings(request, bytes, file, ports)
  if (!read.ok) return read
  const { readings, notes } = read.value
  ports.progress('recognise')
  const asked: { readonly sheet: string; readonly cell: string }[] = []
  const source = { file, readings, cleared: new Set(request.cleared) }
  // Planned once to learn which cells there are to look at.
  planWriteBack(request.project, {
    ...source,
    cellAt: (sheet, cell) => {
      asked.push({ sheet, cell })
      return null
    },
  })
  const workbook = ports.openSource(bytes, file, asked)
  if (!workbook.ok) return workbook
  const plan = planWriteBack(request.project, {
    ...source,
    cellAt: (sheet, cell) => workbook.value.cellAt(sheet, cell),
  })
  const fingerprint = hashOf(Buffer.from(JSON.stringify([hashOf(bytes), plan.rows.map(lineOf)])))
  return success({ file, plan, workbook: workbook.value, fingerprint, notes })
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
