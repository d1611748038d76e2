/** Text that stays on one line: its width, and how much of it is saved by where it stands. */
export interface LineGroup {
  readonly width: number
  readonly savedFirst: number
  readonly savedLast: number
  /** Saved when the group before it stands on the same line. */
  readonly savedJoined: number
}

/** The room of the lines that a text is broken into; pt. */
export interface BreakOptions {
  readonly size: number
  readonly width: number
  readonly firstIndent: number
  readonly align: 'left' | 'center' | 'right' | 'justify'
}

/** A last line shorter than this many ems looks forgotten: one character and its stop. */
const shortestLast = 2.1
const shortLastCost = 6
/** An empty end shows less where lines are ragged anyway. */
const raggedShare = 0.3
const overfullCost = 1e6

/**
 * How many groups each line takes. Chosen for the whole paragraph at once: the sum of the squared empty ends of the
 * lines (in ems) is least, so that a long figure which does not fit loosens two or three lines a little, not one a lot.
 * The last line may be short, except in centred text, whose lines are made alike.
 */
export function chooseBreaks(groups: readonly LineGroup[], options: BreakOptions): readonly number[] {
  const count = groups.length
  const best = new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Array<number>(count + 1).fill(0)
  best[0] = 0
  for (let start = 0; start < count; start += 1) {
    const room = options.width - (start === 0 ? options.firstIndent : 0)
    let width = 0
    for (let end = start + 1; end <= count; end += 1) {
      const group = groups[end - 1]
      if (group === undefined) break
      width += group.width - savedBy(group, end === start + 1, start === 0)
      const empty = room - (end === count ? width : width - group.savedLast)
      if (empty < 0 && end > start + 1) break
      const cost = (best[start] ?? 0) + lineCost(empty, width, start, end === count, options)
      if (cost < (best[end] ?? 0)) {
        best[end] = cost
        from[end] = start
      }
    }
  }
  const counts: number[] = []
  for (let end = count; end > 0; end = from[end] ?? 0) counts.unshift(end - (from[end] ?? 0))
  return counts
}

function savedBy(group: LineGroup, beginsLine: boolean, isFirstLine: boolean): number {
  if (!beginsLine) return group.savedJoined
  return isFirstLine ? 0 : group.savedFirst
}

function lineCost(empty: number, width: number, start: number, isLast: boolean, options: BreakOptions): number {
  if (empty < 0) return overfullCost
  const ems = empty / options.size
  if (!isLast || options.align === 'center') return options.align === 'justify' ? ems * ems : ems * ems * raggedShare
  return start > 0 && width < shortestLast * options.size ? shortLastCost : 0
}
