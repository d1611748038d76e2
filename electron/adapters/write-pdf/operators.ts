/** A length as PDF writes it: a thousandth of a point is finer than any printer. */
export function length(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

/** The operands that choose a colour, given as #rrggbb. */
export function colourOperands(colour: string): string {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(colour)?.slice(1)
  if (parts === undefined) throw new Error(`${colour} is not a colour of the form #rrggbb`)
  return parts.map((part) => length(Number.parseInt(part, 16) / 255)).join(' ')
}
