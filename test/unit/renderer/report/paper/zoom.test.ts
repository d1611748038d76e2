import { describe, expect, it } from 'vitest'
import { zoomOf, zoomStep } from '../../../../../renderer/report/paper/zoom'

const pageWidth = 595

describe('zoomOf', () => {
  it('is never larger than printed and never cut before somebody chooses', () => {
    expect(zoomOf(null, 1600, pageWidth)).toBe(1)
    expect(zoomOf(null, 600, pageWidth)).toBeCloseTo((600 - 32) / (pageWidth * (96 / 72)))
    expect(zoomOf(null, 0, pageWidth)).toBe(1)
  })

  it('fills the width on request, between a half and twice the size', () => {
    expect(zoomOf('width', 1200, pageWidth)).toBeCloseTo(1.472, 2)
    expect(zoomOf('width', 4000, pageWidth)).toBe(2)
    expect(zoomOf(0.1, 1200, pageWidth)).toBe(0.5)
  })
})

describe('zoomStep', () => {
  it('goes to the next tenth and stops at the ends', () => {
    expect([zoomStep(0.94, 1), zoomStep(0.94, -1), zoomStep(1, 1), zoomStep(1, -1)]).toEqual([1, 0.9, 1.1, 0.9])
    expect([zoomStep(2, 1), zoomStep(0.5, -1)]).toEqual([2, 0.5])
  })
})
