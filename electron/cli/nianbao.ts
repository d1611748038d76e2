#!/usr/bin/env node
import { processHost } from './host'
import { parseLocale } from './parse-command'
import { runCommand } from './run-command'
import { runProcess } from './run-process'

const argv = process.argv.slice(2)

await runProcess(processHost(parseLocale(argv)), (host) => runCommand(argv, host))
