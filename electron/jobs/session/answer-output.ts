import { exportProject } from './export-project'
import { withOptionalPath } from './file-tokens'
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
    'report.export': (given) =>
      withOptionalPath(tokens, given.place, (place) =>
        projects.useLater(({ project }) =>
          tasks.run(3 + new Set(given.formats).size, (watch) =>
            exportProject(project, { ...given, place }, ports, watch),
          ),
        ),
      ),
    'writeBack.sources': () => projects.use((session) => session.writeBackSources()),
    'writeBack.plan': (given) =>
      withOptionalPath(tokens, given.file, (path) =>
        projects.useLater((session) => planProjectWriteBack(session, given.import, path, { ports, tasks })),
      ),
    'writeBack.save': (given) =>
      withOptionalPath(tokens, given.file, (path) =>
        withOptionalPath(tokens, given.place, (place) =>
          projects.useLater((session) => saveProjectWriteBack(session, { ...given, path, place }, { ports, tasks })),
        ),
      ),
  }
}
