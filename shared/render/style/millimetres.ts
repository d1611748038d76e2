/** A length of a standard in the points that pages are measured in. */
export function millimetres(length: number): number {
  return (length * 72) / 25.4
}
