const continued = 0x3c

/** Reads the content of a record and of those that continue it. Stands at the end when there is nothing more. */
export class RecordBytes {
  private at: number
  private end: number

  constructor(
    private readonly view: DataView,
    record: number,
  ) {
    this.at = record + 4
    this.end = Math.min(view.byteLength, this.at + view.getUint16(record + 2, true))
  }

  get isAtEnd(): boolean {
    return this.at >= this.end && !this.hasMore()
  }

  uint8(): number {
    if (this.at >= this.end && !this.goOn()) return 0
    this.at += 1
    return this.view.getUint8(this.at - 1)
  }

  uint16(): number {
    return this.uint8() + this.uint8() * 0x100
  }

  uint32(): number {
    return this.uint16() + this.uint16() * 0x10000
  }

  skip(count: number): void {
    for (let left = count; left > 0;) {
      if (this.at >= this.end && !this.goOn()) return
      const step = Math.min(left, this.end - this.at)
      this.at += step
      left -= step
    }
  }

  /** So many characters of one or two bytes; where a record goes on in the next one, that says anew how wide they are. */
  characters(count: number, isWide: boolean): string {
    let text = ''
    let wide = isWide
    while (text.length < count) {
      if (this.at >= this.end) {
        if (!this.goOn()) break
        wide = (this.uint8() & 1) === 1
      }
      text += String.fromCharCode(wide ? this.uint16() : this.uint8())
    }
    return text
  }

  private hasMore(): boolean {
    return this.end + 4 <= this.view.byteLength && this.view.getUint16(this.end, true) === continued
  }

  private goOn(): boolean {
    // A continuing record may be empty.
    while (this.at >= this.end) {
      if (!this.hasMore()) return false
      this.at = this.end + 4
      this.end = Math.min(this.view.byteLength, this.at + this.view.getUint16(this.end + 2, true))
    }
    return true
  }
}
