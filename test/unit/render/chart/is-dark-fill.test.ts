import { describe, expect, it } from 'vitest'
import { isDarkFill } from '../../../../shared/render/chart/is-dark-fill'

describe('isDarkFill', () => {
  it('asks for white text on dark fills, weighing colours as the eye does', () => {
    expect(['#000000', '#8f1d21', '#ffffff', '#f3dca6', '#0000ff', '#00ff00'].map(isDarkFill)).toEqual([
      ...[true, true, false, false, true, false],
    ])
  })
})
