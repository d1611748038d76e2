import { describe, expect, it } from 'vitest'
import { pageBreaks, type PageRow } from '../../../../../shared/render/workbook/sheets/page-breaks'

const rows = (...given: readonly Partial<PageRow>[]): readonly PageRow[] =>
  given.map((row, at) => ({ row: at + 1, height: 10, keepWithNext: false, startsPage: false, ...row }))

describe('pageBreaks', () => {
  it('ends a page before it overflows', () => {
    expect(pageBreaks(rows({}, {}, {}, {}, {}), 25)).toEqual([2, 4])
  })

  it('takes a heading along to what it heads', () => {
    expect(pageBreaks(rows({}, { keepWithNext: true }, {}, {}), 25)).toEqual([1, 3])
  })

  it('begins a page where the template asks for it', () => {
    expect(pageBreaks(rows({}, { startsPage: true }, {}), 100)).toEqual([1])
  })

  it('cuts a block that fills a page alone where the page ends', () => {
    const kept = { keepWithNext: true }
    expect(pageBreaks(rows(kept, kept, kept, kept), 25)).toEqual([2])
  })
})
