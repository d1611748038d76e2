/** How large the paper stands: a share of its printed size, or as wide as there is room for. */
export type Zoom = number | 'width'

const smallest = 0.5
const largest = 2
/** A point at full size, in pixels of the style sheet. */
export const point = 96 / 72
/** The ground that shows on both sides of the paper. */
const ground = 32

/** The share for a choice in so much room; null is no choice: never larger than printed, and never cut. */
export function zoomOf(zoom: Zoom | null, room: number, pageWidth: number): number {
  const fitting = room > 0 ? (room - ground) / (pageWidth * point) : 1
  const wanted = zoom === 'width' ? fitting : (zoom ?? Math.min(1, fitting))
  return Math.min(largest, Math.max(smallest, wanted))
}

/** The next step of a tenth up or down. */
export function zoomStep(shown: number, step: 1 | -1): number {
  const tenths = step > 0 ? Math.floor(shown * 10 + 1.001) : Math.ceil(shown * 10 - 1.001)
  return Math.min(largest, Math.max(smallest, tenths / 10))
}
