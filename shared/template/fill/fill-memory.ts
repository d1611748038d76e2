import { updateIndex, type Dataset, type DatasetIndex } from '../../model/dataset'
import type { Figure } from '../../model/figure'

/** The series that a part of a report was filled from, by indicator. */
type Reads = Map<string, readonly Figure[]>

interface Part {
  readonly frame: object
  readonly context: string
  readonly reads: Reads
  readonly result: unknown
}

/** What every part of a report depends on beside the figures; parts filled under another of these are forgotten. */
export type FrameKey = readonly (object | string | number | null)[]

/**
 * Remembers the parts of a filled report (blocks, rows of tables) with the series of figures each of them read, so that after
 * an edit only parts are filled again that read an edited series. A result from memory equals the one computed anew:
 * a part must be a function of its specification, its context, the frame and what it reads through `index`.
 */
export class FillMemory {
  private readonly parts = new WeakMap<object, Part>()
  private readonly drafts = new WeakMap<object, { readonly context: string; readonly result: unknown }>()
  private frameKey: FrameKey = []
  private frame: object = {}
  private known: DatasetIndex | null = null
  /** What the part being filled has read so far; null outside of parts. */
  private reading: Reads | null = null

  /** The index to fill from, which notes what is read. Call it before the parts of each filling. */
  open(dataset: Dataset, key: FrameKey): DatasetIndex {
    const isSame = key.length === this.frameKey.length && key.every((entry, at) => entry === this.frameKey[at])
    if (!isSame) {
      this.frameKey = key
      this.frame = {}
    }
    const index = updateIndex(this.known, dataset)
    this.known = index
    const note = (indicator: string): void => {
      this.reading?.set(indicator, index.figuresOf(indicator))
    }
    return {
      dataset,
      indicatorNamed: (name) => index.indicatorNamed(name),
      indicatorWithId: (id) => index.indicatorWithId(id),
      figureAt: (indicator, period, region) => {
        note(indicator)
        return index.figureAt(indicator, period, region)
      },
      figuresOf: (indicator) => {
        note(indicator)
        return index.figuresOf(indicator)
      },
    }
  }

  /** The result of filling `of` in a context: the remembered one where nothing it read has changed. */
  part<T>(of: object, context: string, fill: () => T): T {
    const outer = this.reading
    const known = this.parts.get(of)
    if (known && known.frame === this.frame && known.context === context && this.holds(known.reads)) {
      noteAll(outer, known.reads)
      // The only writer of a part is the line below, with the result of this very `fill`.
      return known.result as T
    }
    const reads: Reads = new Map()
    this.reading = reads
    try {
      const result = fill()
      this.parts.set(of, { frame: this.frame, context, reads, result })
      return result
    } finally {
      this.reading = outer
      noteAll(outer, reads)
    }
  }

  /** What a filled draft becomes in the document, for as long as the draft is the same and stands in the same context. */
  numbered<T>(draft: object, context: string, build: () => T): T {
    const known = this.drafts.get(draft)
    // The only writer of a draft's entry is the line below, with the result of this very `build`.
    if (known?.context === context) return known.result as T
    const result = build()
    this.drafts.set(draft, { context, result })
    return result
  }

  private holds(reads: Reads): boolean {
    for (const [indicator, series] of reads) {
      if (this.known?.figuresOf(indicator) !== series) return false
    }
    return true
  }
}

function noteAll(outer: Reads | null, reads: Reads): void {
  if (!outer) return
  for (const [indicator, series] of reads) outer.set(indicator, series)
}
