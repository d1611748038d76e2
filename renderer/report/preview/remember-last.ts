/** A pure function that gives the value of its last call again for the same arguments, objects compared by identity. */
export function rememberLast<A extends readonly unknown[], T>(compute: (...given: A) => T): (...given: A) => T {
  let last: { readonly given: A; readonly value: T } | null = null
  return (...given) => {
    if (last?.given.every((argument, at) => Object.is(argument, given[at]))) return last.value
    const value = compute(...given)
    last = { given, value }
    return value
  }
}
