import { Fragment } from 'react'
import type { NextYearRun } from '../../../shared/draft/review/print-next-year'
import type { Run } from '../../../shared/report/document'
import { splitRuns } from '../preview/split-runs'

/** Counts the figures of a block as they are drawn, so that each can be found in the document of the moment. */
export interface FigureCounter {
  next: number
}

/**
 * Draws runs. A figure is an inline element with a button's role: a real button is a box of its own, after which a full stop
 * could begin a line. The paper answers its clicks and keys, and makes one of them its stop of the Tab key.
 */
export function drawRuns(runs: readonly Run[], counter: FigureCounter) {
  return runs.map((run, at) => {
    if (run.tag === 'text') return <Fragment key={at}>{run.text}</Fragment>
    if (run.tag === 'footnote') {
      return (
        <sup key={at} className="report-note-mark">
          {run.text}
        </sup>
      )
    }
    const number = counter.next
    counter.next += 1
    return (
      <span key={at} role="button" tabIndex={-1} className="report-figure" data-figure={number}>
        {run.text}
      </span>
    )
  })
}

/** Draws runs word by word, with those marked that changed. */
export function drawWords(runs: readonly NextYearRun[], counter: FigureCounter) {
  return runs.map(({ text, figure, isChanged }, at) => {
    const [run] = drawRuns([figure === null ? { tag: 'text', text } : { tag: 'figure', text, figure }], counter)
    return isChanged ? (
      <mark key={at} className="report-changed">
        {run}
      </mark>
    ) : (
      <Fragment key={at}>{run}</Fragment>
    )
  })
}

/** Draws runs sentence by sentence, with those marked that changed. */
export function drawSentences(runs: readonly Run[], counter: FigureCounter, changed: ReadonlySet<number>) {
  if (changed.size === 0) return drawRuns(runs, counter)
  return splitRuns(runs).map((sentence, at) =>
    changed.has(at) ? (
      <mark key={at} className="report-changed">
        {drawRuns(sentence, counter)}
      </mark>
    ) : (
      <Fragment key={at}>{drawRuns(sentence, counter)}</Fragment>
    ),
  )
}
