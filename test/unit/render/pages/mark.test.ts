import { describe, expect, it } from 'vitest'
import { moveMark, plainTextMark, type Mark } from '../../../../shared/render/pages/mark'

describe('moveMark', () => {
  it('moves both ends of a line, and the corner of anything else', () => {
    const line: Mark = { tag: 'line', x1: 0, x2: 10, y: 5, width: 1, colour: '#000000', isDotted: false }
    expect(moveMark(line, 2, 3)).toMatchObject({ x1: 2, x2: 12, y: 8 })
    const text: Mark = { ...plainTextMark, text: '年', face: 'serif', size: 10, colour: '#000000', x: 1, y: 1 }
    expect(moveMark(text, 2, -1)).toMatchObject({ x: 3, y: 0 })
    expect(moveMark({ tag: 'drawing', x: 0, y: 0, shapes: [] }, 1, 1)).toMatchObject({ x: 1, y: 1 })
  })
})
