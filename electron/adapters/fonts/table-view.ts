/** Numbers of a font's table, most significant byte first, by their place in it. */
export class TableView {
  private readonly view: DataView

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  u16(at: number): number {
    return this.view.getUint16(at)
  }

  i16(at: number): number {
    return this.view.getInt16(at)
  }

  u32(at: number): number {
    return this.view.getUint32(at)
  }

  i32(at: number): number {
    return this.view.getInt32(at)
  }

  tag(at: number): string {
    return String.fromCharCode(...this.bytes.subarray(at, at + 4))
  }

  /** The part that begins at a place, as a table of its own. */
  from(at: number): TableView {
    return new TableView(this.bytes.subarray(at))
  }
}
