#!/usr/bin/env node
import './optimise-later'
import { processHost } from './host'
import { runGuarded } from './run-guarded'
import { runProcess } from './run-process'

const argv = process.argv.slice(2)

await runProcess(processHost(argv), (host) => runGuarded(argv, host))
