import { success } from '../../../shared/result'
import { withOptionalPath, withPath } from './file-tokens'
import type { Answers, MethodsOf, WindowSession } from './window-session'

/** Opening, editing and copying the project. */
export function answerProject({ ports, projects, tasks }: WindowSession): Answers<MethodsOf<'project'>> {
  const { tokens } = ports
  return {
    'project.create': ({ name, place }) => withOptionalPath(tokens, place, (path) => projects.create(name, path)),
    'project.open': ({ file }) => withPath(tokens, file, (path) => projects.open(path)),
    'project.openExample': ({ template }) => tasks.run(2, (watch) => projects.openExample(template, watch)),
    'project.current': () => success(projects.current()),
    'project.saveCopy': ({ place }) =>
      withPath(tokens, place, (path) => {
        const saved = projects.use((session) => session.saveCopy(path))
        return saved.ok ? success({ file: tokens.give(path), issues: saved.value }) : saved
      }),
    'project.saveAs': ({ name, place }) => withOptionalPath(tokens, place, (path) => projects.saveAs(name, path)),
    'project.close': async () => {
      await projects.close()
      return success(null)
    },
    'project.edit': ({ kind, edits, reason }) => projects.use((session) => session.edit(kind, edits, reason)),
    'project.undo': () => projects.use((session) => session.undo()),
    'project.redo': () => projects.use((session) => session.redo()),
    'project.history': ({ place }) => projects.use((session) => session.history(place)),
    'project.changes': ({ limit }) => projects.use((session) => session.changes(limit)),
  }
}
