import { issue } from '../../shared/issue'
import { failure, type Result } from '../../shared/result'
import type { IssueCode } from '../../shared/text/messages'

/** A mistake in a command line. */
export function usageFailure(code: IssueCode, parameters: Readonly<Record<string, string>> = {}): Result<never> {
  return failure([issue('error', code, null, parameters)])
}
