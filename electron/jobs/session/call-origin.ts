import { z } from 'zod'
import type { CallOrigin, Method } from '../../../shared/api/contract'
import { issue, type Issue } from '../../../shared/issue'
import { textSchema } from '../../../shared/project/edit-schema'

const id = textSchema.min(1).max(100)

const originSchema = z.strictObject({
  window: id,
  call: id,
  project: id.nullable(),
  revision: z.int().min(0),
}) satisfies z.ZodType<CallOrigin>

/** Who asks, as it comes from outside; null for whoever does not say it. */
export function parseOrigin(given: unknown): CallOrigin | null {
  const parsed = originSchema.safeParse(given)
  return parsed.success ? parsed.data : null
}

/** What can be asked whatever project is open: the other methods are about the one that the window shows. */
const unbound: ReadonlySet<Method> = new Set<Method>([
  ...(['app.describe', 'app.quit', 'template.read', 'task.cancel'] as const),
  ...(['project.create', 'project.open', 'project.openExample', 'project.current'] as const),
  ...(['library.list', 'library.read', 'library.add', 'library.import', 'library.export'] as const),
  ...(['library.rename', 'library.duplicate', 'library.remove', 'library.restore'] as const),
  ...(['snapshot.listOf', 'snapshot.recover', 'import.discard'] as const),
])

/** Why a method cannot be done for a window that shows another project than the one that is open; null where it can. */
export function refuseOrigin(method: Method, origin: CallOrigin | null, current: string | null): Issue | null {
  if (unbound.has(method) || (origin?.project ?? null) === current) return null
  return issue('error', current === null ? 'project.none-open' : 'project.other-open', null)
}

/** Methods that are done once when their call is sent again because its answer got lost. */
export const doneOnce: ReadonlySet<Method> = new Set<Method>([
  ...(['project.edit', 'project.undo', 'project.redo', 'project.create', 'project.openExample'] as const),
  ...(['draft.begin', 'draft.finish', 'draft.fromData', 'library.add', 'library.duplicate'] as const),
  ...(['project.saveAs', 'import.accept', 'snapshot.restore', 'snapshot.recover'] as const),
])
