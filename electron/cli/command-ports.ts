import { failure, type Result } from '../../shared/result'
import { jobAdapters } from '../wiring/job-adapters'
import type { ReportPorts } from '../jobs/report/build-report'
import type { ExportPorts } from '../jobs/report/export-report'
import type { WriteBackPorts } from '../jobs/write-back/write-back'
import type { CommentReport, FilePort, FindSentFiles, ReadReport } from '../jobs/ports'
import type { CommandHost } from './host'

/** The adapters of the command line, with what its host puts in their place: whom progress is told, and who reads files. */
export function commandPorts(host: CommandHost): ReportPorts &
  ExportPorts & {
    readonly files: FilePort
    readonly findSentFiles: FindSentFiles
    readonly readReport: ReadReport
    readonly commentReport: CommentReport
  } {
  const adapters = jobAdapters()
  const { stopped } = host
  const refuse = (): Promise<Result<never>> => Promise.resolve(failure(stopped ? [stopped.reason] : []))
  return {
    ...adapters,
    readWorkbook: (bytes, file, tellPart) => adapters.readWorkbook(bytes, file, tellPart, host.password),
    ...(stopped?.reading === 'workbook' ? { readWorkbook: refuse } : {}),
    ...(stopped?.reading === 'report' ? { readReport: refuse } : {}),
    ...(stopped?.reading === 'template' ? { templates: { ...adapters.templates, read: refuse } } : {}),
    progress: host.progress,
  }
}

/** The same for writing back, whose library is loaded at once. */
export async function writeBackPorts(host: CommandHost): Promise<WriteBackPorts & { readonly files: FilePort }> {
  return { ...commandPorts(host), openSource: await jobAdapters().openSource() }
}
