import { describe, expect, it } from 'vitest'
import { codes, collected, form, sent } from '../../helpers/collect/sent'

const names = ['青禾县', '白石县', '乌南县', '望江区']

describe('findDoubts', () => {
  it('names an indicator that one county calls otherwise than the rest', () => {
    const all = names.map((name, at) =>
      sent(
        `${name}.xlsx`,
        form(name, [
          ['养老床位', '张', at + 5, at + 6],
          [at === 2 ? '农村低保对象人数' : '农村低保对象', '人', at + 1, at + 2],
        ]),
      ),
    )
    expect(codes(collected(all))).toContain('collect.similar-name')
  })

  it('names two counties with the same figures', () => {
    const rows = Array.from(
      { length: 6 },
      (_, at) => [`机构${'甲乙丙丁戊己'[at] ?? ''}`, '个', at + 1, at + 9] as const,
    )
    expect(codes(collected(names.slice(0, 2).map((name) => sent(`${name}.xlsx`, form(name, rows)))))).toContain(
      'collect.same-figures',
    )
  })
})
