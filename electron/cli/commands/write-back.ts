import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { WriteBackPreview } from '../../../shared/api/contract'
import { issue } from '../../../shared/issue'
import type { ImportRecord } from '../../../shared/project/project'
import { failure, success, type Result } from '../../../shared/result'
import { ProjectSession } from '../../jobs/session/project-session'
import { openWriteBack, type WriteBackRequest } from '../../jobs/write-back/write-back'
import { exitCodes, type ExitCode } from '../exit-code'
import type { CommandHost } from '../host'
import type { WriteBackArguments } from '../parse-command'
import { writeBackPorts } from '../command-ports'
import { issueJson, tellIssues } from '../print-issues'
import { fail } from '../fail'

/**
 * `write-back`: lists the cells that the project would change in its workbook, and with --out writes the copy. Cells that want
 * consent are written only where --with gives it.
 */
export async function writeBack(given: WriteBackArguments, host: CommandHost): Promise<ExitCode> {
  const out = given.out === null ? null : resolve(given.out)
  if (out !== null && existsSync(out) && !given.force) {
    return fail([issue('error', 'write-back.file-exists', null, { path: out })], host)
  }
  const request = await readRequest(given)
  if (!request.ok) return fail(request.error, host)
  const ports = await writeBackPorts(host)
  const opened = await openWriteBack(request.value, ports)
  if (!opened.ok) return fail(opened.error, host)
  const { preview } = opened.value
  if (given.json) printJson(preview, given, host)
  else printRows(preview, given, host)
  tellIssues([...preview.refused, ...preview.notes], host)
  if (out === null) return exitCodes.done
  const made = opened.value.write({ cells: preview.rows.filter((row) => isWritten(row, given)), fingerprint: null })
  if (!made.ok) return fail(made.error, host)
  const written = await ports.files.write([{ path: out, bytes: made.value.bytes }])
  if (!written.ok) return fail(written.error, host)
  host.print(out)
  return exitCodes.done
}

/** Opens the project only as long as it takes to read it. */
async function readRequest({ file, import: wanted, source }: WriteBackArguments): Promise<Result<WriteBackRequest>> {
  const { projectStore } = await import('../../adapters/project-store/project-store')
  const opened = projectStore.open(resolve(file))
  if (!opened.ok) return opened
  const session = new ProjectSession(opened.value, () => '')
  try {
    const record = findImport(session.project.imports, wanted)
    return record.ok ? session.writeBackRequest(record.value.id, source && resolve(source)) : record
  } finally {
    session.close()
  }
}

function findImport(imports: readonly ImportRecord[], wanted: string | null): Result<ImportRecord> {
  const found = imports.findLast(({ id, file }) => wanted === null || id === wanted || file === wanted)
  if (found) return success(found)
  const known = imports.map(({ file }) => file).join('、') || '—'
  return failure([issue('error', 'write-back.unknown-import', null, { name: wanted ?? '', known })])
}

function isWritten({ consent }: WriteBackPreview['rows'][number], { consents }: WriteBackArguments): boolean {
  return consent === null || consents.includes(consent)
}

/** One cell a line: "+" for those that are written, "-" for those that want consent. */
function printRows({ rows }: WriteBackPreview, given: WriteBackArguments, host: CommandHost): void {
  for (const row of rows) {
    const consent = row.consent === null ? '' : `  [${row.consent}]`
    const mark = isWritten(row, given) ? '+' : '-'
    host.print(`${mark} ${row.sheet}!${row.cell}  ${row.indicatorName}: ${row.before} → ${row.after}${consent}`)
  }
}

function printJson(
  { file, rows, refused, notes }: WriteBackPreview,
  given: WriteBackArguments,
  host: CommandHost,
): void {
  const cells = rows.map((row) => ({
    ...{ sheet: row.sheet, cell: row.cell, name: row.indicatorName, ...row.place },
    ...{ before: row.before, after: row.after, consent: row.consent, isWritten: isWritten(row, given) },
  }))
  const words = (issues: WriteBackPreview['notes']) => issues.map((issue) => issueJson(issue, host.locale))
  host.print(JSON.stringify({ file, cells, refused: words(refused), notes: words(notes) }, null, 1))
}
