import { describe, expect, it } from 'vitest'
import { areInConflict, touchedKey } from '../../../shared/project/touched-key'
import { figureEdit, figureOf, indicatorEdit } from '../../helpers/project/project'

describe('areInConflict', () => {
  it('finds edits of the same figure, indicator or setting, and lets others pass', () => {
    const figure = figureEdit(figureOf('孤儿', 2024, 1))
    expect(areInConflict([figure], [figureEdit(figureOf('孤儿', 2024, 2)), indicatorEdit('低保')])).toBe(true)
    expect(areInConflict([figure], [figureEdit(figureOf('孤儿', 2023, 2)), indicatorEdit('孤儿')])).toBe(false)
    expect(areInConflict([indicatorEdit('孤儿', 3)], [indicatorEdit('孤儿')])).toBe(true)
    expect(areInConflict([{ tag: 'name', name: '甲' }], [{ tag: 'name', name: '乙' }])).toBe(true)
    expect(areInConflict([], [figure])).toBe(false)
  })
})

describe('touchedKey', () => {
  it('keeps what has different ids apart', () => {
    const override = (template: string, block: number) =>
      touchedKey({ tag: 'override', template, block, override: null })
    expect(touchedKey({ tag: 'answer', number: '1', answer: null })).not.toBe(
      touchedKey({ tag: 'answer', number: '2', answer: null }),
    )
    expect(new Set([override('a', 1), override('a', 2), override('b', 1)]).size).toBe(3)
  })
})
