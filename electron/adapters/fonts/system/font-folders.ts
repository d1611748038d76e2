import { join } from 'node:path'

export interface FontMachine {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Where a PC keeps its fonts: those of the system, of the user, and the ones that WPS Office brings along on Linux. */
export function fontFolders({ platform, home, environment }: FontMachine): readonly string[] {
  switch (platform) {
    case 'win32': {
      const local = environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')
      return [join(environment['WINDIR'] ?? 'C:\\Windows', 'Fonts'), join(local, 'Microsoft', 'Windows', 'Fonts')]
    }
    case 'darwin':
      return [
        '/System/Library/Fonts',
        '/System/Library/AssetsV2/com_apple_MobileAsset_Font7',
        '/System/Library/AssetsV2/com_apple_MobileAsset_Font6',
        '/Library/Fonts',
        join(home, 'Library', 'Fonts'),
      ]
    default: {
      const shared = (environment['XDG_DATA_DIRS'] ?? '/usr/local/share:/usr/share').split(':').filter(Boolean)
      const own = environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share')
      return [
        ...shared.map((folder) => join(folder, 'fonts')),
        join(own, 'fonts'),
        join(home, '.fonts'),
        '/opt/kingsoft/wps-office/office6/fonts',
        '/opt/apps/cn.wps.wps-office-pro/files/kingsoft/wps-office/office6/fonts',
      ]
    }
  }
}
