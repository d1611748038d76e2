import { median } from './measure-process'

/** Prints the median and the most of a measure, and the ratio to a peer's of the same run. */
export function tell(
  name: string,
  own: readonly number[],
  peerName: string,
  peer: readonly number[],
  unit: string,
): void {
  const [middle, beside] = [median(own), median(peer)]
  const most = Math.max(...own)
  console.log(`${name}: ${middle.toFixed(0)} ${unit} (most ${most.toFixed(0)}, ${own.length} runs)`)
  console.log(`    ${peerName}: ${beside.toFixed(0)} ${unit}; ratio ${(middle / beside).toFixed(2)}`)
}
