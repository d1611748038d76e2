import { hasErrors, type Issue } from '../../shared/issue'
import type { IssueCode } from '../../shared/text/messages'

/** What the process says when it ends. */
export const exitCodes = { done: 0, dataIssues: 1, usage: 2, bug: 3 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Mistakes in what was asked for, not in the data. */
const usageCodes: readonly IssueCode[] = [
  'command.file-not-found',
  'command.is-folder',
  'command.unknown-template',
  'command.unknown-profile',
  'command.unknown-region',
  'write-back.unknown-import',
  'write-back.file-exists',
  'command.base-not-before',
  'template.unknown-setting',
]

/** The code that a command ends with: 0 without errors, 2 where what was asked for is wrong, otherwise 1. */
export function exitCodeOf(issues: readonly Issue[]): ExitCode {
  if (!hasErrors(issues)) return exitCodes.done
  return issues.some((issue) => issue.code.startsWith('usage.') || usageCodes.includes(issue.code))
    ? exitCodes.usage
    : exitCodes.dataIssues
}
