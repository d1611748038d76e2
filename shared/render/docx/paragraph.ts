import type { Run } from '../../report/document'
import { printable } from '../pages/set-text'
import type { WordParagraph, WordRun } from './plan'
import type { StyleId } from './word-style'

/** A paragraph that is as its style says but for what is given. */
export function wordParagraph(
  style: StyleId,
  runs: readonly WordRun[],
  given: Partial<Omit<WordParagraph, 'tag' | 'style' | 'runs'>> = {},
): WordParagraph {
  return {
    ...{ tag: 'paragraph', style, runs, bookmark: null, startsPage: false, keepNext: false, size: null, look: null },
    ...{ align: null, indent: null, space: null, ruleBelow: null, runsIn: false },
    ...given,
  }
}

/** A run of plain text, without the signs that no font has. */
export function textRun(text: string): WordRun {
  return { tag: 'text', text: printable(text), bookmark: null }
}

/** Runs of the report as runs of Word; gives every figure a bookmark of its own, the first time it is printed. */
export class WordRuns {
  private readonly marked = new Set<string>()

  from(runs: readonly Run[]): readonly WordRun[] {
    return runs.flatMap((run): WordRun[] => {
      const text = printable(run.text)
      if (text === '') return []
      if (run.tag === 'footnote') return [{ tag: 'footnote', note: this.from(run.note) }]
      if (run.tag === 'text' || this.marked.has(run.figure)) return [{ tag: 'text', text, bookmark: null }]
      this.marked.add(run.figure)
      return [{ tag: 'text', text, bookmark: run.figure }]
    })
  }
}
