import { serveThread } from '../worker/serve-thread'
import type { CommandRequests, CommandTold } from './command-requests'
import { processHost } from './host'
import { runCommand } from './run-command'

/** The program of the thread in which a command runs. It is stopped from outside, wherever it is. */
const { tell } = serveThread<CommandRequests, CommandTold>({
  run: ({ argv }) =>
    runCommand(argv, {
      ...processHost(argv),
      print: (text) => tell({ tag: 'print', text }),
      tell: (text) => tell({ tag: 'tell', text }),
      progress: (step) => tell({ tag: 'step', step }),
    }),
})
