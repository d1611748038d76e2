import { keepPacked, packJson, unpackJson } from '../../../shared/api/packed-json'

/** A large value as it goes to the window: written where it was made, so that it crosses to the window's host without being read. */
export class Packed<T> {
  /** JSON of `packJson`, as UTF-8. */
  constructor(readonly bytes: Uint8Array) {}

  get value(): T {
    const text = new TextDecoder().decode(this.bytes)
    const value = unpackJson(text)
    if (Array.isArray(value)) keepPacked(value, text)
    return value as T
  }
}

/** A value, or what it was packed to. */
export type Sent<T> = T | Packed<T>

/** The bytes of a value, alone in their memory: they can be handed over to another thread. */
export function packBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(packJson(value))
}

/** The value itself. */
export function valueOfSent<T>(sent: Sent<T>): T {
  return sent instanceof Packed ? sent.value : sent
}
