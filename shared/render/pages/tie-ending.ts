import type { FlowBox } from './flow-box'

/** Ties the last lines of the text to the signature after it, which must not stand on a page alone. */
export function tieEnding(boxes: readonly FlowBox[]): readonly FlowBox[] {
  const end = boxes.findIndex((box, at) => box.isEnding && boxes.slice(at).every((later) => later.isEnding))
  const last = boxes[end - 1]
  if (end < 1 || last === undefined || last.kind !== 'text' || last.keepWithNext) return boxes
  const cut = last.strips.length - last.minimumStrips
  const tied = cut < last.minimumStrips ? [{ ...last, keepWithNext: true }] : splitBox(last, cut)
  const ending = boxes.slice(end).map((box, at) => ({ ...box, keepWithNext: end + at < boxes.length - 1 }))
  return [...boxes.slice(0, end - 1), ...tied, ...ending]
}

function splitBox(box: FlowBox, cut: number): readonly FlowBox[] {
  return [
    { ...box, strips: box.strips.slice(0, cut), after: 0 },
    { ...box, strips: box.strips.slice(cut), before: 0, holdsFloats: 'never', section: null, keepWithNext: true },
  ]
}
