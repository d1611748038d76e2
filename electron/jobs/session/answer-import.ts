import { success } from '../../../shared/result'
import { withPath } from './file-tokens'
import type { Answers, MethodsOf, WindowSession } from './window-session'

/** Reading a workbook, looking at it and taking it in. */
export function answerImport({ ports, imports, tasks }: WindowSession): Answers<MethodsOf<'import'>> {
  return {
    'import.read': ({ file }) =>
      withPath(ports.tokens, file, (path) => tasks.run(2, (watch) => imports.read({ tag: 'file', path }, watch))),
    'import.readCells': (given) => tasks.run(2, (watch) => imports.read({ tag: 'cells', ...given }, watch)),
    'import.correct': (given) => imports.correct(given),
    'import.compare': ({ id }) => imports.compare(id),
    'import.accept': (given) => imports.accept(given),
    'import.discard': ({ id }) => {
      imports.discard(id)
      return success(null)
    },
  }
}
