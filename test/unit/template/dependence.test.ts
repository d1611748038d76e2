import { describe, expect, it } from 'vitest'
import { dependentOpening, joiningOpening } from '../../../shared/template/dependence'

describe('dependentOpening', () => {
  it('is the word by which a sentence speaks of part of the one before', () => {
    expect(dependentOpening('其中，城镇12万人。')).toBe('其中')
    expect(dependentOpening('其中：城镇12万人。')).toBe('其中')
    expect(dependentOpening('另有临时救助3人。')).toBe('另有')
    expect(dependentOpening('此外，还有3家。')).toBeNull()
    expect(dependentOpening('全县床位380张。')).toBeNull()
  })
})

describe('joiningOpening', () => {
  it('is a word that only joins, with its comma', () => {
    expect(joiningOpening('同时，新增3家。')).toBe('同时，')
    expect(joiningOpening('同时段新增3家。')).toBeNull()
    expect(joiningOpening('其中，城镇12万人。')).toBeNull()
  })
})
