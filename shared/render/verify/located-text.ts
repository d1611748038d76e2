import { squeeze } from './expected-units'
import type { ExportedText } from './exported-report'

/** Text without blanks that knows of every character where it stands. */
export class LocatedText {
  private constructor(
    readonly text: string,
    private readonly marks: readonly { readonly start: number; readonly where: string }[],
  ) {}

  static of(texts: readonly ExportedText[]): LocatedText {
    const marks: { start: number; where: string }[] = []
    const pieces: string[] = []
    let length = 0
    for (const { text, where } of texts) {
      const piece = squeeze(text)
      if (piece === '') continue
      marks.push({ start: length, where })
      pieces.push(piece)
      length += piece.length
    }
    return new LocatedText(pieces.join(''), marks)
  }

  whereAt(position: number): string {
    const found = this.marks.findLast(({ start }) => start <= position) ?? this.marks[0]
    return found?.where ?? ''
  }

  /** The text without a stretch of it. */
  without(start: number, length: number): LocatedText {
    const end = start + length
    const after = this.whereAt(end)
    const marks = [
      ...this.marks.filter((mark) => mark.start < start),
      { start, where: after },
      ...this.marks.filter((mark) => mark.start > end).map((mark) => ({ ...mark, start: mark.start - length })),
    ]
    return new LocatedText(this.text.slice(0, start) + this.text.slice(end), marks)
  }
}
