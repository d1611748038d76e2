import { describe, expect, it } from 'vitest'
import { wordMetrics } from '../../../../shared/render/docx/word-metrics'

describe('wordMetrics', () => {
  it('counts Chinese as one em, digits as half, marks as less', () => {
    expect(wordMetrics.width('song', '年报')).toBe(2)
    expect(wordMetrics.width('song', '2022')).toBe(2)
    expect(wordMetrics.width('song', '3.5')).toBeCloseTo(1.25)
    expect(wordMetrics.width('song', '%')).toBeCloseTo(0.833)
    expect(wordMetrics.width('song', '—')).toBe(1)
  })
})
