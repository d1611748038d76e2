import { join } from 'node:path'
import { assertNever } from '../../shared/assert-never'
import { issue, type Issue } from '../../shared/issue'
import { findProfile, profileIds } from '../../shared/render/profiles/index'
import type { StyleProfile } from '../../shared/render/style-profile'
import { buildWorkbookPlan } from '../../shared/render/workbook-plan'
import { failure, success, type Result } from '../../shared/result'
import type { BuiltReport } from './build-report'
import type { FilePort, Progress, WritePdf, WriteWorkbook } from './ports'

export const exportFormats = ['pdf', 'xlsx'] as const
export type ExportFormat = (typeof exportFormats)[number]

export interface ExportRequest {
  readonly folder: string
  /** File name without extension. */
  readonly name: string
  readonly formats: readonly ExportFormat[]
  readonly profile: string
}

export interface ExportPorts {
  readonly files: Pick<FilePort, 'write'>
  readonly writePdf: WritePdf
  readonly writeWorkbook: WriteWorkbook
  readonly progress: Progress
}

export interface ExportedReport {
  readonly paths: readonly string[]
  readonly issues: readonly Issue[]
}

/**
 * Writes a report in the formats asked for. All of them are made before the first is written, so a report that cannot be
 * made in one format leaves no other behind; each file is complete or not there.
 */
export async function exportReport(
  report: BuiltReport,
  request: ExportRequest,
  ports: ExportPorts,
): Promise<Result<ExportedReport>> {
  const profile = findProfile(request.profile)
  if (!profile) {
    const parameters = { profile: request.profile, profiles: profileIds.join('、') }
    return failure([issue('error', 'command.unknown-profile', null, parameters)])
  }
  const made: { readonly path: string; readonly bytes: Uint8Array }[] = []
  const issues: Issue[] = []
  for (const format of request.formats) {
    const file = await makeFile(format, report, profile, ports)
    if (!file.ok) return file
    issues.push(...file.value.issues)
    made.push({ path: join(request.folder, `${request.name}.${format}`), bytes: file.value.bytes })
  }
  for (const { path, bytes } of made) {
    const written = await ports.files.write(path, bytes)
    if (!written.ok) return written
  }
  return success({ paths: made.map(({ path }) => path), issues })
}

async function makeFile(
  format: ExportFormat,
  report: BuiltReport,
  profile: StyleProfile,
  ports: ExportPorts,
): Promise<Result<{ readonly bytes: Uint8Array; readonly issues: readonly Issue[] }>> {
  switch (format) {
    case 'pdf': {
      ports.progress('write-pdf')
      const bytes = await ports.writePdf(report.document, profile)
      return bytes.ok ? success({ bytes: bytes.value, issues: [] }) : bytes
    }
    case 'xlsx': {
      ports.progress('write-workbook')
      const plan = buildWorkbookPlan(report.document, report.dataset)
      const bytes = await ports.writeWorkbook(plan)
      return bytes.ok ? success({ bytes: bytes.value, issues: plan.issues }) : bytes
    }
    default:
      return assertNever(format)
  }
}
