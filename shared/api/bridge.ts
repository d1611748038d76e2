import type { Locale } from '../text/message'
import type { Bridge, CallOrigin, FileToken, Method } from './contract'

/** Which files a choosing dialog shows. */
export type ChosenKind = 'workbook' | 'project' | 'finished-report' | 'template'

/** The endings of the files that an import can be given. */
export const workbookExtensions = [
  ...(['xlsx', 'xlsm', 'xlsb', 'xls', 'et', 'ods', 'fods', 'csv', 'txt', 'dbf', 'mht', 'htm', 'html'] as const),
] as const

/** The endings of finished reports whose text can be read. */
export const finishedReportExtensions = ['docx', 'doc', 'wps', 'txt'] as const

/** Ending of a template as one file. */
export const templateEnding = '.nianbao-template'

/** What a place to write to is for: it decides the file type of the saving dialog. */
export type PlaceKind = 'project' | 'report' | 'workbook' | 'template'

/** How the page looks, for what the system draws around it: the menu, the dialogs, the title bar. */
export interface Look {
  readonly locale: Locale
  /** Null: as the system is set. */
  readonly isDark: boolean | null
}

/** `window.nianbao`, which the preload builds in the desktop window. Everything that crosses it can be cloned. */
export interface DesktopBridge extends Bridge {
  readonly host: 'desktop'
  /** Null: the user closed the dialog. */
  chooseFile(kind: ChosenKind): Promise<FileToken | null>
  choosePlace(kind: PlaceKind, suggestedName: string): Promise<FileToken | null>
  /** Shows the file in the system's file manager. */
  reveal(file: FileToken): Promise<void>
  showLook(look: Look): Promise<void>
  /** The token of a `File` that was dropped on the window; null when it is no file on a disk. */
  fileOfDrop(file: unknown): Promise<FileToken | null>
}

/**
 * Browser mode over HTTP. Every request carries the session's cookie or `Authorization: Bearer TOKEN`.
 * - `POST call` with {@link WebCall} as JSON → `Result` as JSON, packed for who accepts that
 * - `POST upload?name=NAME` with the file as body → `FileToken` as JSON
 * - `GET download/TOKEN` → the file
 * - `GET events` → server-sent events, each `data:` an `ApiEvent` as JSON
 */
export const webRoutes = {
  call: '/api/call',
  upload: '/api/upload',
  download: '/api/download/',
  events: '/api/events',
} as const

/** The type of an answer as `packJson` writes it, which a page asks for by `Accept`; whoever does not gets plain JSON. */
export const packedType = 'application/vnd.nianbao.packed+json'

/** A call of the contract as browser mode sends it. */
export interface WebCall {
  readonly method: Method
  readonly given: unknown
  /** Null for a program that is no window: it can read, and open a project. */
  readonly origin: CallOrigin | null
}

/** What the menu can ask of the window, as the `command` of an event. */
export const menuCommands = [
  'new-project',
  'open-project',
  'example',
  'import-workbook',
  'save-as',
  'save-copy',
  'rename-project',
  'snapshots',
  'export-report',
  'write-back',
  'close-project',
  'undo',
  'redo',
  'find',
  'show-home',
  'show-import',
  'show-grid',
  'show-checks',
  'show-report',
] as const

/** A command of the menu. */
export type MenuCommand = (typeof menuCommands)[number]
