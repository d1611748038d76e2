import { jobAdapters } from '../wiring/job-adapters'
import type { ReportPorts } from '../jobs/report/build-report'
import type { ExportPorts } from '../jobs/report/export-report'
import type { WriteBackPorts } from '../jobs/write-back/write-back'
import type { FilePort } from '../jobs/ports'
import type { CommandHost } from './host'

/** The adapters of the command line, with what its host puts in their place: whom progress is told, and who reads workbooks. */
export function commandPorts(host: CommandHost): ReportPorts & ExportPorts & { readonly files: FilePort } {
  const adapters = jobAdapters()
  return {
    ...adapters,
    readWorkbook:
      host.readWorkbook ?? ((bytes, file, tellPart) => adapters.readWorkbook(bytes, file, tellPart, host.password)),
    progress: host.progress,
  }
}

/** The same for writing back, whose library is loaded at once. */
export async function writeBackPorts(host: CommandHost): Promise<WriteBackPorts & { readonly files: FilePort }> {
  return { ...commandPorts(host), openSource: await jobAdapters().openSource() }
}
