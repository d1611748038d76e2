import { spawn } from 'node:child_process'

/** The system's way to open an address. The address is ours and holds no character that a shell would read. */
function commandFor(platform: NodeJS.Platform, url: string): readonly [string, readonly string[]] {
  switch (platform) {
    case 'win32':
      return ['rundll32', ['url.dll,FileProtocolHandler', url]]
    case 'darwin':
      return ['open', [url]]
    default:
      return ['xdg-open', [url]]
  }
}

/** Opens the user's browser. Where there is none the printed address is what remains, so a failure is not told. */
export function openBrowser(url: string): void {
  const [command, given] = commandFor(process.platform, url)
  const child = spawn(command, given, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
