import { basename } from 'node:path'
import type {
  CommentReport,
  FilePort,
  OpenSource,
  Part,
  Progress,
  ReadReport,
  ReadWorkbook,
  TemplatePort,
} from '../ports'
import { draftFromData } from '../../../shared/draft/from-data/draft-from-data'
import { templateText } from '../../../shared/draft/template/template-text'
import { issue } from '../../../shared/issue'
import { datasetOfProject } from '../../../shared/project/project'
import type { WorkbookGrid } from '../../../shared/sheet/cell-grid'
import { workbookOfPasted } from '../../../shared/sheet/pasted-cells'
import { plainDataset } from '../../../shared/model/dataset'
import { failure, success, type Result } from '../../../shared/result'
import { readFinishedReport } from '../draft/read-finished-report'
import { readyDraft } from '../draft/ready-draft'
import { verifyAgainstProject } from '../draft/verify-against-project'
import { comparePreview } from '../report/compare-preview'
import { makeReport, type MakePorts } from '../report/export-report'
import { fillReport } from '../report/fill-report'
import { planReport, type PlanPages } from '../report/plan-report'
import type {
  CommentRequest,
  DataDraftRequest,
  ExampleRequest,
  HeavyJobs,
  ImportSource,
  JobWatch,
  ReadExample,
  ReadRequest,
  ReadyImport,
} from './heavy-jobs'
import { importWorkbook } from '../import/import-workbook'
import { ImportSession } from '../import/import-session'
import { makeWriteBack, previewWriteBack } from '../write-back/write-back'
import { keepWorkbook } from '../write-back/kept-workbook'

/** The libraries that the jobs work with. Writers that can say how far they are get the progress of the job. */
export interface JobPorts {
  readonly files: Pick<FilePort, 'read'>
  readonly templates: TemplatePort
  readonly readWorkbook: ReadWorkbook
  readonly readReport: ReadReport
  readonly commentReport: CommentReport
  readonly openSource: () => Promise<OpenSource>
  readonly writePdf: MakePorts['writePdf']
  readonly planPages: PlanPages
  readonly writeWorkbook: MakePorts['writeWorkbook']
  readonly writeDocx: MakePorts['writeDocx']
  readonly readExported: MakePorts['readExported']
}

/** The jobs where they are called. A job stops at its next step when its progress says so. */
export function inProcessJobs(ports: JobPorts): HeavyJobs {
  return {
    readImport: (request, watch) => readImport(request, watch, ports),
    readExample: (request, watch) => readExample(request, watch, ports),
    makeReport: async ({ project, formats, profile, date, shown }, { progress }) => {
      progress('fill')
      const report = await fillReport(project, date, ports.templates)
      if (!report.ok) return report
      const stale = shown && comparePreview(report.value.document, shown)
      if (stale) return failure([stale])
      const made = await makeReport(report.value, { formats, profile }, { ...ports, progress })
      if (!made.ok) return made
      return success({ files: made.value.files, issues: [...report.value.issues, ...made.value.issues] })
    },
    planPages: ({ project, date }) => planReport(project, date, ports),
    previewWriteBack: async (request, { progress }) =>
      previewWriteBack(request, { ...ports, progress, openSource: await ports.openSource() }),
    makeWriteBack: async (order, { progress }) =>
      makeWriteBack(order, { ...ports, progress, openSource: await ports.openSource() }),
    readReport: (path, { progress }) => readFinishedReport(path, { ...ports, progress }),
    openDraft: (project, { progress }) => {
      progress('draft')
      return Promise.resolve(readyDraft(project))
    },
    draftData: (request, { progress }) => {
      progress('draft')
      return Promise.resolve(draftData(request))
    },
    verifyReport: ({ path, project }, { progress }) => verifyAgainstProject(path, project, { ...ports, progress }),
    commentReport: (request, { progress }) => commentOnReport(request, ports, progress),
    close: () => Promise.resolve(),
  }
}

function draftData({ project, year }: DataDraftRequest): Result<string> {
  const { region, baseYear } = project.report
  const before = baseYear !== null && baseYear < year ? baseYear : null
  const template = draftFromData(datasetOfProject(project), { year, baseYear: before, region })
  // A title alone is no report.
  if (template.blocks.length <= 1) return failure([issue('error', 'template.nothing-of-year', null, { year })])
  return success(templateText(template))
}

async function commentOnReport(
  { path, comments, date }: CommentRequest,
  { files, commentReport }: JobPorts,
  progress: Progress,
): Promise<Result<Uint8Array>> {
  progress('read-report')
  const bytes = await files.read(path)
  if (!bytes.ok) return bytes
  return commentReport(bytes.value, basename(path), comments, { author: '年报', initials: '年报', date })
}

async function readExample(
  { path, indicators }: ExampleRequest,
  { progress }: JobWatch,
  ports: JobPorts,
): Promise<Result<ReadExample>> {
  const bytes = await ports.files.read(path)
  if (!bytes.ok) return bytes
  const files = { read: () => Promise.resolve(bytes) }
  const imported = await importWorkbook(path, indicators, { ...ports, files, progress })
  if (!imported.ok) return imported
  const { dataset, recognised, readings } = imported.value
  return success({
    file: recognised.file,
    dataset: plainDataset(dataset),
    source: keepWorkbook(recognised.file, bytes.value, readings()),
  })
}

async function readImport(
  { id, source, indicators, imports }: ReadRequest,
  { progress }: JobWatch,
  ports: JobPorts,
): Promise<Result<ReadyImport>> {
  progress('read-workbook')
  const read = await readSource(source, ports, progress)
  if (!read.ok) return read
  const { workbook, bytes } = read.value
  progress('recognise')
  const session = new ImportSession(id, workbook, (part) => progress('recognise', part))
  session.offer(imports, indicators)
  return success({
    id,
    preview: session.preview(indicators),
    correct: (corrections, known) => {
      session.correct(corrections, known)
      return Promise.resolve(success(session.preview(known)))
    },
    compare: (project) => Promise.resolve(success(session.compare(project))),
    edits: ({ project, keys, at, id: change }) => Promise.resolve(success(session.edits(project, keys, at, change))),
    kept: (known) => Promise.resolve(success(bytes && keepWorkbook(workbook.file, bytes, session.readings(known)))),
    discard: () => undefined,
  })
}

interface ReadSource {
  readonly workbook: WorkbookGrid
  /** Null for cells that were copied from a workbook. */
  readonly bytes: Uint8Array | null
}

async function readSource(
  source: ImportSource,
  { files, readWorkbook }: JobPorts,
  progress: Progress,
): Promise<Result<ReadSource>> {
  if (source.tag === 'cells') return success({ workbook: workbookOfPasted(source.name, source.cells), bytes: null })
  const bytes = await files.read(source.path)
  if (!bytes.ok) return bytes
  const tellPart = (part: Part): void => progress('read-workbook', part)
  const workbook = await readWorkbook(bytes.value, basename(source.path), tellPart, source.password)
  return workbook.ok ? success({ workbook: workbook.value, bytes: bytes.value }) : workbook
}
