import { describe, expect, it } from 'vitest'
import { plainBox, type FlowBox, type Strip } from '../../../../shared/render/pages/flow-box'
import { tieEnding } from '../../../../shared/render/pages/tie-ending'

const strips = (count: number): readonly Strip[] =>
  Array.from({ length: count }, () => ({ height: 10, marks: [], keepWithNext: false }))
const text = (count: number): FlowBox => ({ ...plainBox, strips: strips(count) })
const ending: FlowBox = { ...plainBox, strips: strips(1), isEnding: true }

describe('tieEnding', () => {
  it('ties the last two lines of the text to the signature', () => {
    const boxes = tieEnding([text(6), ending])
    expect(boxes.map((box) => [box.strips.length, box.keepWithNext])).toEqual([
      [4, false],
      [2, true],
      [1, false],
    ])
  })

  it('ties a short text whole', () => {
    expect(tieEnding([text(3), ending]).map((box) => [box.strips.length, box.keepWithNext])).toEqual([
      [3, true],
      [1, false],
    ])
  })

  it('changes nothing without an ending, or where nothing stands before it', () => {
    expect(tieEnding([text(6)])).toHaveLength(1)
    expect(tieEnding([ending])).toEqual([ending])
  })
})
