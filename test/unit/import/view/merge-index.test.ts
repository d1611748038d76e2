import { describe, expect, it } from 'vitest'
import { MergeIndex } from '../../../../shared/import/view/merge-index'

describe('MergeIndex', () => {
  it('finds the merge over each of its cells, and none beside it', () => {
    const merge = { top: 2, left: 2, bottom: 3, right: 4 }
    const index = new MergeIndex([merge])
    expect([index.at(2, 2), index.at(3, 4)]).toEqual([merge, merge])
    expect([index.at(1, 2), index.at(3, 5)]).toEqual([undefined, undefined])
  })

  it('leaves out what only decorates an empty sheet', () => {
    expect(new MergeIndex([{ top: 1, left: 1, bottom: 1000, right: 100 }]).at(1, 1)).toBeUndefined()
  })
})
