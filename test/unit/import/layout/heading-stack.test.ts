import { describe, expect, it } from 'vitest'
import { HeadingStack, type StackRow } from '../../../../shared/import/layout/heading-stack'

const row = (name: string, depth: number, more: Partial<StackRow> = {}): StackRow => ({
  ...{ kind: 'figures', name, depth, numbering: null, isPart: false, isOuter: false, unit: null, period: null },
  ...more,
})
const heading = (name: string, depth: number, more: Partial<StackRow> = {}): StackRow =>
  row(name, depth, { kind: 'heading', ...more })

/** What the last row stands under, after those before it. */
const above = (...rows: readonly StackRow[]): readonly string[] => {
  const stack = new HeadingStack()
  return rows.map((stackRow) => stack.enter(stackRow).map(({ name }) => name)).at(-1) ?? []
}

describe('HeadingStack', () => {
  it('keeps a heading for all rows at its depth until the next one', () => {
    expect(above(heading('收入', 0), row('募捐', 0), row('其他', 0))).toEqual(['收入'])
    expect(above(heading('收入', 0), row('募捐', 0), heading('支出', 0), row('其他', 0))).toEqual(['支出'])
  })

  it('leaves the inner heading with a row that stands further left', () => {
    const rows = [heading('基金', 0), heading('支出', 2), row('待遇', 4), row('结余', 2)]
    expect(above(...rows)).toEqual(['基金'])
  })

  it('takes the first of two headings at one depth for the outer one', () => {
    const rows = [heading('城市', 0, { isOuter: true }), heading('收入', 0), row('补助', 0), heading('支出', 0)]
    expect(above(...rows, row('发放', 0))).toEqual(['城市', '支出'])
    expect(above(...rows, heading('农村', 0, { isOuter: true }), heading('收入', 0), row('补助', 0))).toEqual([
      '农村',
      '收入',
    ])
  })

  it('orders headings by their numbering', () => {
    const rows = [heading('一', 0, { numbering: 0 }), heading('（一）', 0, { numbering: 1 }), row('甲', 0)]
    expect(above(...rows)).toEqual(['一', '（一）'])
    expect(above(...rows, heading('（二）', 0, { numbering: 1 }), row('乙', 0))).toEqual(['一', '（二）'])
    expect(above(...rows, heading('二', 0, { numbering: 0 }), row('丙', 0))).toEqual(['二'])
  })

  it('hangs rows that are set in on the row with figures above them', () => {
    expect(above(row('离婚', 0), row('涉外', 2))).toEqual(['离婚'])
    expect(above(row('离婚', 0), row('涉外', 2), row('补领', 0))).toEqual([])
    expect(above(row('离婚', 0), row('涉外', 1))).toEqual([])
  })

  it('hangs the rows after 其中 on the same whole', () => {
    const rows = [row('低保', 0), row('城市', 0, { isPart: true })]
    expect(above(...rows)).toEqual(['低保'])
    expect(above(...rows, row('农村', 6))).toEqual(['低保'])
    expect(above(...rows, row('农村', 0))).toEqual(['低保'])
    expect(above(...rows, row('农村', 0), row('特困', 0))).toEqual([])
  })

  it('makes no region a part of another', () => {
    expect(above(row('松陵市', 0), row('青禾县', 2))).toEqual([])
  })

  it('gives the innermost unit and period', () => {
    const stack = new HeadingStack()
    stack.enter(heading('', 0, { period: { tag: 'year', year: 2021 }, isOuter: true }))
    stack.enter(heading('收入', 0, { unit: '万元' }))
    expect([stack.unit, stack.period]).toEqual(['万元', { tag: 'year', year: 2021 }])
  })
})
