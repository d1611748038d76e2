import type { Run } from '../../../shared/report/document'

/** The runs of a paragraph by sentence: each ends with its full stop and the closing quotes after it. */
export function splitRuns(runs: readonly Run[]): readonly (readonly Run[])[] {
  const sentences: Run[][] = [[]]
  for (const run of runs) {
    if (run.tag !== 'text') {
      sentences.at(-1)?.push(run)
      continue
    }
    const parts = run.text.match(/[^。！？]*[。！？]+[”’」』）]*|[^。！？]+/gu) ?? []
    for (const text of parts) {
      sentences.at(-1)?.push({ tag: 'text', text })
      if (/[。！？][”’」』）]*$/u.test(text)) sentences.push([])
    }
  }
  return sentences.filter((sentence) => sentence.length > 0)
}

export function textOfRuns(runs: readonly { readonly text: string }[]): string {
  return runs.map((run) => run.text).join('')
}
