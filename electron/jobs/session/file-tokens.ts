import type { FileToken } from '../../../shared/api/contract'
import { issue, type Issue } from '../../../shared/issue'
import { failure, type Result } from '../../../shared/result'
import type { TokenPort } from './api-ports'

/** Does something with the path behind a token; a failure for a token that nobody gave out. */
export async function withPath<T>(
  tokens: TokenPort,
  file: FileToken,
  action: (path: string) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  const path = tokens.pathOf(file.token)
  return path === null ? failure([unknownFile(file.name)]) : action(path)
}

/** As `withPath`, where no token says that the program chooses. */
export async function withOptionalPath<T>(
  tokens: TokenPort,
  file: FileToken | null,
  action: (path: string | null) => Promise<Result<T>>,
): Promise<Result<T>> {
  return file === null ? action(null) : withPath(tokens, file, action)
}

function unknownFile(name: string): Issue {
  return issue('error', 'api.unknown-file', { tag: 'file', file: name })
}
