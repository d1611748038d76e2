import type { WorkbookGrid } from '../../shared/sheet/cell-grid'
import type { ReportText } from '../../shared/draft/report-text'
import type { Issue } from '../../shared/issue'
import type { ExportedReport } from '../../shared/render/verify/exported-report'
import type { DocxPlan } from '../../shared/render/docx/plan'
import type { Project } from '../../shared/project/project'
import type { StyleProfile } from '../../shared/render/style/style-profile'
import type { WorkbookPlan } from '../../shared/render/workbook/plan'
import type { ReportDocument } from '../../shared/report/document'
import type { Result } from '../../shared/result'
import type { CellEdit, SheetCell, SourceCell } from '../../shared/write-back/source-cell'

/** What the jobs need from outside. The hosts (command line, window, browser mode) build adapters and pass them in. */
export interface FilePort {
  read(path: string): Promise<Result<Uint8Array>>
  /** Writes all files whole, or leaves everything as it was; creates their folders. */
  write(files: readonly FileContent[]): Promise<Result<void>>
}

/** A file that is to be written. */
export interface FileContent {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface TemplateText {
  readonly text: string
  /** Name of the file for messages. */
  readonly file: string
}

export interface TemplatePort {
  /** Ids of the templates that come with the program. */
  list(): Promise<readonly string[]>
  /** A template by its id, or by the path of its folder or file. */
  read(id: string): Promise<Result<TemplateText>>
}

/** The project in a file; null for a file that is no project. */
export type ReadProject = (path: string) => Promise<Result<Project | null>>

/** A finished report as it reads, from the bytes of a file. */
export type ReadReport = (bytes: Uint8Array, fileName: string) => Promise<Result<ReportText>>

/** A comment on a stretch of a paragraph's text; paragraphs and places are those of ReportText. */
export interface ReportComment {
  readonly paragraph: number
  readonly start: number
  readonly length: number
  readonly text: string
}

/** Who a comment is by, and when: an ISO time. */
export interface CommentStamp {
  readonly author: string
  readonly initials: string
  readonly date: string
}

/** A copy of a Word document with comments at places of its text and nothing else changed. */
export type CommentReport = (
  bytes: Uint8Array,
  fileName: string,
  comments: readonly ReportComment[],
  stamp: CommentStamp,
) => Promise<Result<Uint8Array>>

export type ReadWorkbook = (
  bytes: Uint8Array,
  fileName: string,
  /** Told now and then how many hundredths are read. */
  tellPart?: (part: Part) => void,
  /** As it was typed for an encrypted file. */
  password?: string | null,
) => Promise<Result<WorkbookGrid>>

export interface WrittenPdf {
  readonly bytes: Uint8Array
  /** What the reader of the pages should know, such as which fonts stand in for others. */
  readonly issues: readonly Issue[]
}

export type WritePdf = (
  document: ReportDocument,
  profile: StyleProfile,
  tellPart?: (part: Part) => void,
) => Promise<Result<WrittenPdf>>
export type WriteWorkbook = (plan: WorkbookPlan) => Promise<Result<Uint8Array>>
/** What the bytes of a written report say, read back from nothing but them. */
export type ReadExported = (format: ExportedReport['format'], bytes: Uint8Array) => Promise<ExportedReport>
export type WriteDocx = (plan: DocxPlan) => Promise<Result<Uint8Array>>

/** A workbook opened to write cells into a copy of it. */
export interface SourceWorkbook {
  /** Reads the cells that may be asked for and edited; fails where a sheet with one of them cannot be read. */
  lookAt(wanted: readonly SheetCell[]): Result<SourceCells>
}

/** The cells of a workbook that were asked for. */
export interface SourceCells {
  /** Null where there is no such sheet. */
  cellAt(sheet: string, cell: string): SourceCell | null
  /** What would be to tell of a copy with these cells. */
  foresee(edits: readonly CellEdit[]): readonly Issue[]
  /** The copy; everything but these cells, and the results of formulas that read them, is as it was. */
  write(edits: readonly CellEdit[]): Result<WrittenSource>
}

/** A copy of a workbook, and what is to be known of it. */
export interface WrittenSource {
  readonly bytes: Uint8Array
  readonly issues: readonly Issue[]
}

/** Fails for a file that is no workbook which can be written back to. */
export type OpenSource = (bytes: Uint8Array, file: string) => Result<SourceWorkbook>

/** A file among those that were chosen, in a folder or an archive perhaps. */
export interface SentFile {
  /** With the folders under the chosen one; no two have the same. */
  readonly file: string
  /** Without folders. */
  readonly name: string
  readonly read: () => Promise<Result<Uint8Array>>
}

/** The files in what was chosen: files, folders, archives. */
export type FindSentFiles = (paths: readonly string[]) => Promise<Result<readonly SentFile[]>>

export type Step =
  | 'collect'
  | 'read-workbook'
  | 'recognise'
  | 'read-report'
  | 'draft'
  | 'read-template'
  | 'fill'
  | 'write-pdf'
  | 'write-workbook'
  | 'write-docx'
  | 'compare'
  | 'save'

/** How much of a step is done, in what it is made of: sheets, charts. */
export interface Part {
  readonly done: number
  readonly total: number
}

/** Called before each step of a job, and within a step as its parts are done. */
export type Progress = (step: Step, part?: Part) => void
