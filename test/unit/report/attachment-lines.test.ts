import { describe, expect, it } from 'vitest'
import { attachmentLines } from '../../../shared/report/attachment-lines'
import { printDate } from '../../../shared/report/print-date'

describe('attachmentLines', () => {
  it('gives one attachment no number', () => {
    expect(attachmentLines(['主要指标表'])).toEqual([{ label: '附件：', name: '主要指标表' }])
  })

  it('numbers several in Arabic figures, the label before the first', () => {
    expect(attachmentLines(['主要指标表', '名录'])).toEqual([
      { label: '附件：1.', name: '主要指标表' },
      { label: '2.', name: '名录' },
    ])
  })

  it('drops the mark behind a name but keeps those within', () => {
    expect(attachmentLines(['《办法》（试行）。'])).toEqual([{ label: '附件：', name: '《办法》（试行）' }])
  })
})

describe('printDate', () => {
  it('prints a date without leading zeros', () => {
    expect(printDate('2022-09-01')).toBe('2022年9月1日')
    expect(printDate('2023-12-31')).toBe('2023年12月31日')
  })
})
