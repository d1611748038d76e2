import { describe, expect, it } from 'vitest'
import { textReasonOf, yearNamed } from '../../../../shared/draft/mentions/no-figure'

/** Why the number between brackets is no figure; a unit behind it may be marked by |: [60]周岁| stands for unitEnd. */
function reasonOf(marked: string): string | null {
  const [, before = '', digits = '', rest = ''] = /^(.*?)\[([\d.-]+)\](.*)$/u.exec(marked) ?? []
  const [unit = '', ...others] = rest.split('|')
  const behind = others.length > 0 ? unit.length : 0
  const text = before + digits + rest.replace('|', '')
  const end = before.length + digits.length
  return textReasonOf(text, { start: before.length, end, unitEnd: end + behind, digits })
}

describe('textReasonOf', () => {
  it.each([
    ['截至[2021]年末', 'year'],
    ['[2013]—2022年', 'year'],
    ['统计年鉴[2022]', 'year'],
    ['2021年[3]月', 'date'],
    ['[1]. 基本情况', 'heading-number'],
    ['见注[[3]]', 'note-number'],
    ['发〔2021〕[15]号文', 'document-number'],
    ['见表[2]', 'caption-number'],
    ['第[3]批', 'ordinal'],
    ['[60]周岁及以上老年人', 'age'],
    ['“[12349]”热线', 'part-of-a-name'],
    ['投资[500]万元|及以上的项目', 'threshold'],
  ])('%s is %s', (marked, reason) => {
    expect(reasonOf(marked)).toBe(reason)
  })

  it.each(['床位[2021]张', '列第[3]位', '平均年龄[38.5]岁', '共[20]日均', '床位[5]张。', '增长[0]个', '“机构”[20]家'])(
    '%s may be a figure',
    (marked) => {
      expect(reasonOf(marked)).toBeNull()
    },
  )
})

describe('yearNamed', () => {
  it('is the year that stands there', () => {
    expect(yearNamed('2021年末', 0, 4)).toBe(2021)
    expect(yearNamed('2021—2022年', 0, 4)).toBe(2021)
  })

  it('is none where the number counts something, or is no year', () => {
    expect(yearNamed('2021张', 0, 4)).toBeNull()
    expect(yearNamed('2021年均', 0, 4)).toBeNull()
    expect(yearNamed('9999年', 0, 4)).toBeNull()
    expect(yearNamed('202年', 0, 3)).toBeNull()
  })
})
