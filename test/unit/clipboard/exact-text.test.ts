import { describe, expect, it } from 'vitest'
import { exactText } from '../../../shared/clipboard/exact-text'

describe('exactText', () => {
  it('gives back the digits that the format of a cell hides', () => {
    expect(exactText('1,235', '1234.5678')).toBe('1234.5678')
    expect(exactText('12.5%', '0.12487')).toBe('12.487%')
    expect(exactText('(3.2)', '-3.24')).toBe('-3.24')
    expect(exactText('０.１', '0.1234')).toBe('0.1234')
  })

  it('keeps what is shown where the stored number says something else', () => {
    expect(exactText('2022年', '44562')).toBe('2022年')
    expect(exactText('1.2', '12345')).toBe('1.2')
    expect(exactText('2,022', '2023')).toBe('2,022')
    expect(exactText('(3.2', '-3.2')).toBe('(3.2')
  })

  it('keeps what is shown where nothing is stored', () => {
    expect(exactText('683.5', null)).toBe('683.5')
    expect(exactText('—', '')).toBe('—')
  })
})
