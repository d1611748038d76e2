import { describe, expect, it } from 'vitest'
import { reportYear } from '../../../shared/draft/report-year'
import type { ParagraphRole, ReportText } from '../../../shared/draft/report-text'

function reportOf(...lines: readonly (readonly [ParagraphRole['tag'], string])[]): ReportText {
  const blocks = lines.map(([tag, text], index) => {
    const role = (tag === 'heading' ? { tag, level: 1 } : { tag }) as ParagraphRole
    return { tag: 'paragraph', index, role, number: '', text } as const
  })
  return { blocks, footnotes: [], leftOut: [] }
}

describe('reportYear', () => {
  it('is the year of the title', () => {
    expect(reportYear(reportOf(['title', '２０２３年工作总结'], ['body', '比2022年、2021年和2022年都多。']))).toBe(2023)
  })

  it('is the year named most where the title names none, the later of two named as often', () => {
    expect(reportYear(reportOf(['title', '工作总结'], ['body', '2019年末，2018年末，2019年。']))).toBe(2019)
    expect(reportYear(reportOf(['body', '2018年、2019年']))).toBe(2019)
  })

  it('is not told where no year is named', () => {
    expect(reportYear(reportOf(['title', '工作总结'], ['body', '去年末有2020个。']))).toBeNull()
  })
})
