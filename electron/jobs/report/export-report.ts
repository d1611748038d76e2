import { join } from 'node:path'
import { assertNever } from '../../../shared/assert-never'
import { issue, type Issue } from '../../../shared/issue'
import { buildDocxPlan } from '../../../shared/render/docx/docx-plan'
import { findProfile, profileIds } from '../../../shared/render/style/profiles/index'
import type { StyleProfile } from '../../../shared/render/style/style-profile'
import { buildWorkbookPlan } from '../../../shared/render/workbook/workbook-plan'
import { failure, success, type Result } from '../../../shared/result'
import type { BuiltReport } from './build-report'
import type { ExportFormat } from './export-format'
import { compareFiles } from './compare-files'
import type { MadeFile, MadeReport } from './made-report'
import type { FilePort, Progress, ReadExported, WriteDocx, WritePdf, WriteWorkbook } from '../ports'

/** Where the files of a report go. */
export interface ReportTarget {
  readonly folder: string
  /** File name without extension. */
  readonly name: string
}

export interface MakeRequest {
  readonly formats: readonly ExportFormat[]
  readonly profile: string
}

export type ExportRequest = ReportTarget & MakeRequest

export interface MakePorts {
  readonly writePdf: WritePdf
  readonly writeWorkbook: WriteWorkbook
  readonly writeDocx: WriteDocx
  readonly readExported: ReadExported
  readonly progress: Progress
}

export interface ExportPorts extends MakePorts {
  readonly files: Pick<FilePort, 'write'>
}

export interface ExportedReport {
  readonly paths: readonly string[]
  readonly issues: readonly Issue[]
}

/**
 * Writes a report in the formats asked for. All of them are made before the first is written, so a report that cannot be
 * made in one format leaves no other behind; they replace what was there together or not at all.
 */
export async function exportReport(
  report: BuiltReport,
  request: ExportRequest,
  ports: ExportPorts,
): Promise<Result<ExportedReport>> {
  const made = await makeReport(report, request, ports)
  if (!made.ok) return made
  const { files, issues } = made.value
  const written = await writeReport(files, request, ports.files)
  return written.ok ? success({ paths: files.map((file) => pathOf(file, request)), issues }) : written
}

/**
 * The bytes of a report in each format asked for. They are read back and compared with the report before they are given to
 * anyone: files that do not all say what the preview shows are refused.
 */
export async function makeReport(
  report: BuiltReport,
  request: MakeRequest,
  ports: MakePorts,
): Promise<Result<MadeReport>> {
  const profile = findProfile(request.profile)
  if (!profile) {
    const parameters = { profile: request.profile, profiles: profileIds.join('、') }
    return failure([issue('error', 'command.unknown-profile', null, parameters)])
  }
  const files: MadeFile[] = []
  const issues: Issue[] = []
  for (const format of request.formats) {
    const file = await makeFile(format, report, profile, ports)
    if (!file.ok) return file
    issues.push(...file.value.issues)
    files.push({ format, bytes: file.value.bytes })
  }
  ports.progress('compare')
  const disagreements = await compareFiles(files, report.document, profile, ports.readExported)
  return disagreements.length > 0 ? failure(disagreements) : success({ files, issues })
}

/** Puts the files of a report in place, together. */
export function writeReport(
  made: readonly MadeFile[],
  target: ReportTarget,
  files: Pick<FilePort, 'write'>,
): Promise<Result<void>> {
  return files.write(made.map((file) => ({ path: pathOf(file, target), bytes: file.bytes })))
}

/** The path of a file of a report: its format gives the ending. */
export function pathOf({ format }: Pick<MadeFile, 'format'>, { folder, name }: ReportTarget): string {
  return join(folder, `${name}.${format}`)
}

async function makeFile(
  format: ExportFormat,
  report: BuiltReport,
  profile: StyleProfile,
  ports: MakePorts,
): Promise<Result<{ readonly bytes: Uint8Array; readonly issues: readonly Issue[] }>> {
  switch (format) {
    case 'pdf': {
      ports.progress('write-pdf')
      return ports.writePdf(report.document, profile, (part) => ports.progress('write-pdf', part))
    }
    case 'xlsx': {
      ports.progress('write-workbook')
      const plan = buildWorkbookPlan(report.document, report.dataset, profile)
      const bytes = await ports.writeWorkbook(plan)
      return bytes.ok ? success({ bytes: bytes.value, issues: plan.issues }) : bytes
    }
    case 'docx': {
      ports.progress('write-docx')
      const bytes = await ports.writeDocx(buildDocxPlan(report.document, profile))
      return bytes.ok ? success({ bytes: bytes.value, issues: [] }) : bytes
    }
    default:
      return assertNever(format)
  }
}
