import { foldWidth } from '../mentions/fold-width'
import { splitSentences } from '../statements/sentences'
import type { Replacement } from './write-outputs'

/** The sentences of a text as a template has them, with outputs in the place of words. */
export function writeSentences(text: string, outputs: readonly Replacement[]): readonly string[] {
  return splitSentences(foldWidth(text))
    .map(({ start, end }) => withOutputs(text, start, end, outputs).trim())
    .filter((sentence) => sentence !== '')
}

function withOutputs(text: string, start: number, end: number, outputs: readonly Replacement[]): string {
  let [written, at] = ['', start]
  for (const one of outputs) {
    if (one.start < at || one.end > end) continue
    written += escaped(text.slice(at, one.start)) + one.text
    at = one.end
  }
  return written + escaped(text.slice(at, end))
}

/** Braces in the words would begin an output of the template's. */
function escaped(words: string): string {
  return words.replace(/\{(?=[{%])/gu, '｛')
}
