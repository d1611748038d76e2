import type { LeftOut } from '../../../../shared/draft/report-text'

type Kind = LeftOut['what']

/** Counts what a document holds and its text does not. */
export class LeftOutCount {
  private readonly counts = new Map<Kind, number>()

  add(kind: Kind, count = 1): void {
    if (count > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + count)
  }

  list(): readonly LeftOut[] {
    return [...this.counts].map(([what, count]) => ({ what, count }))
  }
}
