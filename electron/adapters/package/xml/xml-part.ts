import { encodeLike } from './xml-encoding'
import { spliceBytes, type Splice } from './splice-bytes'
import { XmlReader } from './xml-reader'

/** An XML part of a package that is edited where it stands: every byte outside of the edits stays as it is. */
export class XmlPart {
  constructor(
    readonly name: string,
    private readonly content: Uint8Array,
  ) {}

  /** A reader at its beginning. Throws a Refusal where the part is in no known encoding. */
  reader(): XmlReader {
    return new XmlReader(this.content, this.name)
  }

  /** Its bytes with stretches replaced, by the offsets of a reader; null where its encoding cannot be written. */
  edited(splices: readonly Splice[]): Uint8Array | null {
    return encodeLike(this.content, spliceBytes(this.reader().bytes, splices))
  }
}
