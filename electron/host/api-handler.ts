import type { ApiEvent } from '../../shared/api/contract'
import type { Result } from '../../shared/result'

/** The Node side behind a host: every method of the contract, and what it tells unasked. Arguments are untrusted. */
export interface ApiHandler {
  call(method: string, given: unknown, origin: unknown): Promise<Result<unknown>>
  /** The same answer as the text of `packJson`, in UTF-8. */
  send(method: string, given: unknown, origin: unknown): Promise<Uint8Array>
  /** Returns what stops listening. */
  listen(listener: (event: ApiEvent) => void): () => void
}
