import { basename, dirname, extname } from 'node:path'
import type { ArgumentsOf, ValueOf } from '../../../shared/api/contract'
import type { Project } from '../../../shared/project/project'
import { success, type Result } from '../../../shared/result'
import { exportReport } from '../export-report'
import { fillReport } from '../fill-report'
import type { Progress } from '../ports'
import type { ApiPorts } from './api-ports'

/**
 * Writes the report of a project. The place is the file that was chosen for it: it gives folder and name, the formats give the
 * endings. Files appear only when all formats could be made.
 */
export async function exportProject(
  project: Project,
  { formats, profile, name, place }: Omit<ArgumentsOf<'report.export'>, 'place'> & { readonly place: string | null },
  ports: ApiPorts,
  progress: Progress,
): Promise<Result<ValueOf<'report.export'>>> {
  progress('fill')
  const report = await fillReport(project, localDate(ports.now()), ports.templates)
  if (!report.ok) return report
  const sizes = new Map<string, number>()
  const exported = await exportReport(
    report.value,
    {
      folder: place === null ? ports.exportFolder : dirname(place),
      name: place === null ? ports.safeFileName(name) : basename(place, endingOf(place)),
      formats: [...new Set(formats)],
      profile,
    },
    {
      ...ports,
      progress,
      files: {
        write: (path, bytes) => {
          sizes.set(path, bytes.byteLength)
          return ports.files.write(path, bytes)
        },
      },
    },
  )
  if (!exported.ok) return exported
  return success({
    files: exported.value.paths.map((path) => ({ ...ports.tokens.give(path), bytes: sizes.get(path) ?? 0 })),
    issues: [...report.value.issues, ...exported.value.issues],
  })
}

/** ".pdf" of a chosen file; a name that merely has a dot in it keeps it. */
function endingOf(path: string): string {
  const ending = extname(path)
  return ['.pdf', '.xlsx'].includes(ending.toLowerCase()) ? ending : ''
}

/** The day on the user's calendar. */
function localDate(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
