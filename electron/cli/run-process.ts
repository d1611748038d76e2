import { exitCodes, type ExitCode } from './exit-code'
import type { CommandHost } from './host'

/** Runs a command as the whole process: its exit code, and the one place where a bug becomes a message. */
export async function runProcess(host: CommandHost, command: (host: CommandHost) => Promise<ExitCode>): Promise<void> {
  // A closed pipe (nianbao … | head) is the reader's choice, not a fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(exitCodes.done)
  })
  try {
    process.exitCode = await command(host)
  } catch (error) {
    const detail = error instanceof Error ? (process.env['NIANBAO_DEBUG'] ? error.stack : error.message) : String(error)
    host.tell(
      host.locale === 'en'
        ? `This is a bug in Nianbao: ${detail ?? ''}\nPlease report it with the workbook; NIANBAO_DEBUG=1 prints more.`
        : `程序内部错误：${detail ?? ''}\n请把工作簿和这条信息一起反馈；设置 NIANBAO_DEBUG=1 可显示详情。`,
    )
    process.exitCode = exitCodes.bug
  }
}
