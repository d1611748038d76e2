import { dirname, extname, join, basename } from 'node:path'
import type { ArgumentsOf, ValueOf, WriteBackPreview } from '../../../shared/api/contract'
import { issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import type { JobWatch } from '../heavy-jobs'
import type { ApiPorts } from './api-ports'
import type { ProjectDesk } from './project-desk'

type Run = <T>(job: (watch: JobWatch) => Promise<Result<T>>) => Promise<Result<T>>

type SaveRequest = Omit<ArgumentsOf<'writeBack.save'>, 'place' | 'file'> & {
  /** The workbook chosen instead of the one that is kept. */
  readonly path: string | null
  readonly place: string | null
}

/** Writes edited figures back into a copy of the workbook they came from: what would change first, then the file. */
export class WriteBackDesk {
  constructor(
    private readonly ports: ApiPorts,
    private readonly projects: ProjectDesk,
  ) {}

  plan(id: string, path: string | null, run: Run): Promise<Result<WriteBackPreview>> {
    return this.projects.useLater((session) => {
      const request = session.writeBackRequest(id, path)
      if (!request.ok) return Promise.resolve(request)
      return run((watch) => this.ports.jobs.previewWriteBack(request.value, watch))
    })
  }

  save(given: SaveRequest, run: Run): Promise<Result<ValueOf<'writeBack.save'>>> {
    const { cells, fingerprint, path } = given
    return this.projects.useLater(async (session) => {
      const request = session.writeBackRequest(given.import, path)
      if (!request.ok) return request
      const target = await this.targetOf(given, path ?? request.value.file)
      if (!target.ok) return target
      return run(async (watch) => {
        const made = await this.ports.jobs.makeWriteBack({ ...request.value, cells, fingerprint }, watch)
        if (!made.ok) return made
        // The last moment at which it can be cancelled.
        watch.progress('save')
        const { bytes, issues } = made.value
        const written = await this.ports.files.write(target.value, bytes)
        if (!written.ok) return written
        return success({ file: { ...this.ports.tokens.give(target.value), bytes: bytes.byteLength }, issues })
      })
    })
  }

  /**
   * Where the copy goes. It keeps the ending of its workbook: Excel opens no file with macros that is called .xlsx. An ending that
   * has to be added leads to a file that nobody was asked about, which is never replaced.
   */
  private async targetOf({ place, name }: SaveRequest, source: string): Promise<Result<string>> {
    const ending = extname(source)
    const chosen = place ?? join(this.ports.exportFolder, this.ports.safeFileName(name))
    if (extname(chosen).toLowerCase() === ending.toLowerCase()) return success(chosen)
    const path = join(dirname(chosen), `${basename(chosen)}${ending}`)
    if (place === null || !(await this.ports.isThere(path))) return success(path)
    return failure([issue('error', 'write-back.place-taken', { tag: 'file', file: path }, { path })])
  }
}
