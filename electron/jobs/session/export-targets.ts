import { basename, dirname, extname } from 'node:path'
import type { ExistingTarget, ExportTargets } from '../../../shared/api/contract'
import { issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import type { ExportFormat } from '../report/export-format'
import { pathOf, type ReportTarget } from '../report/export-report'
import { hashOf } from '../write-back/kept-workbook'
import type { ApiPorts } from './api-ports'
import type { KeptExport } from './project-port'
import type { ProjectSession } from './project-session'

/** Folder and name that a chosen file stands for: the formats give the endings. */
export function targetAt(path: string): ReportTarget {
  return { folder: dirname(path), name: basename(path, endingOf(path)) }
}

/** ".pdf" of a chosen file; a name that merely has a dot in it keeps it. */
function endingOf(path: string): string {
  const ending = extname(path)
  return ['.pdf', '.xlsx', '.docx'].includes(ending.toLowerCase()) ? ending : ''
}

/** Which files an export would replace, and whether somebody edited them since they were exported. */
export async function findTargets(
  session: ProjectSession,
  formats: readonly ExportFormat[],
  target: ReportTarget,
  { files, isThere }: Pick<ApiPorts, 'files' | 'isThere'>,
): Promise<Result<ExportTargets>> {
  const kept = session.exports()
  if (!kept.ok) return kept
  const existing: ExistingTarget[] = []
  const seen: (readonly [path: string, sha256: string])[] = []
  for (const path of formats.map((format) => pathOf({ format }, target))) {
    if (!(await isThere(path))) continue
    const bytes = await files.read(path)
    if (!bytes.ok) return bytes
    const sha256 = hashOf(bytes.value)
    seen.push([path, sha256])
    existing.push({ name: basename(path), isEdited: isEdited(kept.value, basename(path), sha256) })
  }
  return success({ existing, fingerprint: hashOf(Buffer.from(JSON.stringify(seen))) })
}

function isEdited(kept: readonly KeptExport[], name: string, sha256: string): boolean | null {
  const own = kept.filter((exported) => exported.name === name)
  return own.length === 0 ? null : own.every((exported) => exported.sha256 !== sha256)
}

/** A failure where files would be replaced that the user was not asked about, or that are others since. */
export function refuseReplacing({ existing, fingerprint }: ExportTargets, replaces: string | null): Result<void> {
  if (existing.length === 0 || fingerprint === replaces) return success(undefined)
  const names = existing.map(({ name }) => name).join('、')
  return failure([issue('error', 'export.would-replace', null, { names })])
}
