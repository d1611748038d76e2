import type { Step } from '../jobs/ports'
import type { ExitCode } from './exit-code'

/** What the thread of a command is asked. */
export type CommandRequests = {
  readonly run: { readonly given: { readonly argv: readonly string[] }; readonly answer: ExitCode }
}

/** What it says meanwhile: lines for standard output and standard error, and the step it comes to. */
export type CommandTold =
  { readonly tag: 'print' | 'tell'; readonly text: string } | { readonly tag: 'step'; readonly step: Step }
