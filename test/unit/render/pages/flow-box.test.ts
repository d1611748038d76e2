import { describe, expect, it } from 'vitest'
import { blankStrip, heightOf, stackStrips, type Strip } from '../../../../shared/render/pages/flow-box'

const strip = (height: number, y: number): Strip => ({
  height,
  keepWithNext: false,
  marks: [{ tag: 'box', x: 0, y, width: 1, height: 1, colour: '#000000' }],
})

describe('heightOf', () => {
  it('adds the strips up', () => {
    expect(heightOf([strip(10, 0), strip(5.5, 0)])).toBe(15.5)
    expect(heightOf([])).toBe(0)
  })
})

describe('stackStrips', () => {
  it('moves every mark down by what stands above it', () => {
    const stacked = stackStrips([strip(10, 1), strip(5, 2)])
    expect(stacked.height).toBe(15)
    expect(stacked.marks.map((mark) => mark.tag === 'box' && mark.y)).toEqual([1, 12])
  })
})

describe('blankStrip', () => {
  it('never ends a page before what it keeps apart', () => {
    expect(blankStrip(4)).toEqual({ height: 4, marks: [], keepWithNext: true })
  })
})
