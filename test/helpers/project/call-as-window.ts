import type { ArgumentsOf, CallOrigin, Method, ProjectState, ValueOf } from '../../../shared/api/contract'
import type { Result } from '../../../shared/result'

type Call = (method: string, given: unknown, origin: CallOrigin | null) => Promise<unknown>

let calls = 0

/** A call as a window makes it that has just looked at the open project, under the name of a window. */
export async function callAsWindow<M extends Method>(
  call: Call,
  method: M,
  given: ArgumentsOf<M>,
  window = 'test',
): Promise<Result<ValueOf<M>>> {
  return (await call(method, given, await originNow(call, window))) as Result<ValueOf<M>>
}

/** What a window knows that has just looked at the open project. */
export async function originNow(call: Call, window = 'test'): Promise<CallOrigin> {
  const current = (await call('project.current', null, null)) as Result<ProjectState | null>
  const state = current.ok ? current.value : null
  calls += 1
  return { window, call: `call-${calls}`, project: state?.id ?? null, revision: state?.revision ?? 0 }
}
