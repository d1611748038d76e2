/** Whether two parts of a document look the same: all is equal but the ids of figures. */
export function looksAs(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [own, others] = [entriesOf(one), entriesOf(other)]
  return (
    Object.keys(own).length === Object.keys(others).length &&
    Object.keys(own).every((key) => key in others && (key === 'figure' || looksAs(own[key], others[key])))
  )
}

function entriesOf(given: object): Readonly<Record<string, unknown>> {
  return given as Readonly<Record<string, unknown>>
}
