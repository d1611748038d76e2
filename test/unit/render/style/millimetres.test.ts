import { describe, expect, it } from 'vitest'
import { millimetres } from '../../../../shared/render/style/millimetres'

describe('millimetres', () => {
  it('are points: an inch of 25.4 mm has 72', () => {
    expect(millimetres(25.4)).toBeCloseTo(72)
    expect(millimetres(210)).toBeCloseTo(595.28, 2)
  })
})
