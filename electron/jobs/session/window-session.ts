import type { Acknowledged, ArgumentsOf, CallOrigin, Method, ValueOf } from '../../../shared/api/contract'
import type { Result } from '../../../shared/result'
import type { Sent } from '../heavy/packed'
import type { ApiPorts } from './api-ports'
import type { CurrentDraft } from './draft/current-draft'
import type { CurrentImport } from './current-import'
import type { CurrentProject } from './current-project'
import type { TaskRunner } from './task-runner'

/** What the methods of the contract work with: the host's ports, and what is open, read and running. */
export interface WindowSession {
  readonly ports: ApiPorts
  readonly projects: CurrentProject
  readonly imports: CurrentImport
  readonly drafts: CurrentDraft
  readonly tasks: TaskRunner
}

type Answer<T> = Result<Sent<T>>

/** The answers to some methods of the contract. */
export type Answers<M extends Method> = {
  readonly [K in M]: (given: ArgumentsOf<K>, origin: CallOrigin) => Answer<ValueOf<K>> | Promise<Answer<ValueOf<K>>>
}

/** Tells every window of a change that one of them made. */
export function tellChange<T extends Acknowledged | null>(
  { ports, projects }: WindowSession,
  { window }: CallOrigin,
  done: Result<T>,
): Result<T> {
  if (done.ok && done.value !== null && projects.id !== null) {
    ports.tell({ tag: 'changed', project: projects.id, window, change: done.value })
  }
  return done
}

/** The methods whose names begin alike: those of a part of the contract. */
export type MethodsOf<Part extends string> = Extract<Method, `${Part}.${string}`>
