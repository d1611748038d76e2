/**
 * Up to which change a window knows a project. Its own are answered, and those of others told, on two ways: one may come before
 * another that was made earlier.
 */
export class KnownChanges {
  private readonly ahead = new Set<number>()

  constructor(private last: number) {}

  /** Every change up to this one is known. */
  get revision(): number {
    return this.last
  }

  /** The newest change that is known, whatever is missing before it. */
  get newest(): number {
    return Math.max(this.last, ...this.ahead)
  }

  has(id: number): boolean {
    return id <= this.last || this.ahead.has(id)
  }

  add(id: number): void {
    if (id > this.last) this.ahead.add(id)
    while (this.ahead.delete(this.last + 1)) this.last += 1
  }
}
