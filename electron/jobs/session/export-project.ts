import { basename, dirname, extname } from 'node:path'
import type { ArgumentsOf, ValueOf } from '../../../shared/api/contract'
import type { Project } from '../../../shared/project/project'
import { success, type Result } from '../../../shared/result'
import { pathOf, writeReport, type ReportTarget } from '../report/export-report'
import type { JobWatch } from '../heavy/heavy-jobs'
import type { ApiPorts } from './api-ports'

/**
 * Writes the report of a project. The place is the file that was chosen for it: it gives folder and name, the formats give the
 * endings. Files appear only when all formats could be made.
 */
export async function exportProject(
  project: Project,
  {
    formats,
    profile,
    name,
    place: chosen,
    shown,
  }: Omit<ArgumentsOf<'report.export'>, 'place'> & { readonly place: string | null },
  ports: ApiPorts,
  watch: JobWatch,
): Promise<Result<ValueOf<'report.export'>>> {
  const date = localDate(ports.now())
  const made = await ports.jobs.makeReport({ project, formats: [...new Set(formats)], profile, date, shown }, watch)
  if (!made.ok) return made
  // The last moment at which it can be cancelled.
  watch.progress('save')
  const { files, issues } = made.value
  const target: ReportTarget = {
    folder: chosen === null ? ports.exportFolder : dirname(chosen),
    name: chosen === null ? ports.safeFileName(name) : basename(chosen, endingOf(chosen)),
  }
  const written = await writeReport(files, target, ports.files)
  if (!written.ok) return written
  return success({
    files: files.map((file) => ({ ...ports.tokens.give(pathOf(file, target)), bytes: file.bytes.byteLength })),
    issues,
  })
}

/** ".pdf" of a chosen file; a name that merely has a dot in it keeps it. */
function endingOf(path: string): string {
  const ending = extname(path)
  return ['.pdf', '.xlsx', '.docx'].includes(ending.toLowerCase()) ? ending : ''
}

/** The day on the user's calendar. */
function localDate(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
