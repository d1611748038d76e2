import type { z } from 'zod'
import type { ApiEvent, Method } from '../../../shared/api/contract'
import { parseMethod } from '../../../shared/api/methods'
import { issue } from '../../../shared/issue'
import { failure, type Result } from '../../../shared/result'
import { answerApp } from './answer-app'
import { answerImport } from './answer-import'
import { answerOutput } from './answer-output'
import { answerProject } from './answer-project'
import type { ApiPorts } from './api-ports'
import { argumentSchemas } from './argument-schemas'
import { CurrentImport } from './current-import'
import { CurrentProject } from './current-project'
import { TaskRunner } from './task-runner'
import type { Answers, WindowSession } from './window-session'

export interface RunningApi {
  /** Answers a method of the contract. What is given comes from the window and is parsed before it is used. */
  call(method: string, given: unknown): Promise<Result<unknown>>
  /** Returns what stops listening. */
  listen(listener: (event: ApiEvent) => void): () => void
  /** Cancels what runs and closes the project. */
  close(): Promise<void>
}

/** The Node side of one window: every method of the contract over the host's ports. */
export function buildApiHandler(hostPorts: Omit<ApiPorts, 'tell'>): RunningApi {
  const listeners = new Set<(event: ApiEvent) => void>()
  const ports: ApiPorts = { ...hostPorts, tell: (event) => listeners.forEach((listener) => listener(event)) }
  const projects = new CurrentProject(ports)
  const tasks = new TaskRunner(ports.tell)
  const session: WindowSession = { ports, projects, tasks, imports: new CurrentImport(ports, projects) }
  const answers: Answers<Method> = {
    ...answerApp(session),
    ...answerProject(session),
    ...answerImport(session),
    ...answerOutput(session),
  }
  return {
    call: async (text, given) => {
      const method = parseMethod(text)
      if (method === null) return failure([issue('error', 'api.unknown-method', null, { method: text })])
      const parsed = parseArguments(method, given)
      // Schema and answer stand under one name, each checked against the contract there.
      const answer = answers[method] as (given: unknown) => Result<unknown> | Promise<Result<unknown>>
      return parsed.ok ? answer(parsed.value) : parsed
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: async () => {
      tasks.cancel()
      await projects.close()
      await ports.jobs.close()
    },
  }
}

function parseArguments(method: Method, given: unknown): Result<unknown> {
  const parsed = (argumentSchemas[method] as z.ZodType).safeParse(given ?? null)
  if (parsed.success) return { ok: true, value: parsed.data }
  const [first] = parsed.error.issues
  const detail = `${(first?.path ?? []).join('.')} ${first?.message ?? ''}`.trim()
  return failure([issue('error', 'api.bad-arguments', null, { method, detail })])
}
