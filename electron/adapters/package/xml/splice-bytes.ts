/** A stretch of a document and the text that stands there instead; an insertion where both offsets are the same. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A document in UTF-8 with some of its stretches replaced. Insertions come before what replaces the stretch at the same offset. */
export function spliceBytes(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const ordered = splices.toSorted((splice, other) => splice.start - other.start || splice.end - other.end)
  const pieces: Uint8Array[] = []
  let at = 0
  for (const { start, end, text } of ordered) {
    pieces.push(bytes.subarray(at, start), Buffer.from(text))
    at = end
  }
  pieces.push(bytes.subarray(at))
  return new Uint8Array(Buffer.concat(pieces))
}
