import { basename } from 'node:path'
import type { FilePort, ReadWorkbook, TemplatePort } from './ports'
import type { WorkbookGrid } from '../../shared/import/cell-grid'
import { workbookOfPasted } from '../../shared/import/pasted-cells'
import { success, type Result } from '../../shared/result'
import { makeReport, type MakePorts } from './export-report'
import { fillReport } from './fill-report'
import type { HeavyJobs, ImportSource, JobWatch, ReadRequest, ReadyImport } from './heavy-jobs'
import { importWorkbook } from './import-workbook'
import { ImportSession } from './session/import-session'

/** The libraries that the jobs work with. Writers that can say how far they are get the progress of the job. */
export interface JobPorts {
  readonly files: Pick<FilePort, 'read'>
  readonly templates: TemplatePort
  readonly readWorkbook: ReadWorkbook
  readonly writePdf: MakePorts['writePdf']
  readonly writeWorkbook: MakePorts['writeWorkbook']
  readonly writeDocx: MakePorts['writeDocx']
}

/** The jobs where they are called. A job stops at its next step when its progress says so. */
export function inProcessJobs(ports: JobPorts): HeavyJobs {
  return {
    readImport: (request, watch) => readImport(request, watch, ports),
    readExample: async ({ path, indicators }, { progress }) => {
      const imported = await importWorkbook(path, indicators, { ...ports, progress })
      if (!imported.ok) return imported
      const { dataset, recognised } = imported.value
      return success({ file: recognised.file, dataset })
    },
    makeReport: async ({ project, formats, profile, date }, { progress }) => {
      progress('fill')
      const report = await fillReport(project, date, ports.templates)
      if (!report.ok) return report
      const made = await makeReport(report.value, { formats, profile }, { ...ports, progress })
      if (!made.ok) return made
      return success({ files: made.value.files, issues: [...report.value.issues, ...made.value.issues] })
    },
    close: () => Promise.resolve(),
  }
}

async function readImport(
  { id, source, indicators }: ReadRequest,
  { progress }: JobWatch,
  ports: JobPorts,
): Promise<Result<ReadyImport>> {
  progress('read-workbook')
  const workbook = await readSource(source, ports)
  if (!workbook.ok) return workbook
  progress('recognise')
  const session = new ImportSession(id, workbook.value, (part) => progress('recognise', part))
  return success({
    preview: session.preview(indicators),
    correct: (corrections, known) => {
      session.correct(corrections, known)
      return Promise.resolve(success(session.preview(known)))
    },
    compare: (project) => Promise.resolve(success(session.compare(project))),
    edits: ({ project, keys, at, id: change }) => Promise.resolve(success(session.edits(project, keys, at, change))),
    discard: () => undefined,
  })
}

async function readSource(source: ImportSource, { files, readWorkbook }: JobPorts): Promise<Result<WorkbookGrid>> {
  if (source.tag === 'cells') return success(workbookOfPasted(source.name, source.cells))
  const bytes = await files.read(source.path)
  return bytes.ok ? readWorkbook(bytes.value, basename(source.path)) : bytes
}
