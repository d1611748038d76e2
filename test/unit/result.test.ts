import { describe, expect, it } from 'vitest'
import { failure, success } from '../../shared/result'

describe('success and failure', () => {
  it('are told apart by ok and keep what they are given', () => {
    expect(success(0)).toEqual({ ok: true, value: 0 })
    expect(success(null)).toEqual({ ok: true, value: null })
    expect(failure([])).toEqual({ ok: false, error: [] })
  })
})
