import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  placeLabels,
  spreadApart,
  type Box,
  type LabelRequest,
  type PlacedLabel,
} from '../../../../shared/render/chart/chart-labels'

const area: Box = { left: 0, top: 0, right: 400, bottom: 200 }

function request(x: number, y: number, side: 'above' | 'below' = 'above'): LabelRequest {
  return { text: '820', x, y, width: 20, height: 9, side }
}

function boxOf(label: PlacedLabel): Box {
  return { left: label.x - 10, right: label.x + 10, top: label.y - 4.5, bottom: label.y + 4.5 }
}

describe('placeLabels', () => {
  it('puts a label above its point, or below when asked', () => {
    expect(placeLabels([request(100, 100)], area)[0]?.y).toBeLessThan(100)
    expect(placeLabels([request(100, 100, 'below')], area)[0]?.y).toBeGreaterThan(100)
  })

  it('takes the other side when the first is taken', () => {
    const [first, second] = placeLabels([request(100, 15), request(105, 15)], area)
    expect(first?.y).toBeLessThan(15)
    expect(second?.y).toBeGreaterThan(15)
  })

  it('leaves out a label that has no room', () => {
    expect(placeLabels([request(100, 100)], area, [{ left: 0, right: 400, top: 0, bottom: 200 }])).toEqual([])
  })

  it('stands aside of a line that it would cross', () => {
    const rising = Array.from({ length: 40 }, (_, step) => {
      const [x, y] = [100 + step, 100 - step]
      return { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 }
    })
    const [label] = placeLabels([request(100, 100)], area, [], rising)
    expect(label?.x).toBeLessThan(100)
    expect(label?.y).toBeLessThan(100)
  })

  it('never lets labels overlap or leave the area', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 200 })), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(points, (list) => {
        const boxes = placeLabels(
          list.map(([x, y]) => request(x, y)),
          area,
        ).map(boxOf)
        for (const [index, one] of boxes.entries()) {
          expect(one.left >= 0 && one.right <= 400 && one.top >= 0 && one.bottom <= 200).toBe(true)
          for (const other of boxes.slice(index + 1)) {
            const apart =
              one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top
            expect(apart).toBe(true)
          }
        }
      }),
    )
  })
})

describe('spreadApart', () => {
  const bounds = { top: 0, bottom: 100 }

  it('leaves apart what is apart and spreads a crowd around its middle, in its order', () => {
    expect(spreadApart([10, 60], 10, bounds)).toEqual([10, 60])
    expect(spreadApart([51, 50, 49, 90], 10, bounds)).toEqual([60, 50, 40, 90])
  })

  it('pushes groups that meet into one and stays within bounds', () => {
    expect(spreadApart([2, 2, 14], 10, bounds)).toEqual([0, 10, 20])
    expect(spreadApart([99, 98], 10, bounds)).toEqual([100, 90])
  })
})
