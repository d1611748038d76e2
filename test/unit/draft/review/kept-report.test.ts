import { describe, expect, it } from 'vitest'
import { keptReport } from '../../../../shared/draft/review/kept-report'
import type { ReportText } from '../../../../shared/draft/report-text'

const report: ReportText = {
  blocks: [
    { tag: 'paragraph', index: 0, role: { tag: 'heading', level: 2 }, number: '（一）', text: '养老' },
    { tag: 'table', index: 0, rows: [[{ row: 0, column: 0, rowSpan: 1, columnSpan: 2, text: '床位' }]] },
  ],
  footnotes: [{ mark: '①', place: { paragraph: 0, offset: 2 }, text: '含护理型' }],
  leftOut: [{ what: 'chart', count: 1 }],
}

describe('keptReport', () => {
  it('gives back what was kept', () => {
    expect(keptReport(JSON.stringify(report))).toEqual(report)
  })

  it('is null for a text that is no report', () => {
    expect(keptReport('')).toBeNull()
    expect(keptReport(JSON.stringify({ ...report, blocks: [{ tag: 'picture' }] }))).toBeNull()
  })
})
