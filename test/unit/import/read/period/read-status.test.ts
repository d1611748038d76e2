import { describe, expect, it } from 'vitest'
import { readStatus, withoutStatus } from '../../../../../shared/import/read/period/read-status'

describe('readStatus', () => {
  it('knows preliminary and estimated figures by their words', () => {
    expect(readStatus('2020年初步数')).toBe('provisional')
    expect(readStatus('Preliminary')).toBe('provisional')
    expect(readStatus('2021年（预计）')).toBe('estimated')
    expect(readStatus('2020年')).toBe('final')
  })
})

describe('withoutStatus', () => {
  it('takes the words off, and the brackets around them', () => {
    expect(withoutStatus('2020年（初步数）')).toBe('2020年')
    expect(withoutStatus('2020年（元）')).toBe('2020年（元）')
  })
})
