/** A label to be put near a point of a chart; lengths in pt from the top left corner. */
export interface LabelRequest {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The side it stands on by preference. */
  readonly side: 'above' | 'below'
}

/** A label that found room; pt, its place is that of its centre. */
export interface PlacedLabel {
  readonly text: string
  /** Centre of the text. */
  readonly x: number
  readonly y: number
  readonly width: number
}

/** A rectangle that nothing else may cover; pt. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Distance between a point's centre and the near edge of its label. */
const gap = 5

/**
 * Finds a place for every label that neither leaves the area nor covers another label or a mark, and no line if that
 * can be had: on its side, aslant, further out, then on the other side. A label without room is left out, since a
 * value that cannot be read is worse than none. Labels are placed in the order given.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  area: Box,
  marks: readonly Box[] = [],
  lines: readonly Box[] = [],
): readonly PlacedLabel[] {
  const taken = [...marks]
  const placed: PlacedLabel[] = []
  for (const request of requests) {
    const free = candidates(request, area).filter((box) => isInside(box, area) && !isCovering(box, taken))
    const found = free.find((box) => !isCovering(box, lines)) ?? free[0]
    if (found === undefined) continue
    taken.push(found)
    const { text, width } = request
    placed.push({ text, x: (found.left + found.right) / 2, y: (found.top + found.bottom) / 2, width })
  }
  return placed
}

function candidates(request: LabelRequest, area: Box): readonly Box[] {
  const { x, y, width, height, side } = request
  const at = (shift: number, top: number): Box => {
    const left = Math.min(Math.max(x - width / 2 + shift * width, area.left), area.right - width)
    return { left, top, right: left + width, bottom: top + height }
  }
  const shifts = [0, -0.45, 0.45]
  const above = [...shifts.map((shift) => at(shift, y - gap - height)), at(0, y - gap - height * 1.7)]
  const below = [...shifts.map((shift) => at(shift, y + gap)), at(0, y + gap + height * 0.7)]
  return side === 'above' ? [...above, ...below] : [...below, ...above]
}

function isCovering(box: Box, others: readonly Box[]): boolean {
  return others.some((other) => overlaps(box, other))
}

function isInside(box: Box, area: Box): boolean {
  return box.top >= area.top && box.bottom <= area.bottom
}

/** Whether two boxes cover each other. */
export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/**
 * Moves texts at given heights apart until each has its distance from the next, within bounds: texts too close become a
 * group that stays around its own middle, so that none is far from its point. Heights in any order; given back in that order.
 */
export function spreadApart(
  heights: readonly number[],
  distance: number,
  bounds: { readonly top: number; readonly bottom: number },
): readonly number[] {
  const order = heights.map((_, at) => at).sort((value, other) => (heights[value] ?? 0) - (heights[other] ?? 0))
  interface Group {
    readonly members: readonly number[]
    readonly top: number
  }
  const group = (members: readonly number[]): Group => {
    const middle = members.reduce((sum, at) => sum + (heights[at] ?? 0), 0) / members.length
    const extent = (members.length - 1) * distance
    const top = Math.max(bounds.top, Math.min(middle - extent / 2, bounds.bottom - extent))
    return { members, top }
  }
  const groups: Group[] = []
  for (const at of order) {
    let own = group([at])
    for (let before = groups.at(-1); before !== undefined; before = groups.at(-1)) {
      if (before.top + before.members.length * distance <= own.top) break
      groups.pop()
      own = group([...before.members, ...own.members])
    }
    groups.push(own)
  }
  const placed = new Map(
    groups.flatMap(({ members, top }) => members.map((at, step): [number, number] => [at, top + step * distance])),
  )
  return heights.map((height, at) => placed.get(at) ?? height)
}
