import { basename, extname, join } from 'node:path'
import { success } from '../../../../shared/result'
import { withOptionalPath, withPath } from '../file-tokens'
import type { Answers, MethodsOf, WindowSession } from '../window-session'

/** A finished report compared with the project, and its copy with comments. */
export function answerVerify({ ports, projects, tasks }: WindowSession): Answers<MethodsOf<'verify'>> {
  const { tokens } = ports
  return {
    'verify.read': ({ file }) =>
      withPath(tokens, file, (path) =>
        projects.useLater(async ({ project }) => {
          const verified = await tasks.run(2, (watch) => ports.jobs.verifyReport({ path, project }, watch))
          return verified.ok ? success({ file, ...verified.value }) : verified
        }),
      ),
    'verify.save': ({ file, comments, name, target }) =>
      withPath(tokens, file, (path) =>
        withOptionalPath(tokens, target, (chosen) =>
          tasks.run(2, async (watch) => {
            const date = ports.now().toISOString()
            const copy = await ports.jobs.commentReport({ path, comments, date }, watch)
            if (!copy.ok) return copy
            // The last moment at which it can be cancelled.
            watch.progress('save')
            const place = withWordEnding(chosen ?? join(ports.exportFolder, ports.safeFileName(name)))
            const written = await ports.files.write([{ path: place, bytes: copy.value }])
            if (!written.ok) return written
            return success({ file: { ...tokens.give(place), bytes: copy.value.byteLength } })
          }),
        ),
      ),
  }
}

function withWordEnding(path: string): string {
  return extname(basename(path)).toLowerCase() === '.docx' ? path : `${path}.docx`
}
