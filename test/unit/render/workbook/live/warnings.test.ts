import { describe, expect, it } from 'vitest'
import {
  changedWarning,
  incomputableWarning,
  missingWarning,
  untrueWarning,
} from '../../../../../shared/render/workbook/live/warnings'

describe('warnings of the live workbook', () => {
  it('stand in 【】 and name the indicator, so that nobody takes them for the text', () => {
    const figure = { indicator: '低保对象' }
    const texts = [
      missingWarning(figure),
      changedWarning(figure),
      untrueWarning(figure, '增长'),
      incomputableWarning(figure),
    ]
    for (const text of texts) expect(text).toMatch(/^【低保对象.*】$/u)
    expect(new Set(texts).size).toBe(4)
  })
})
