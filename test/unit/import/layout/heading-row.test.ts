import { describe, expect, it } from 'vitest'
import { isHeadingRow, unitRow } from '../../../../shared/import/layout/heading-row'
import { readLayout, type Drawing } from '../../../helpers/workbook/read-layout'

/** Whether the row of a drawn sheet heads the rows below it. */
function isHeading(drawing: Drawing, row: number, merges: readonly string[] = []): boolean {
  const { view, columns, head, segment } = readLayout(drawing, { merges })
  const body = [...head.headings, ...segment.body]
  const at = body.findIndex((line) => line.row === row)
  const line = body[at]
  if (!line) throw new Error(`no row ${row}`)
  return isHeadingRow(view, { line, next: body[at + 1], following: body[at + 2], previous: body[at - 1] }, columns)
}

describe('isHeadingRow', () => {
  it('knows a heading by its numbering, its colon or its merge over the figures', () => {
    const drawing = (heading: string) => `
      项目   | 2021年 | 2022年
      机构   | 1      | 2
      ${heading}
      其他   | 5      | 6
    `
    expect(isHeading(drawing('一、收入'), 3)).toBe(true)
    expect(isHeading(drawing('（二）支出'), 3)).toBe(true)
    expect(isHeading(drawing('其中：'), 3)).toBe(true)
    expect(isHeading(drawing('收入'), 3, ['A3:C3'])).toBe(true)
  })

  it('takes a label whose figures are all missing for a row', () => {
    expect(
      isHeading(
        `
        项目 | 2021年 | 2022年
        机构 | 1      | 2
        床位
        其他 | 5      | 6
      `,
        3,
      ),
    ).toBe(false)
  })

  it('knows it by what is set in below it, and by the gap before it', () => {
    const rows = (below: string) => [['项目', '2021年', '2022年'], ['机构', 1, 2], ['收入'], [below, 5, 6]]
    expect(isHeading(rows('　　拨款'), 3)).toBe(true)
    expect(isHeading(rows('拨款'), 3)).toBe(false)
    const [header = [], first = [], heading = [], last = []] = rows('拨款')
    expect(isHeading([header, first, [], heading, last], 4)).toBe(true)
  })

  it('takes a name without a unit for one where the rows below have units', () => {
    const drawing = `
      项目 | 单位 | 2021年 | 2022年
      机构 | 个   | 1      | 2
      收入
      拨款 | 万元 | 5      | 6
    `
    expect(isHeading(drawing, 3)).toBe(true)
  })
})

describe('unitRow', () => {
  const unitOf = (drawing: string, row: number) => {
    const { columns, segment } = readLayout(drawing)
    const line = segment.body.find((entry) => entry.row === row)
    if (!line) throw new Error(`no row ${row}`)
    return unitRow(line, columns)
  }
  const drawing = (line: string) => `
    项目 | 2021年 | 2022年
    机构 | 1      | 2
    ${line}
    拨款 | 5      | 6
  `

  it('reads a caption, and a unit alone over the figures', () => {
    expect(unitOf(drawing('单位：万元'), 3)).toEqual({ unit: '万元' })
    expect(unitOf(drawing(' | 万元'), 3)).toEqual({ unit: '万元' })
    expect(unitOf(drawing(' | number'), 3)).toEqual({ unit: null })
  })

  it('takes a name for no unit, nor a row of several cells', () => {
    expect(unitOf(drawing('收入'), 3)).toBeNull()
    expect(unitOf(drawing('机构 | 5 | 6'), 3)).toBeNull()
  })
})
