import { localDate } from './local-date'
import { basename } from 'node:path'
import type { ArgumentsOf, ValueOf } from '../../../shared/api/contract'
import { success, type Result } from '../../../shared/result'
import type { JobWatch } from '../heavy/heavy-jobs'
import { pathOf, writeReport, type ReportTarget } from '../report/export-report'
import type { MadeFile } from '../report/made-report'
import { hashOf } from '../write-back/kept-workbook'
import type { ApiPorts } from './api-ports'
import { findTargets, refuseReplacing, targetAt } from './export-targets'
import type { ProjectSession } from './project-session'

type ExportRequest = Omit<ArgumentsOf<'report.export'>, 'target'> & {
  /** The file that was chosen; null takes the host's folder for exports. */
  readonly chosen: string | null
}

/**
 * Writes the report of a project. The chosen file gives folder and name, the formats give the endings. Files appear only when all
 * formats could be made, and none is replaced that the user was not asked about.
 */
export async function exportProject(
  session: ProjectSession,
  { formats: asked, profile, name, chosen, shown, replaces }: ExportRequest,
  ports: ApiPorts,
  watch: JobWatch,
): Promise<Result<ValueOf<'report.export'>>> {
  const date = localDate(ports.now())
  const formats = [...new Set(asked)]
  const made = await ports.jobs.makeReport({ project: session.project, formats, profile, date, shown }, watch)
  if (!made.ok) return made
  // The last moment at which it can be cancelled.
  watch.progress('save')
  const { files, issues } = made.value
  const target = chosen === null ? { folder: ports.exportFolder, name: ports.safeFileName(name) } : targetAt(chosen)
  if (chosen !== null) {
    const targets = await findTargets(session, formats, target, ports)
    const refused = targets.ok ? refuseReplacing(targets.value, replaces) : targets
    if (!refused.ok) return refused
  }
  const written = await writeReport(files, target, ports.files)
  if (!written.ok) return written
  const kept = session.keepExports(files.map((file) => keptExport(file, target, ports.now())))
  return success({
    files: files.map((file) => ({ ...ports.tokens.give(pathOf(file, target)), bytes: file.bytes.byteLength })),
    issues: kept.ok ? issues : [...issues, ...kept.error],
  })
}

function keptExport(file: MadeFile, target: ReportTarget, now: Date) {
  const { bytes } = file
  return { name: basename(pathOf(file, target)), size: bytes.byteLength, sha256: hashOf(bytes), at: now.toISOString() }
}
