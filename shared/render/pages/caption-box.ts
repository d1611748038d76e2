import { labelNote } from '../label-blocks'
import type { TextStyle } from '../style/style-profile'
import type { Strip } from './flow-box'
import { setText, toTextPieces, type PageContext } from './set-text'

/** The lines of a caption above a table or below a chart. */
export function captionStrips(text: string, context: PageContext): readonly Strip[] {
  return lineStrips(text, context.profile.text.caption, context)
}

/** Notes below a table or chart, the first marked 注 unless it says itself what it is. */
export function noteStrips(notes: readonly string[], context: PageContext): readonly Strip[] {
  const style: TextStyle = { ...context.profile.text.tableNote, align: 'left' }
  return notes.flatMap((note, index) => lineStrips(labelNote(note, index), style, context))
}

/** The lines of a plain text in a style. */
export function lineStrips(text: string, style: TextStyle, context: PageContext): readonly Strip[] {
  return setText(toTextPieces(text, style.face, context.metrics), style, context)
}
