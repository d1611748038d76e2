import type { ArgumentsOf, Method, ValueOf } from '../../../shared/api/contract'
import type { Result } from '../../../shared/result'
import type { ApiPorts } from './api-ports'
import type { CurrentImport } from './current-import'
import type { CurrentProject } from './current-project'
import type { TaskRunner } from './task-runner'

/** What the methods of the contract work with: the host's ports, and what is open, read and running. */
export interface WindowSession {
  readonly ports: ApiPorts
  readonly projects: CurrentProject
  readonly imports: CurrentImport
  readonly tasks: TaskRunner
}

/** The answers to some methods of the contract. */
export type Answers<M extends Method> = {
  readonly [K in M]: (given: ArgumentsOf<K>) => Result<ValueOf<K>> | Promise<Result<ValueOf<K>>>
}

/** The methods whose names begin alike: those of a part of the contract. */
export type MethodsOf<Part extends string> = Extract<Method, `${Part}.${string}`>
