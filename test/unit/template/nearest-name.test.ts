import { describe, expect, it } from 'vitest'
import { nearestName } from '../../../shared/template/nearest-name'

describe('nearestName', () => {
  const known = ['登记社会组织', '低保对象', '养老床位']

  it('finds the name that was misspelt', () => {
    expect(nearestName('登记社会织组', known)).toBe('登记社会组织')
    expect(nearestName('低保对像', known)).toBe('低保对象')
  })

  it('finds none where more than a third differs', () => {
    expect(nearestName('结婚登记', known)).toBeNull()
    expect(nearestName('', [])).toBeNull()
  })
})
