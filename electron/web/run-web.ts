import { makeFolder, listProjects, usualProjectFolder } from '../host/project-folder'
import { openNodeSide } from '../host/node-side'
import { programFolders } from '../wiring/program-folders'
import { programVersion } from '../host/program-version'
import { tokenStore } from '../host/token-store'
import { issue } from '../../shared/issue'
import { failure, success, type Result } from '../../shared/result'
import { openFileRoom } from './file-room'
import { IdleWatch } from './idle-watch'
import { parseWebOptions } from './parse-web-options'
import { startWebServer, type WebServer } from './web-server'

const endDelay = 200
const bytesPerMegabyte = 1024 * 1024
/** As large as a workbook that the program reads. */
const uploadLimit = 256 * bytesPerMegabyte
/** A paste of 5,000 × 30 figures with their sources is some 40 MB. */
const callLimit = 96 * bytesPerMegabyte

export interface RunningWeb {
  readonly url: string
  readonly folder: string
  /** Stops answering, closes the project and removes what was kept for this run. */
  readonly stop: () => Promise<void>
}

export interface WebHost {
  readonly openBrowser: (url: string) => void
  /** Asked for by the quit button, or because nobody has the window open any more. */
  readonly end: () => void
  readonly tellBug: (error: unknown) => void
}

/** Starts browser mode. What the user got wrong (an option, a port, a folder) is an issue. */
export async function runWeb(argv: readonly string[], host: WebHost): Promise<Result<RunningWeb>> {
  const options = parseWebOptions(argv)
  if (!options.ok) return options
  const folder = options.value.folder ?? usualProjectFolder()
  try {
    await makeFolder(folder)
  } catch (error) {
    return failure([issue('error', 'host.no-folder', null, { folder, reason: codeOf(error) })])
  }
  const tokens = tokenStore()
  const room = await openFileRoom({ projectFolder: folder, uploadLimit })
  const handler = openNodeSide({
    host: 'browser',
    version: programVersion(),
    tokens,
    projectFolder: folder,
    exportFolder: await room.freshPath('export'),
    recent: { list: () => listProjects(folder), add: () => Promise.resolve() },
    // The answer to whoever asked for it goes out first.
    quit: () => void setTimeout(host.end, endDelay),
  })
  const idle = new IdleWatch(options.value.idleMinutes * 60_000, host.end)
  let server: WebServer
  try {
    const { port } = options.value
    const rendererFolder = programFolders.renderer
    server = await startWebServer({
      ...{ handler, tokens, room, idle, callLimit, port, rendererFolder },
      tellBug: host.tellBug,
    })
  } catch (error) {
    await Promise.all([handler.close(), room.close()])
    codeOf(error)
    return failure([issue('error', 'host.port-taken', null, { port: options.value.port })])
  }
  if (options.value.isBrowserOpened) host.openBrowser(server.makeTicket())
  const stop = async (): Promise<void> => {
    idle.stop()
    // Tells the pages before their lines are closed.
    await handler.close()
    await server.close()
    await room.close()
  }
  return success({ url: server.url, folder, stop })
}

/** The code of a refusal by the system; anything else is a bug and is thrown on. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
