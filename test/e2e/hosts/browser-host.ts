import { openWindow } from '../../helpers/window/open-window'
import type { FlowHost } from './flow-host'

/** Browser mode in a real Chromium: files are chosen by upload and taken by download. */
export async function openBrowserHost(): Promise<FlowHost> {
  const open = await openWindow()
  const { page, web } = open
  return {
    kind: 'browser',
    page: () => page,
    complaints: () => open.complaints,
    call: (method, given) => web.call(method, given),
    chooseFile: async (path, opens) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), opens()])
      await chooser.setFiles(path)
    },
    takeExport: async (start) => {
      await start('导出')
      const dialog = page.getByRole('dialog')
      const buttons = dialog.getByRole('button', { name: '下载' })
      await buttons.first().waitFor()
      const paths: string[] = []
      for (let at = 0; at < (await buttons.count()); at += 1) {
        const [download] = await Promise.all([page.waitForEvent('download'), buttons.nth(at).click()])
        paths.push(await download.path())
      }
      return paths
    },
    setClipboard: async (text) => {
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
    },
    close: () => open.close(),
  }
}
