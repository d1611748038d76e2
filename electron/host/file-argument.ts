import { extname, isAbsolute, resolve } from 'node:path'

/**
 * The project among the arguments the system started the program with, by a double click on a `.nianbao` file: the last
 * one, as an absolute path; null when there is none. Options are not files.
 */
export function findFileArgument(argv: readonly string[], workingFolder: string): string | null {
  const file = argv.findLast((text) => !text.startsWith('-') && extname(text).toLowerCase() === '.nianbao')
  if (file === undefined) return null
  return isAbsolute(file) ? file : resolve(workingFolder, file)
}
