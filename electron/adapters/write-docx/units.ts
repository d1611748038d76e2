/** How a part of the package begins. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Word measures lengths in twentieths of a point, sizes in half points, rules in eighths. */
export function toTwips(points: number): number {
  return Math.round(points * 20)
}

/** Sizes of type are counted in half points. */
export function toHalfPoints(points: number): number {
  return Math.round(points * 2)
}

/** Widths of borders are counted in eighths of a point. */
export function toEighths(points: number): number {
  return Math.round(points * 8)
}
