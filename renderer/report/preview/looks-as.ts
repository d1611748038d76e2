/** Whether two parts of a document look the same: all is equal but the ids of figures. */
export function looksAs(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left) !== Array.isArray(right)) return false
  const [lefts, rights] = [entriesOf(left), entriesOf(right)]
  return (
    Object.keys(lefts).length === Object.keys(rights).length &&
    Object.keys(lefts).every((key) => key in rights && (key === 'figure' || looksAs(lefts[key], rights[key])))
  )
}

function entriesOf(given: object): Readonly<Record<string, unknown>> {
  return given as Readonly<Record<string, unknown>>
}
