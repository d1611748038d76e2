import { basename, dirname, extname, join } from 'node:path'
import type { ArgumentsOf, ValueOf, WriteBackPreview } from '../../../shared/api/contract'
import { issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import type { ApiPorts } from './api-ports'
import type { ProjectSession } from './project-session'
import type { WindowSession } from './window-session'

type SaveRequest = Omit<ArgumentsOf<'writeBack.save'>, 'target' | 'file'> & {
  /** The workbook chosen instead of the one that is kept. */
  readonly path: string | null
  readonly chosen: string | null
}

type Surroundings = Pick<WindowSession, 'ports' | 'tasks'>

/** What writing the edited figures back into the workbook of an import would change. */
export async function planProjectWriteBack(
  session: ProjectSession,
  id: string,
  path: string | null,
  { ports, tasks }: Surroundings,
): Promise<Result<WriteBackPreview>> {
  const request = session.writeBackRequest(id, path)
  if (!request.ok) return request
  return tasks.run(3, (watch) => ports.jobs.previewWriteBack(request.value, watch))
}

/** Writes a copy of the workbook with the cells that were chosen from the plan. */
export async function saveProjectWriteBack(
  session: ProjectSession,
  given: SaveRequest,
  { ports, tasks }: Surroundings,
): Promise<Result<ValueOf<'writeBack.save'>>> {
  const { cells, fingerprint, path } = given
  const request = session.writeBackRequest(given.import, path)
  if (!request.ok) return request
  const target = await targetOf(given, path ?? request.value.file, ports)
  if (!target.ok) return target
  return tasks.run(4, async (watch) => {
    const made = await ports.jobs.makeWriteBack({ ...request.value, cells, fingerprint }, watch)
    if (!made.ok) return made
    // The last moment at which it can be cancelled.
    watch.progress('save')
    const { bytes, issues } = made.value
    const written = await ports.files.write([{ path: target.value, bytes }])
    if (!written.ok) return written
    return success({ file: { ...ports.tokens.give(target.value), bytes: bytes.byteLength }, issues })
  })
}

/**
 * Where the copy goes. It keeps the ending of its workbook: Excel opens no file with macros that is called .xlsx. An ending that
 * has to be added leads to a file that nobody was asked about, which is never replaced.
 */
async function targetOf(
  { chosen, name }: SaveRequest,
  source: string,
  { exportFolder, safeFileName, isThere }: ApiPorts,
): Promise<Result<string>> {
  const ending = extname(source)
  const wanted = chosen ?? join(exportFolder, safeFileName(name))
  if (extname(wanted).toLowerCase() === ending.toLowerCase()) return success(wanted)
  const path = join(dirname(wanted), `${basename(wanted)}${ending}`)
  if (chosen === null || !(await isThere(path))) return success(path)
  return failure([issue('error', 'write-back.place-taken', { tag: 'file', file: path }, { path })])
}
