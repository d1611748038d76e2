import { describe, expect, it } from 'vitest'
import { findReportNames } from '../../../../shared/draft/template/report-names'
import type { ParagraphRole, ReportParagraph } from '../../../../shared/draft/report-text'

const paragraph = (index: number, text: string, role: ParagraphRole): ReportParagraph => ({
  tag: 'paragraph',
  index,
  number: '',
  text,
  role,
})

describe('findReportNames', () => {
  it('finds the region in the title and the bureau in its own line', () => {
    expect(
      findReportNames([
        paragraph(0, '2021年临江市民政事业发展公报', { tag: 'title' }),
        paragraph(1, '临江市民政局', { tag: 'byline' }),
      ]),
    ).toEqual({ 地区: '临江市', 单位名称: '临江市民政局' })
  })

  it('takes 全市 for no region', () => {
    expect(findReportNames([paragraph(0, '2021年全市民政公报', { tag: 'title' })])).toEqual({})
  })
})
