import { describe, expect, it } from 'vitest'
import { labelNote, numberCaption } from '../../../shared/render/label-blocks'

describe('numberCaption', () => {
  it('parts number and words by a full-width space', () => {
    expect(numberCaption('图', 2, '养老床位')).toBe('图2\u3000养老床位')
  })
})

describe('labelNote', () => {
  it('marks the first note that does not say what it is', () => {
    expect(labelNote('含民办机构。', 0)).toBe('注：含民办机构。')
    expect(labelNote('含民办机构。', 1)).toBe('含民办机构。')
    for (const note of ['注：甲', '说明：乙', '资料来源：丙', '数据来源：丁']) expect(labelNote(note, 0)).toBe(note)
  })
})
