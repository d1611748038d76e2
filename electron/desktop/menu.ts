import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { basename } from 'node:path'
import type { MenuCommand } from '../../shared/api/bridge'
import { formatMessage, type Locale } from '../../shared/text/message'
import { hostLabels, type HostLabel } from '../../shared/text/messages/host'

export interface MenuPorts {
  readonly locale: Locale
  /** Paths of projects opened lately, newest first. */
  readonly recent: readonly string[]
  /** Developer tools are for developers. */
  readonly isPackaged: boolean
  readonly platform: NodeJS.Platform
  send(command: MenuCommand): void
  open(path: string): void
}

type Item = MenuItemConstructorOptions

const line: Item = { type: 'separator' }

/** How the items of the menu are made, in one language. */
function itemMaker(ports: MenuPorts): {
  readonly label: (name: HostLabel) => string
  readonly command: (name: MenuCommand, accelerator?: string) => Item
  readonly pageCommand: (name: MenuCommand, key: string) => Item
  readonly role: (name: HostLabel, wanted: NonNullable<Item['role']>) => Item
} {
  const label = (name: HostLabel): string => formatMessage(hostLabels[name], {}, ports.locale)
  const command = (name: MenuCommand, accelerator?: string): Item => ({
    id: name,
    label: label(name),
    click: () => ports.send(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  return {
    label,
    command,
    // The page handles the key itself, because it means one thing in the grid and another in a text box.
    pageCommand: (name, key) => ({ ...command(name, key), registerAccelerator: false }),
    role: (name, wanted) => ({ label: label(name), role: wanted }),
  }
}

/** The menu as data, in one language. */
export function menuTemplate(ports: MenuPorts): readonly Item[] {
  const { label, command, pageCommand, role } = itemMaker(ports)
  const recent: Item[] = ports.recent.map((path) => ({ label: basename(path), click: () => ports.open(path) }))

  const file: Item[] = [
    command('new-project', 'CmdOrCtrl+N'),
    command('open-project', 'CmdOrCtrl+O'),
    { label: label('recent'), submenu: recent.length > 0 ? recent : [{ label: label('no-recent'), enabled: false }] },
    command('example'),
    line,
    command('import-workbook', 'CmdOrCtrl+I'),
    command('save-as', 'CmdOrCtrl+Shift+S'),
    command('save-copy'),
    command('rename-project'),
    command('snapshots'),
    command('export-report', 'CmdOrCtrl+E'),
    command('write-back'),
    line,
    command('close-project', 'CmdOrCtrl+W'),
    role('quit', 'quit'),
  ]
  const edit: Item[] = [
    pageCommand('undo', 'CmdOrCtrl+Z'),
    pageCommand('redo', 'CmdOrCtrl+Y'),
    line,
    role('cut', 'cut'),
    role('copy', 'copy'),
    role('paste', 'paste'),
    role('select-all', 'selectAll'),
    line,
    pageCommand('find', 'CmdOrCtrl+F'),
  ]
  const view: Item[] = [
    command('show-home', 'CmdOrCtrl+1'),
    command('show-import', 'CmdOrCtrl+2'),
    command('show-grid', 'CmdOrCtrl+3'),
    command('show-checks', 'CmdOrCtrl+4'),
    command('show-report', 'CmdOrCtrl+5'),
    line,
    role('zoom-in', 'zoomIn'),
    role('zoom-out', 'zoomOut'),
    role('actual-size', 'resetZoom'),
    { ...role('full-screen', 'togglefullscreen'), accelerator: ports.platform === 'darwin' ? 'Ctrl+Cmd+F' : 'F11' },
    ...(ports.isPackaged ? [] : [line, role('developer-tools', 'toggleDevTools')]),
  ]
  return [
    ...(ports.platform === 'darwin' ? [{ role: 'appMenu' } satisfies Item] : []),
    { label: label('file'), submenu: file },
    { label: label('edit'), submenu: edit },
    { label: label('view'), submenu: view },
    { label: label('help'), submenu: [role('about', 'about')] },
  ]
}

/** Puts the menu on the window (or the top of the screen). */
export function showMenu(ports: MenuPorts): void {
  app.setAboutPanelOptions({
    applicationName: formatMessage(hostLabels['application'], {}, ports.locale),
    applicationVersion: app.getVersion(),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(ports)]))
}
