/** Closes a switch over a tagged union: a variant that nobody handled fails to compile, and throws if it gets here. */
export function assertNever(value: never): never {
  throw new Error(`unhandled variant: ${JSON.stringify(value)}`)
}
