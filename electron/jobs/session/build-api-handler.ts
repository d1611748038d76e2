import type { z } from 'zod'
import type { ApiEvent, CallOrigin, Method } from '../../../shared/api/contract'
import { parseMethod } from '../../../shared/api/methods'
import { issue } from '../../../shared/issue'
import { failure, success, type Result } from '../../../shared/result'
import { Packed, packBytes, valueOfSent } from '../heavy/packed'
import { answerApp } from './answer-app'
import { answerImport } from './answer-import'
import { answerOutput } from './answer-output'
import { answerProject, answerSnapshots } from './answer-project'
import type { ApiPorts } from './api-ports'
import { answerDraft } from './draft/answer-draft'
import { answerVerify } from './draft/answer-verify'
import { CurrentDraft } from './draft/current-draft'
import { answerLibrary } from './library/answer-library'
import { argumentSchemas } from './argument-schemas'
import { doneOnce, parseOrigin, refuseOrigin } from './call-origin'
import { CurrentImport } from './current-import'
import { CurrentProject } from './current-project'
import { TaskRunner } from './task-runner'
import type { Answers, WindowSession } from './window-session'

export interface RunningApi {
  /** Answers a method of the contract. What is given comes from the window and is parsed before it is used, `origin` as well. */
  readonly call: (method: string, given: unknown, origin: unknown) => Promise<Result<unknown>>
  /** The same answer as the text of `packJson`, in UTF-8: what was packed already is sent as it is. */
  readonly send: (method: string, given: unknown, origin: unknown) => Promise<Uint8Array>
  /** Returns what stops listening. */
  listen(listener: (event: ApiEvent) => void): () => void
  /** Cancels what runs and closes the project. */
  close(): Promise<void>
}

/** Whoever does not say who asks: a program that is no window. */
const nobody: CallOrigin = { window: '', call: '', project: null, revision: 0 }

/** The Node side of the windows: every method of the contract over the host's ports. */
export function buildApiHandler(hostPorts: Omit<ApiPorts, 'tell'>): RunningApi {
  const listeners = new Set<(event: ApiEvent) => void>()
  const ports: ApiPorts = { ...hostPorts, tell: (event) => listeners.forEach((listener) => listener(event)) }
  const projects = new CurrentProject(ports)
  const tasks = new TaskRunner(ports.tell)
  const session: WindowSession = {
    ports,
    projects,
    tasks,
    imports: new CurrentImport(ports, projects),
    drafts: new CurrentDraft(ports, projects),
  }
  const answers: Answers<Method> = {
    ...answerApp(session),
    ...answerProject(session),
    ...answerSnapshots(session),
    ...answerImport(session),
    ...answerOutput(session),
    ...answerDraft(session),
    ...answerVerify(session),
    ...answerLibrary(session),
  }
  const once = new AnsweredCalls()
  const answer = async (method: Method, given: unknown, origin: CallOrigin | null): Promise<Result<unknown>> => {
    const refused = refuseOrigin(method, origin, projects.id)
    if (refused) return failure([refused])
    const parsed = parseArguments(method, given)
    if (!parsed.ok) return parsed
    // Schema and answer stand under one name, each checked against the contract there.
    const found = answers[method] as (given: unknown, origin: CallOrigin) => Result<unknown> | Promise<Result<unknown>>
    return found(parsed.value, origin ?? nobody)
  }
  const found: RunningApi['call'] = async (text, given, from) => {
    const method = parseMethod(text)
    if (method === null) return failure([issue('error', 'api.unknown-method', null, { method: text })])
    const origin = parseOrigin(from)
    const run = (): Promise<Result<unknown>> => answer(method, given, origin)
    return origin && doneOnce.has(method) ? once.answer(origin, run) : run()
  }
  return {
    call: async (...asked) => {
      const answered = await found(...asked)
      return answered.ok ? success(valueOfSent(answered.value)) : answered
    },
    send: async (...asked) => packAnswer(await found(...asked)),
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: async () => {
      ports.tell({ tag: 'ended' })
      tasks.cancel()
      await projects.close('')
      await ports.jobs.close()
    },
  }
}

function packAnswer(answer: Result<unknown>): Uint8Array {
  if (!answer.ok || !(answer.value instanceof Packed)) return packBytes(answer)
  return Buffer.concat([Buffer.from('{"ok":true,"value":'), answer.value.bytes, Buffer.from('}')])
}

/** So many answers are kept for calls that are sent again. */
const keptAnswers = 200

/** Does the same call once: one that is sent again, because its answer got lost, gets the first answer. */
class AnsweredCalls {
  private readonly answers = new Map<string, Promise<Result<unknown>>>()

  answer({ window, call }: CallOrigin, run: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
    const key = JSON.stringify([window, call])
    const known = this.answers.get(key)
    if (known) return known
    const answered = run()
    this.answers.set(key, answered)
    const [oldest] = this.answers.keys()
    if (this.answers.size > keptAnswers && oldest !== undefined) this.answers.delete(oldest)
    return answered
  }
}

function parseArguments(method: Method, given: unknown): Result<unknown> {
  const parsed = (argumentSchemas[method] as z.ZodType).safeParse(given ?? null)
  if (parsed.success) return { ok: true, value: parsed.data }
  const [first] = parsed.error.issues
  const detail = `${(first?.path ?? []).join('.')} ${first?.message ?? ''}`.trim()
  return failure([issue('error', 'api.bad-arguments', null, { method, detail })])
}
