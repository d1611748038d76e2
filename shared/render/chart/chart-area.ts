import type { ChartArea, PathStep } from './chart-drawing'

/** The area that the places of a path lie in, handles included, and so far around it. */
export function boundsOf(path: readonly PathStep[], margin: number): ChartArea {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [, ...places] of path) {
    for (let at = 0; at < places.length; at += 2) {
      const [x = 0, y = 0] = places.slice(at)
      ;[left, right] = [Math.min(left, x), Math.max(right, x)]
      ;[top, bottom] = [Math.min(top, y), Math.max(bottom, y)]
    }
  }
  return { left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin }
}

/** Whether an area lies within another, edges included. */
export function contains(outer: ChartArea, inner: ChartArea): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  )
}

/** What two areas share; its edges change sides where they share nothing. */
export function intersect(one: ChartArea, other: ChartArea): ChartArea {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  }
}
