import type { DraftApi } from './draft-methods'
import type { PlainWorkbook } from '../import/table/sheet-table'
import type { CellRange } from '../sheet/cell-grid'
import type { PastedCells } from '../sheet/pasted-cells'
import type { TableCorrection } from '../import/table/correction'
import type { DifferenceKind, FigureDifference } from '../import/accept/compare'
import type { Issue } from '../issue'
import type { Figure } from '../model/figure'
import type { Change, ChangeKind, Edit, FigureKey } from '../project/edit'
import type { Project } from '../project/project'
import type { PagePiece, PlannedPage } from '../render/pages/plan-pages'
import type { Result } from '../result'
import type { WriteBackRow } from '../write-back/write-back-plan'

/**
 * A file that the user chose, or a target to write to. The window holds only this: the path behind it stays on the Node
 * side, so a page can reach no file that nobody chose.
 */
export interface FileToken {
  readonly token: string
  /** The file's name without its folders, to show. */
  readonly name: string
}

/** A project that was opened before, and whether its file is still where it was. */
export interface RecentProject extends FileToken {
  /** ISO time it was last opened at. */
  readonly at: string
  readonly isThere: boolean
}

/** A template as lists show it. */
export interface TemplateSummary {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly hasExample: boolean
}

/** What the window asks for when it starts. */
export interface AppDescription {
  readonly version: string
  readonly host: 'desktop' | 'browser'
  readonly templates: readonly TemplateSummary[]
  readonly recent: readonly RecentProject[]
}

/**
 * Who asks, and what it saw when it asked: a window (a tab of the browser), the project that is open in it, and the newest change it
 * knows. What is done to a project is refused when another one is open by then, or when what it touches was changed by another
 * window since. A call that is sent again, because its answer got lost, has the same `call` and is done once.
 */
export interface CallOrigin {
  readonly window: string
  readonly call: string
  /** Of the state of the project (`ProjectState.id`); null where none is open. */
  readonly project: string | null
  readonly revision: number
}

/** What the window knows of an open project besides its content. */
export interface ProjectState {
  /** Stands for this opening of the file: another file, or the same one opened anew, has another. */
  readonly id: string
  readonly project: Project
  readonly file: FileToken
  /** Id of the newest change: the window's copy is current when it has applied changes up to this one. */
  readonly revision: number
  readonly undo: { readonly id: number; readonly kind: ChangeKind } | null
  readonly redo: { readonly id: number; readonly kind: ChangeKind } | null
  /** Why the project cannot be edited, if so. */
  readonly readOnly: Issue | null
  /** What was done to the file before it could be opened. */
  readonly notes: readonly Issue[]
}

/** A change that is on disk. The window applies its edits unless it has done so already. */
export interface Acknowledged {
  readonly change: Omit<Change, 'inverse'>
  readonly undo: ProjectState['undo']
  readonly redo: ProjectState['redo']
}

/** One version of a figure: what was known from when until the next version. */
export interface FigureVersion {
  readonly change: number
  readonly at: string
  readonly kind: ChangeKind
  readonly reason: string | null
  readonly figure: Figure | null
}

/** What stands on a sheet, as text, to draw the recognised tables over it. Plain JSON: it crosses to the window. */
export interface SheetPreview {
  readonly name: string
  readonly rows: readonly {
    readonly row: number
    readonly cells: readonly { readonly column: number; readonly text: string; readonly isNumber: boolean }[]
  }[]
  readonly merges: readonly CellRange[]
  readonly rowCount: number
  readonly columnCount: number
  /** More rows or columns exist than are shown. */
  readonly isCut: boolean
}

/** A workbook read but not taken in: nothing is written before `import.accept`. */
export interface ImportPreview {
  readonly id: string
  readonly file: string
  readonly sheets: readonly SheetPreview[]
  readonly recognised: PlainWorkbook
  /** What was said about such tables in earlier imports; the window applies it and shows that it did. */
  readonly offered: readonly TableCorrection[]
  readonly issues: readonly Issue[]
}

export type { DifferenceKind, FigureDifference }
export type * from './draft-methods'

/** A copy of a project that was written. */
export interface SavedCopy {
  readonly file: FileToken
  /** What the copy lacks, where the project's own file could not be read any more. */
  readonly issues: readonly Issue[]
}

/** A project that goes on in another file. */
export interface MovedProject {
  readonly state: ProjectState
  /** As of a saved copy. */
  readonly issues: readonly Issue[]
}

/** A state of the project that the program kept by itself. */
export interface Snapshot extends FileToken {
  /** ISO time. */
  readonly at: string
  readonly reason: 'opened' | 'day'
  readonly bytes: number
}

/** A file that an export would replace. */
export interface ExistingTarget {
  readonly name: string
  /** Somebody changed it since it was exported; null where it was not exported from this project. */
  readonly isEdited: boolean | null
}

/** What an export would replace. */
export interface ExportTargets {
  readonly existing: readonly ExistingTarget[]
  /** Stands for just these files: an export is refused when they are others by then. */
  readonly fingerprint: string
}

/** A file that was written, with its size. */
export interface ExportedFile extends FileToken {
  readonly bytes: number
}

/** A page of the report as its PDF has it, by what stands on it. */
export interface ReportPage extends Omit<PlannedPage, 'pieces'> {
  readonly pieces: readonly (Omit<PagePiece, 'block'> & {
    /** The template's block that it comes from, -1 for contents that the profile adds, and which of those from there it is. */
    readonly origin: number
    readonly part: number
  })[]
}

/** A workbook that was imported and can be written back to. */
export interface WriteBackSource {
  readonly import: string
  readonly file: string
  /** ISO time of the import. */
  readonly at: string
  /** The project keeps the workbook itself; otherwise the user chooses it. */
  readonly isKept: boolean
}

/** What writing back would change, cell by cell; nothing is written before `writeBack.save`. */
export interface WriteBackPreview {
  readonly file: string
  readonly rows: readonly WriteBackRow[]
  /** Figures that differ from their cells and cannot be written, with the reason. */
  readonly refused: readonly Issue[]
  readonly notes: readonly Issue[]
  /** Stands for just these rows: saving is refused when they are others by then. */
  readonly fingerprint: string
}

/** Every method of the Node side: arguments → Promise<Result<value>>. Declared here once; both ends are typed from it. */
export interface Api extends DraftApi {
  'app.describe': { arguments: null; value: AppDescription }
  'template.read': { arguments: { id: string }; value: { text: string; file: string } }
  'project.create': { arguments: { name: string; target: FileToken | null }; value: ProjectState }
  'project.open': { arguments: { file: FileToken }; value: ProjectState }
  /** A new project filled with a template's example workbook. */
  'project.openExample': { arguments: { template: string }; value: ProjectState }
  'project.current': { arguments: null; value: ProjectState | null }
  'project.saveCopy': { arguments: { target: FileToken }; value: SavedCopy }
  /** Goes on in a copy under another name; the file of before stays as it was last saved. Null takes a free target. */
  'project.saveAs': { arguments: { name: string; target: FileToken | null }; value: MovedProject }
  'project.close': { arguments: null; value: null }
  /** The edits are on disk when this answers. */
  'project.edit': {
    arguments: { kind: ChangeKind; edits: readonly Edit[]; reason: string | null }
    value: Acknowledged
  }
  'project.undo': { arguments: null; value: Acknowledged | null }
  'project.redo': { arguments: null; value: Acknowledged | null }
  /** Newest first. */
  'project.history': { arguments: { place: FigureKey }; value: readonly FigureVersion[] }
  'project.changes': { arguments: { limit: number }; value: readonly Change[] }
  /** The states that were kept of the open project, newest first. */
  'snapshot.list': { arguments: null; value: { list: readonly Snapshot[]; failed: Issue | null } }
  /** Goes on with a kept state; the present one is kept before. */
  'snapshot.restore': { arguments: { snapshot: FileToken }; value: ProjectState }
  /** Puts a kept state in the place of a project that cannot be opened, and opens it; the damaged file is kept beside it. */
  'snapshot.recover': { arguments: { file: FileToken; snapshot: FileToken }; value: ProjectState }
  /** The states that were kept of a project that cannot be opened. */
  'snapshot.listOf': { arguments: { file: FileToken }; value: readonly Snapshot[] }
  /** The password is that of an encrypted workbook, as the user typed it. */
  'import.read': { arguments: { file: FileToken; password?: string | undefined }; value: ImportPreview }
  /** A copied range of cells, under a name that it is kept by as a file is by its own. */
  'import.readCells': { arguments: { name: string; cells: PastedCells }; value: ImportPreview }
  'import.correct': { arguments: { id: string; corrections: readonly TableCorrection[] }; value: ImportPreview }
  'import.compare': { arguments: { id: string }; value: readonly FigureDifference[] }
  /** Takes in these figures (keys of `figureKey`), or all new and changed ones. */
  'import.accept': { arguments: { id: string; keys: readonly string[] | 'all' }; value: Acknowledged }
  'import.discard': { arguments: { id: string }; value: null }
  /** Which files an export to this target would replace. */
  'report.targets': {
    arguments: { formats: readonly ('pdf' | 'xlsx' | 'docx')[]; target: FileToken }
    value: ExportTargets
  }
  'report.export': {
    arguments: {
      formats: readonly ('pdf' | 'xlsx' | 'docx')[]
      profile: string
      name: string
      target: FileToken | null
      /** The figures as the preview shows them, in its order; null where there was none. A report that differs is not made. */
      shown: readonly string[] | null
      /** Of `report.targets`: the user was asked about these; null where nothing was chosen that could be there. */
      replaces: string | null
    }
    value: { files: readonly ExportedFile[]; issues: readonly Issue[] }
  }
  /** The pages of the report as it is saved. */
  'report.pages': { arguments: null; value: readonly ReportPage[] }
  /** The imports of the project, newest first. */
  'writeBack.sources': { arguments: null; value: readonly WriteBackSource[] }
  /** `file` is the workbook that the user chose where the project does not keep it. */
  'writeBack.plan': { arguments: { import: string; file: FileToken | null }; value: WriteBackPreview }
  'writeBack.save': {
    arguments: {
      import: string
      file: FileToken | null
      cells: readonly { readonly sheet: string; readonly cell: string }[]
      fingerprint: string
      name: string
      target: FileToken | null
    }
    value: { file: ExportedFile; issues: readonly Issue[] }
  }
  /** Ends the program, in browser mode the server. */
  'app.quit': { arguments: null; value: null }
  /** Stops the import or export that is running. */
  'task.cancel': { arguments: null; value: null }
}

/** The name of a method of the contract. */
export type Method = keyof Api
/** What a method takes. */
export type ArgumentsOf<M extends Method> = Api[M]['arguments']
/** What a method gives when it succeeds. */
export type ValueOf<M extends Method> = Api[M]['value']

/** What the Node side tells without being asked. */
export type ApiEvent =
  /** Steps done of all; within a step a fraction, where the step's own parts (sheets, charts) can be counted. */
  | {
      readonly tag: 'progress'
      readonly step: string
      readonly done: number
      readonly total: number
      readonly part?: { readonly done: number; readonly total: number }
    }
  | { readonly tag: 'open-file'; readonly file: FileToken }
  /** A change is on disk that a window made; the others take it in. */
  | { readonly tag: 'changed'; readonly project: string; readonly window: string; readonly change: Acknowledged }
  /** A window opened another project or closed the one that was open; null where none is open now. */
  | { readonly tag: 'opened'; readonly project: string | null; readonly name: string; readonly window: string }
  /** The program ends: nothing is answered any more. */
  | { readonly tag: 'ended' }
  | { readonly tag: 'command'; readonly command: string }

/** The one door between window and Node side. */
export interface Bridge {
  call<M extends Method>(method: M, given: ArgumentsOf<M>, origin: CallOrigin): Promise<Result<ValueOf<M>>>
  listen(listener: (event: ApiEvent) => void): () => void
}
