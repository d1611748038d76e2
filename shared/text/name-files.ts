import type { Issue } from '../issue'

/**
 * An issue whose paths are shortened to the names of the files: in the window people choose files by name, and a path says nothing
 * to them. The command line tells issues as they are.
 */
export function nameFiles(issue: Issue): Issue {
  const { path } = issue.parameters
  const causes = issue.causes?.map(nameFiles)
  return {
    ...issue,
    ...(typeof path === 'string'
      ? { parameters: { ...issue.parameters, path: path.split(/[\\/]/u).at(-1) ?? path } }
      : {}),
    ...(causes ? { causes } : {}),
  }
}
