#!/usr/bin/env node
import { exitCodes } from '../cli/exit-code'
import { parseLocale } from '../cli/parse-command'
import { issueLines } from '../cli/print-issues'
import { formatMessage } from '../../shared/text/message'
import { hostMessages } from '../../shared/text/messages/host'
import { openBrowser } from './open-browser'
import { runWeb } from './run-web'

const argv = process.argv.slice(2)
const locale = parseLocale(argv)
const detailOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return (process.env['NIANBAO_DEBUG'] ? error.stack : undefined) ?? error.message
}

const running = await runWeb(argv, {
  openBrowser,
  end: () => end(),
  tellBug: (error) => console.error(locale === 'en' ? `Bug: ${detailOf(error)}` : `程序内部错误：${detailOf(error)}`),
})

let isStopping = false

function end(): void {
  if (!running.ok) return
  // Asked twice: the user does not want to wait.
  if (isStopping) process.exit(exitCodes.bug)
  isStopping = true
  void running.value.stop().then(() => process.exit(exitCodes.done))
}

if (running.ok) {
  const { url, folder } = running.value
  console.log(formatMessage(hostMessages['host.serving'], { url, folder }, locale))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
} else {
  for (const line of running.error.flatMap((issue) => issueLines(issue, locale))) console.error(line)
  process.exitCode = exitCodes.usage
}
