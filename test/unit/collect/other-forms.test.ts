import { describe, expect, it } from 'vitest'
import { codes, collected, form, lines, sent } from '../../helpers/collect/sent'

describe('otherForms', () => {
  const own = ['青禾县', '白石县', '乌南县'].map((name) => sent(`${name}.xlsx`, form(name, [['养老床位', '张', 1, 2]])))
  const other = sent('望江区.xlsx', form('望江区', [['公务用车', '辆', 3, 4]]))

  it('keep a file out that has nothing in common with the others', () => {
    const collection = collected([...own, other])
    expect(codes(collection)).toEqual(['collect.other-form'])
    expect(collection.files[3]?.state).toBe('asked')
    expect(collection.regions.map(({ name }) => name)).toContain('望江区')
  })

  it('take it where its region was named', () => {
    expect(lines(collected([...own, other], { regions: new Map([['望江区.xlsx', '望江区']]) }))).toContain(
      '望江区 公务用车 2023 4',
    )
  })
})
