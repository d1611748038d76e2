/** The cipher RC4, which the platform has no more; old workbooks are encrypted with it. */
export class Rc4 {
  private readonly state = Uint8Array.from({ length: 256 }, (_, at) => at)
  private first = 0
  private second = 0

  constructor(key: Uint8Array) {
    const { state } = this
    let other = 0
    for (let at = 0; at < 256; at += 1) {
      other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 0xff
      this.swap(at, other)
    }
  }

  /** Encrypts or decrypts bytes in place. */
  apply(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = (bytes[at] ?? 0) ^ this.next()
  }

  skip(count: number): void {
    for (let left = count; left > 0; left -= 1) this.next()
  }

  private next(): number {
    const { state } = this
    this.first = (this.first + 1) & 0xff
    this.second = (this.second + (state[this.first] ?? 0)) & 0xff
    this.swap(this.first, this.second)
    return state[((state[this.first] ?? 0) + (state[this.second] ?? 0)) & 0xff] ?? 0
  }

  private swap(one: number, other: number): void {
    const { state } = this
    const kept = state[one] ?? 0
    state[one] = state[other] ?? 0
    state[other] = kept
  }
}
