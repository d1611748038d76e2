import type { IssueCode } from '../../../shared/text/messages'
import type { Issue } from '../../../shared/issue'

/**
 * Why a file or a part of it is not read. Thrown inside the readers, whose loops have no other way out, and turned into an
 * issue or a note of damage where a part ends.
 */
export class Refusal extends Error {
  constructor(
    readonly code: IssueCode,
    readonly parameters: Issue['parameters'] = {},
  ) {
    super(code)
  }
}

/** A part whose content breaks its own format; `detail` says where, for those who look after the file. */
export function malformed(detail: string): Refusal {
  return new Refusal('import.unreadable', { detail })
}

/** Whether an error says that a part breaks its own format; others are about the file as a whole. */
export function isMalformed(error: unknown): error is Refusal {
  return error instanceof Refusal && error.code === 'import.unreadable'
}
