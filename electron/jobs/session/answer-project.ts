import { failure, success } from '../../../shared/result'
import { issue } from '../../../shared/issue'
import { withOptionalPath, withPath } from './file-tokens'
import type { ProjectSnapshot } from './project-port'
import { tellChange, type Answers, type MethodsOf, type WindowSession } from './window-session'

/** Opening, editing and copying the project. */
export function answerProject(window: WindowSession): Answers<MethodsOf<'project'>> {
  const { ports, projects, tasks } = window
  const { tokens } = ports
  return {
    'project.create': ({ name, target }, origin) =>
      withOptionalPath(tokens, target, (path) => projects.create(name, path, origin.window)),
    'project.open': ({ file }, origin) => withPath(tokens, file, (path) => projects.open(path, origin.window)),
    'project.openExample': ({ template }, origin) =>
      tasks.run(2, (watch) => projects.openExample(template, watch, origin.window)),
    'project.current': () => success(projects.current()),
    'project.saveCopy': ({ target }) =>
      withPath(tokens, target, (path) => {
        const saved = projects.use((session) => session.saveCopy(path))
        return saved.ok ? success({ file: tokens.give(path), issues: saved.value }) : saved
      }),
    'project.saveAs': ({ name, target }, origin) =>
      withOptionalPath(tokens, target, (path) => projects.saveAs(name, path, origin.window)),
    'project.close': async (_, origin) => {
      await projects.close(origin.window)
      return success(null)
    },
    'project.edit': ({ kind, edits, reason }, origin) =>
      tellChange(
        window,
        origin,
        projects.use((session) => session.edit(kind, edits, reason, null, origin)),
      ),
    'project.undo': (_, origin) =>
      tellChange(
        window,
        origin,
        projects.use((session) => session.undo(origin)),
      ),
    'project.redo': (_, origin) =>
      tellChange(
        window,
        origin,
        projects.use((session) => session.redo(origin)),
      ),
    'project.history': ({ place }) => projects.use((session) => session.history(place)),
    'project.changes': ({ limit }) => projects.use((session) => session.changes(limit)),
  }
}

/** The states of a project that the program keeps by itself. */
export function answerSnapshots({ ports, projects }: WindowSession): Answers<MethodsOf<'snapshot'>> {
  const { tokens, store } = ports
  const shown = ({ path, at, reason, bytes }: ProjectSnapshot) => ({ ...tokens.give(path), at, reason, bytes })
  return {
    'snapshot.list': () =>
      projects.use((session) => {
        const { list, failed } = session.snapshots()
        return success({ list: list.map(shown), failed })
      }),
    'snapshot.listOf': ({ file }) => withPath(tokens, file, (path) => success(store.snapshots(path).map(shown))),
    'snapshot.recover': ({ file, snapshot }, origin) =>
      withPath(tokens, file, (path) =>
        withPath(tokens, snapshot, (kept) =>
          store.snapshots(path).some((projectSnapshot) => projectSnapshot.path === kept)
            ? projects.recover(path, kept, origin.window)
            : failure([issue('error', 'api.unknown-file', { tag: 'file', file: snapshot.name })]),
        ),
      ),
    'snapshot.restore': ({ snapshot }, origin) =>
      withPath(tokens, snapshot, (path) => {
        const isOwn = projects.use((session) =>
          success(session.snapshots().list.some((projectSnapshot) => projectSnapshot.path === path)),
        )
        if (!isOwn.ok) return isOwn
        return isOwn.value
          ? projects.restore(path, origin.window)
          : failure([issue('error', 'api.unknown-file', { tag: 'file', file: snapshot.name })])
      }),
  }
}
