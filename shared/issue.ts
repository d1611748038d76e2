import type { IssueCode } from './text/messages'

/** An error stops the result, a warning asks for a look, an info only tells. */
export type Severity = 'error' | 'warning' | 'info'

/** Where an issue was found: as near to the user's own material as is known. */
export type IssueLocation =
  | { readonly tag: 'file'; readonly file: string }
  | { readonly tag: 'cell'; readonly file: string; readonly sheet: string; readonly cell: string | null }
  | { readonly tag: 'template'; readonly file: string; readonly line: number; readonly column: number }

/**
 * An expected failure or a doubt, as data. The code names the message in shared/text, the parameters fill it.
 * An error stops the result from being used, a warning asks for a look, an info only tells.
 */
export interface Issue {
  readonly code: IssueCode
  readonly severity: Severity
  readonly place: IssueLocation | null
  readonly parameters: Readonly<Record<string, string | number>>
  /** What led to it, e.g. the missing figures for which a sentence was left out. */
  readonly causes?: readonly Issue[]
}

/** An issue without causes. */
export function issue(
  severity: Severity,
  code: IssueCode,
  place: IssueLocation | null,
  parameters: Readonly<Record<string, string | number>> = {},
): Issue {
  return { code, severity, place, parameters }
}

/** Whether one of the issues stops the result from being used. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((entry) => entry.severity === 'error')
}
