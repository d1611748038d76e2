import { describe, expect, it } from 'vitest'
import { boundsOf, contains, intersect } from '../../../../shared/render/chart/chart-area'

const area = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom })

describe('boundsOf', () => {
  it('takes in handles of curves and the margin', () => {
    expect(boundsOf([['M', 1, 2], ['C', 9, 0, 3, 8, 4, 4], ['Z']], 1)).toEqual(area(0, -1, 10, 9))
  })
})

describe('contains and intersect', () => {
  it('tell what lies within', () => {
    expect(contains(area(0, 0, 10, 10), area(0, 2, 10, 8))).toBe(true)
    expect(contains(area(0, 0, 10, 10), area(-1, 2, 10, 8))).toBe(false)
    expect(intersect(area(0, 0, 10, 10), area(5, -5, 20, 5))).toEqual(area(5, 0, 10, 5))
  })
})
