import { exportProject } from './export-project'
import { findTargets, targetAt } from './export-targets'
import { localDate } from './local-date'
import { withOptionalPath, withPath } from './file-tokens'
import type { Answers, MethodsOf, WindowSession } from './window-session'
import { planProjectWriteBack, saveProjectWriteBack } from './write-back-project'

/** What is made of the project: the files of its report, and copies of its workbooks with the edited figures. */
export function answerOutput({
  ports,
  projects,
  tasks,
}: WindowSession): Answers<MethodsOf<'report'> | MethodsOf<'writeBack'>> {
  const { tokens } = ports
  return {
    'report.targets': ({ formats, target }) =>
      withPath(tokens, target, (path) =>
        projects.useLater((session) => findTargets(session, [...new Set(formats)], targetAt(path), ports)),
      ),
    'report.export': ({ target, ...given }, origin) =>
      withOptionalPath(tokens, target, (chosen) =>
        projects.useLater(async (session) => {
          // A report is made of everything: whoever did not see the newest change has not seen what it will say.
          const seen = session.refuseStale(origin)
          if (!seen.ok) return seen
          return tasks.run(3 + new Set(given.formats).size, (watch) =>
            exportProject(session, { ...given, chosen }, ports, watch),
          )
        }),
      ),
    'report.pages': () =>
      projects.useLater((session) => ports.jobs.planPages({ project: session.project, date: localDate(ports.now()) })),
    'writeBack.sources': () => projects.use((session) => session.writeBackSources()),
    'writeBack.plan': (given) =>
      withOptionalPath(tokens, given.file, (path) =>
        projects.useLater((session) => planProjectWriteBack(session, given.import, path, { ports, tasks })),
      ),
    'writeBack.save': (given) =>
      withOptionalPath(tokens, given.file, (path) =>
        withOptionalPath(tokens, given.target, (chosen) =>
          projects.useLater((session) => saveProjectWriteBack(session, { ...given, path, chosen }, { ports, tasks })),
        ),
      ),
  }
}
