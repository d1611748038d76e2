import { success } from '../../../shared/result'
import { withPath } from './file-tokens'
import { tellChange, type Answers, type MethodsOf, type WindowSession } from './window-session'

/** Reading a workbook, looking at it and taking it in. */
export function answerImport(window: WindowSession): Answers<MethodsOf<'import'>> {
  const { ports, imports, tasks } = window
  return {
    'import.read': ({ file, password = null }) =>
      withPath(ports.tokens, file, (path) =>
        tasks.run(2, (watch) => imports.read({ tag: 'file', path, password }, watch)),
      ),
    'import.readCells': (given) => tasks.run(2, (watch) => imports.read({ tag: 'cells', ...given }, watch)),
    'import.correct': (given) => imports.correct(given),
    'import.compare': ({ id }) => imports.compare(id),
    'import.accept': async (given, origin) => tellChange(window, origin, await imports.accept(given, origin.window)),
    'import.discard': ({ id }) => {
      imports.discard(id)
      return success(null)
    },
  }
}
