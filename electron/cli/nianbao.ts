#!/usr/bin/env node
import { exitCodes } from './exit-code'
import { processHost } from './host'
import { parseLocale } from './parse-command'
import { runCommand } from './run-command'

const argv = process.argv.slice(2)
const host = processHost(parseLocale(argv))

// A closed pipe (nianbao … | head) is the reader's choice, not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(exitCodes.done)
})

try {
  process.exitCode = await runCommand(argv, host)
} catch (error) {
  const detail = error instanceof Error ? (process.env['NIANBAO_DEBUG'] ? error.stack : error.message) : String(error)
  host.tell(
    host.locale === 'en'
      ? `This is a bug in Nianbao: ${detail}\nPlease report it with the workbook; NIANBAO_DEBUG=1 prints more.`
      : `程序内部错误：${detail}\n请把工作簿和这条信息一起反馈；设置 NIANBAO_DEBUG=1 可显示详情。`,
  )
  process.exitCode = exitCodes.bug
}
