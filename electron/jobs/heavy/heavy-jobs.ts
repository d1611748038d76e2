import type { FigureDifference, ImportPreview, ReportPage, WriteBackPreview } from '../../../shared/api/contract'
import type { TableCorrection } from '../../../shared/import/table/correction'
import type { PlainDataset } from '../../../shared/model/dataset'
import type { PastedCells } from '../../../shared/sheet/pasted-cells'
import type { Indicator } from '../../../shared/model/indicator'
import type { Edit } from '../../../shared/project/edit'
import type { ImportRecord, Project } from '../../../shared/project/project'
import type { Result } from '../../../shared/result'
import type { ExportFormat } from '../report/export-format'
import type { MadeReport } from '../report/made-report'
import type { Progress, WrittenSource } from '../ports'
import type { FinishedReport } from '../draft/read-finished-report'
import type { ReadyDraft } from '../draft/ready-draft'
import type { VerifiedText } from '../draft/verify-against-project'
import type { ReportComment } from '../ports'
import type { WriteBackOrder, WriteBackRequest } from '../write-back/write-back'
import type { KeptWorkbook } from '../write-back/kept-workbook'
import type { Sent } from './packed'

/** How the one who asked for a job looks on: it hears how far the job is, and can stop it. */
export interface JobWatch {
  readonly progress: Progress
  readonly signal: AbortSignal
}

/** A workbook that was read and lies ready where the jobs run; only what is asked of it crosses. */
export interface ReadyImport {
  readonly id: string
  readonly preview: Sent<ImportPreview>
  /** Recognises again. Corrections always speak of the tables as first recognised. */
  correct(
    corrections: readonly TableCorrection[],
    indicators: readonly Indicator[],
  ): Promise<Result<Sent<ImportPreview>>>
  compare(project: Project): Promise<Result<Sent<readonly FigureDifference[]>>>
  /** The edits that take in the figures at these places, or all that are new or changed. */
  edits(request: EditsRequest): Promise<Result<readonly Edit[]>>
  /** The workbook itself and which of its cells says which figure, to be kept with the import; null where cells were pasted. */
  kept(indicators: readonly Indicator[]): Promise<Result<KeptWorkbook | null>>
  discard(): void
}

/** What an import reads: a file, or cells that were copied from one. */
export type ImportSource =
  /** The password is that of an encrypted workbook, as it was typed. */
  | { readonly tag: 'file'; readonly path: string; readonly password: string | null }
  | { readonly tag: 'cells'; readonly name: string; readonly cells: PastedCells }

export interface ReadRequest {
  readonly id: string
  readonly source: ImportSource
  /** Those of the project, which names are matched to. */
  readonly indicators: readonly Indicator[]
  /** Those of the project, whose answers are offered for tables of the same sheet and header. */
  readonly imports: readonly ImportRecord[]
}

export interface EditsRequest {
  readonly project: Project
  readonly keys: readonly string[] | 'all'
  /** ISO time of the import, and the id it is kept under. */
  readonly at: string
  readonly id: string
}

export interface ExampleRequest {
  readonly path: string
  readonly indicators: readonly Indicator[]
}

export interface ReadExample {
  readonly file: string
  readonly dataset: PlainDataset
  readonly source: KeptWorkbook
}

export interface ReportRequest {
  readonly project: Project
  readonly formats: readonly ExportFormat[]
  readonly profile: string
  /** ISO date the report is dated with. */
  readonly date: string
  /** The figures as the window shows them, in its order; null where it shows none. */
  readonly shown: readonly string[] | null
}

export interface DataDraftRequest {
  readonly project: Project
  readonly year: number
}

export interface VerifyRequest {
  /** Path of the finished report. */
  readonly path: string
  readonly project: Project
}

export interface CommentRequest {
  /** Path of the Word document. */
  readonly path: string
  readonly comments: readonly ReportComment[]
  /** ISO time that the comments are dated with. */
  readonly date: string
}

export interface PagesRequest {
  readonly project: Project
  /** ISO date the report is dated with. */
  readonly date: string
}

/**
 * The jobs that take long: reading a workbook and making the files of a report. A host runs them in threads, so that
 * neither their length nor a file that brings them down is felt elsewhere; they write nothing.
 */
export interface HeavyJobs {
  /** What lay ready from an earlier workbook stays so until it is discarded. */
  readImport(request: ReadRequest, watch: JobWatch): Promise<Result<ReadyImport>>
  readExample(request: ExampleRequest, watch: JobWatch): Promise<Result<ReadExample>>
  makeReport(request: ReportRequest, watch: JobWatch): Promise<Result<MadeReport>>
  /** What stands on which page of the report's PDF. */
  planPages(request: PagesRequest): Promise<Result<readonly ReportPage[]>>
  previewWriteBack(request: WriteBackRequest, watch: JobWatch): Promise<Result<WriteBackPreview>>
  makeWriteBack(order: WriteBackOrder, watch: JobWatch): Promise<Result<WrittenSource>>
  readReport(path: string, watch: JobWatch): Promise<Result<FinishedReport>>
  /** What lay ready from an earlier report stays so until it is discarded. */
  openDraft(project: Project, watch: JobWatch): Promise<Result<ReadyDraft>>
  /** The text of a template from the data alone, for a year. */
  draftData(request: DataDraftRequest, watch: JobWatch): Promise<Result<string>>
  verifyReport(request: VerifyRequest, watch: JobWatch): Promise<Result<VerifiedText>>
  commentReport(request: CommentRequest, watch: JobWatch): Promise<Result<Uint8Array>>
  close(): Promise<void>
}
