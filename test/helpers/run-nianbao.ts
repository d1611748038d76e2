import { runCommand } from '../../electron/cli/run-command'
import type { ExitCode } from '../../electron/cli/exit-code'
import { parsePassword } from '../../electron/cli/parse-command'
import type { Locale } from '../../shared/text/message'

export interface CommandRun {
  readonly code: ExitCode
  /** Standard output. */
  readonly out: string
  /** Standard error. */
  readonly told: string
}

/** Runs the command line inside the test, with a fixed day. */
export async function runNianbao(argv: readonly string[], locale: Locale = 'zh-CN'): Promise<CommandRun> {
  const out: string[] = []
  const told: string[] = []
  const code = await runCommand(argv, {
    locale,
    isVerbose: argv.includes('--verbose'),
    password: parsePassword(argv),
    print: (text) => void out.push(text),
    tell: (text) => void told.push(text),
    progress: () => undefined,
    today: () => '2023-01-10',
  })
  return { code, out: out.join('\n'), told: told.join('\n') }
}
