import type { MenuCommand } from '../../shared/api/bridge'
import { openChosenProject } from '../home/open-project'
import { openExample, startFromWorkbook } from '../home/start-project'
import { importInto } from '../import/reading/import-into'
import { nianbao } from '../nianbao'
import { askScreen } from '../state/screen-request'
import { closeProject, redo, show, undo, useWindow } from '../state/window-store'
import { openWriteBack } from '../write-back/write-back-store'
import { renameProject, saveAs, saveCopy } from './project-commands'
import { showSnapshots } from '../home/snapshots'

/** Does what an entry of the menu asks for; entries that need a project do nothing without one. */
export async function runMenuCommand(command: MenuCommand): Promise<void> {
  const { app, project } = useWindow.getState()
  switch (command) {
    case 'new-project':
    case 'import-workbook': {
      const file = await nianbao.chooseFile('workbook')
      if (!file) return
      return command === 'import-workbook' && project
        ? importInto({ tag: 'file', file })
        : startFromWorkbook({ tag: 'file', file })
    }
    case 'open-project':
      return openChosenProject()
    case 'example': {
      const template = app?.templates.find(({ hasExample }) => hasExample)
      return template ? openExample(template.id, template.name) : undefined
    }
    case 'show-home': {
      show('home')
      return
    }
    default:
      return project ? runProjectCommand(command) : undefined
  }
}

type ProjectCommand = Exclude<MenuCommand, 'new-project' | 'import-workbook' | 'open-project' | 'example' | 'show-home'>

async function runProjectCommand(command: ProjectCommand): Promise<void> {
  switch (command) {
    case 'save-as':
      return saveAs()
    case 'save-copy':
      return saveCopy()
    case 'rename-project':
      return renameProject()
    case 'snapshots': {
      showSnapshots(null)
      return
    }
    case 'close-project':
      return closeProject()
    case 'write-back': {
      openWriteBack()
      return
    }
    case 'undo':
      return undo()
    case 'redo':
      return redo()
    case 'show-import': {
      show('import')
      return
    }
    case 'show-grid': {
      show('grid')
      return
    }
    case 'find': {
      askScreen('grid', 'find')
      return
    }
    case 'show-checks': {
      show('checks')
      return
    }
    case 'show-report': {
      show('report')
      return
    }
    case 'export-report': {
      askScreen('report', 'export')
      return
    }
  }
}
