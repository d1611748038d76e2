import { dialog, shell, type BrowserWindow, type FileFilter } from 'electron'
import { extname } from 'node:path'
import { safeFileName } from '../host/safe-file-name'
import {
  finishedReportExtensions,
  templateEnding,
  workbookExtensions,
  type ChosenKind,
  type PlaceKind,
} from '../../shared/api/bridge'
import { formatMessage, type Locale } from '../../shared/text/message'
import { hostLabels, hostMessages, type HostLabel } from '../../shared/text/messages/host'

const label = (name: HostLabel, locale: Locale): string => formatMessage(hostLabels[name], {}, locale)

const projectExtension = 'nianbao'

function filtersOf(kind: ChosenKind, locale: Locale): FileFilter[] {
  switch (kind) {
    case 'workbook':
      return [
        { name: label('workbooks', locale), extensions: [...workbookExtensions] },
        { name: label('all-files', locale), extensions: ['*'] },
      ]
    case 'project':
      return [{ name: label('projects', locale), extensions: [projectExtension] }]
    case 'finished-report':
      return [{ name: label('finished-reports', locale), extensions: [...finishedReportExtensions] }]
    case 'template':
      return [{ name: label('templates', locale), extensions: [templateEnding.slice(1)] }]
  }
}

/** The type of the suggested name first: the dialog adds its extension, and asks before such a file is replaced. */
function reportFilters(suggestedName: string): FileFilter[] {
  const pdf: FileFilter = { name: 'PDF', extensions: ['pdf'] }
  const excel: FileFilter = { name: 'Excel', extensions: ['xlsx'] }
  const word: FileFilter = { name: 'Word', extensions: ['docx'] }
  const ending = extname(suggestedName).slice(1).toLowerCase()
  const isSuggested = ({ extensions }: FileFilter): boolean => extensions.includes(ending)
  return [pdf, excel, word].sort((fileFilter, other) => Number(isSuggested(other)) - Number(isSuggested(fileFilter)))
}

const placeTitles = {
  project: 'place-project',
  report: 'place-report',
  workbook: 'place-workbook',
  template: 'place-template',
} as const satisfies Readonly<Record<PlaceKind, HostLabel>>

const chooseTitles = {
  workbook: 'choose-workbook',
  project: 'choose-project',
  'finished-report': 'choose-report',
  template: 'choose-template',
} as const satisfies Readonly<Record<ChosenKind, HostLabel>>

function placeFilters(kind: PlaceKind, suggestedName: string, locale: Locale): FileFilter[] {
  switch (kind) {
    case 'project':
      return filtersOf('project', locale)
    case 'template':
      return filtersOf('template', locale)
    case 'report':
      return reportFilters(suggestedName)
    case 'workbook': {
      const extension = extname(suggestedName).slice(1).toLowerCase()
      return [{ name: label('workbooks', locale), extensions: [extension === '' ? 'xlsx' : extension] }]
    }
  }
}

/** Lets the user choose a file; null when the dialog was closed. */
export async function chooseFile(window: BrowserWindow, kind: ChosenKind, locale: Locale): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: label(chooseTitles[kind], locale),
    filters: filtersOf(kind, locale),
    properties: ['openFile'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Lets the user choose where to write; the system asks before an existing file is replaced. Null when closed. */
export async function choosePlace(
  window: BrowserWindow,
  kind: PlaceKind,
  suggestedName: string,
  locale: Locale,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: label(placeTitles[kind], locale),
    defaultPath: safeFileName(suggestedName),
    filters: placeFilters(kind, suggestedName, locale),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return null
  // Some desktops do not add the extension of the filter.
  return kind === 'project' && extname(filePath) !== `.${projectExtension}`
    ? `${filePath}.${projectExtension}`
    : filePath
}

/** Shows a file in the system's file manager. */
export function revealFile(path: string): void {
  shell.showItemInFolder(path)
}

/** Tells that the page stopped, and returns when the user has seen it. */
export async function tellPageLost(window: BrowserWindow, locale: Locale): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'warning',
    message: formatMessage(hostMessages['host.page-lost'], {}, locale),
    buttons: [label('reload', locale)],
  })
}
