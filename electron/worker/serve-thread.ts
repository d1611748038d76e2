import { parentPort, type Transferable } from 'node:worker_threads'
import type { Requests, ThreadCall, ThreadReply } from './thread'

export type Handlers<R extends Requests> = {
  readonly [K in keyof R]: (given: R[K]['given']) => R[K]['answer'] | Promise<R[K]['answer']>
}

export interface Served<Told> {
  readonly tell: (told: Told) => void
}

/**
 * Answers requests inside a thread. `transferOf` names what of an answer is handed over instead of copied. A bug in answering
 * is told to the one who asked; what is thrown outside of answering ends the thread.
 */
export function serveThread<R extends Requests, Told = never>(
  handlers: Handlers<R>,
  transferOf: (answer: R[keyof R]['answer']) => readonly Transferable[] = () => [],
): Served<Told> {
  const port = parentPort
  if (!port) throw new Error('this program runs in a thread only')
  const reply = (message: ThreadReply<Told>, transfer: readonly Transferable[] = []): void =>
    port.postMessage(message, transfer)
  const answer = async ({ id, name, given }: ThreadCall<R>): Promise<void> => {
    try {
      const answered = await handlers[name](given)
      reply({ tag: 'answer', id, answer: answered }, transferOf(answered))
    } catch (error) {
      const { message, stack } = error instanceof Error ? error : new Error(String(error))
      reply({ tag: 'bug', id, message, stack: stack ?? message })
    }
  }
  port.on('message', (call: ThreadCall<R>) => void answer(call))
  return { tell: (told) => reply({ tag: 'told', told }) }
}
