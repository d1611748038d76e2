import { basename, dirname, join } from 'node:path'
import { templateEnding } from '../../../../shared/api/bridge'
import { success } from '../../../../shared/result'
import { withOptionalPath, withPath } from '../file-tokens'
import type { Answers, MethodsOf, WindowSession } from '../window-session'

/** The templates of one's own that lie in the user's folder. */
export function answerLibrary({ ports }: WindowSession): Answers<MethodsOf<'library'>> {
  const { library, tokens } = ports
  return {
    'library.list': () => library.list(),
    'library.read': ({ name }) => library.read(name),
    'library.add': ({ template }) => library.add(template),
    'library.import': ({ file }) => withPath(tokens, file, (path) => library.take(path)),
    'library.export': ({ name, target }) =>
      withOptionalPath(tokens, target, async (chosen) => {
        const path = withEnding(chosen ?? join(ports.exportFolder, ports.safeFileName(`${name}${templateEnding}`)))
        const written = await library.copyTo(name, path)
        return written.ok ? success({ file: { ...tokens.give(path), bytes: written.value.bytes } }) : written
      }),
    'library.rename': ({ name, to }) => library.rename(name, to),
    'library.duplicate': ({ name }) => library.duplicate(name),
    'library.remove': async ({ name }) => {
      const removed = await library.remove(name)
      return removed.ok ? success({ removed: removed.value }) : removed
    },
    'library.restore': ({ removed }) => library.restore(removed),
  }
}

function withEnding(path: string): string {
  return path.toLowerCase().endsWith(templateEnding) ? path : join(dirname(path), `${basename(path)}${templateEnding}`)
}
