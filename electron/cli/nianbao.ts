#!/usr/bin/env node
import { processHost } from './host'
import { runCommand } from './run-command'
import { runProcess } from './run-process'

const argv = process.argv.slice(2)

await runProcess(processHost(argv), (host) => runCommand(argv, host))
