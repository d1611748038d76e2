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

export interface PlacedLabel {
  readonly text: string
  /** Centre of the text. */
  readonly x: number
  readonly y: number
  readonly width: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Distance between a point's centre and the near edge of its label. */
const gap = 5

/**
 * Finds a place for every label that neither leaves the area nor covers another label or one of the `taken` boxes:
 * on its side, on the other side, or further out. Ends of a series are served first, and a label without room is
 * left out, since a value that cannot be read is worse than none; the table beside the chart has it.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  area: Box,
  taken: readonly Box[] = [],
): readonly PlacedLabel[] {
  const boxes = [...taken]
  const placed: PlacedLabel[] = []
  for (const request of requests) {
    const found = candidates(request, area).find(
      (box) => isInside(box, area) && !boxes.some((other) => overlaps(box, other)),
    )
    if (found === undefined) continue
    boxes.push(found)
    placed.push({
      text: request.text,
      x: (found.left + found.right) / 2,
      y: (found.top + found.bottom) / 2,
      width: request.width,
    })
  }
  return placed
}

function candidates(request: LabelRequest, area: Box): readonly Box[] {
  const { x, y, width, height, side } = request
  const left = Math.min(Math.max(x - width / 2, area.left), area.right - width)
  const at = (top: number): Box => ({ left, top, right: left + width, bottom: top + height })
  const above = [at(y - gap - height), at(y - gap - height * 1.7)]
  const below = [at(y + gap), at(y + gap + height * 0.7)]
  return side === 'above'
    ? [above[0], below[0], above[1], below[1]].filter(isBox)
    : [below[0], above[0], below[1], above[1]].filter(isBox)
}

function isBox(box: Box | undefined): box is Box {
  return box !== undefined
}

function isInside(box: Box, area: Box): boolean {
  return box.top >= area.top && box.bottom <= area.bottom
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
