import type { FootnoteRun, Run } from './document'

/** The mark of the n-th note, as it stands raised behind the words and before the note. */
export function footnoteMark(number: number): string {
  return `[${number}]`
}

/** The notes that runs lead to, in their order. */
export function footnotesOf(runs: readonly Run[]): readonly FootnoteRun[] {
  return runs.filter((run) => run.tag === 'footnote')
}

/** A note as it is printed: its mark, and what it says. */
export function noteRuns({ text, note }: FootnoteRun): readonly Run[] {
  return [{ tag: 'text', text: `${text} ` }, ...note]
}
