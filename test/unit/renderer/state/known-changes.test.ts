import { describe, expect, it } from 'vitest'
import { KnownChanges } from '../../../../renderer/state/known-changes'

describe('KnownChanges', () => {
  it('counts a revision as known only when everything before it is', () => {
    const known = new KnownChanges(4)
    known.add(6)
    expect([known.revision, known.newest, known.has(5), known.has(6)]).toEqual([4, 6, false, true])
    known.add(5)
    expect([known.revision, known.newest]).toEqual([6, 6])
    known.add(3)
    expect(known.revision).toBe(6)
  })
})
