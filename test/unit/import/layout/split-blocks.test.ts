import { describe, expect, it } from 'vitest'
import { splitBlocks } from '../../../../shared/import/layout/split-blocks'
import { viewOf } from '../../../helpers/workbook/read-layout'

const blocksOf = (drawing: string, merges: readonly string[] = []) => splitBlocks(viewOf(drawing, { merges }))
const columnsOf = (drawing: string, merges: readonly string[] = []) =>
  blocksOf(drawing, merges).map(({ columns }) => columns.join(' '))

describe('splitBlocks', () => {
  it('parts tables side by side at an empty column', () => {
    expect(
      columnsOf(`
        地区   | 户数 |  | 地区   | 人数
        东岭县 | 5    |  | 北岗县 | 6
        西河县 | 7    |  | 南坪县 | 8
      `),
    ).toEqual(['1 2', '4 5'])
  })

  it('keeps figures without labels of their own with the block to their left, as detached', () => {
    const [block, ...others] = blocksOf(`
      地区   | 户数 |  | 核对
      东岭县 | 5    |  | 6
      西河县 | 7    |  | 8
    `)
    expect(others).toEqual([])
    expect(block).toMatchObject({ columns: [1, 2, 4], detached: new Set([4]), isFurther: false })
  })

  it('lets no title or note join two blocks', () => {
    expect(
      columnsOf(
        `
        两县对比
        地区   | 户数 |  | 地区   | 人数
        东岭县 | 5    |  | 北岗县 | 6
      `,
        ['A1:E1'],
      ),
    ).toEqual(['1 2', '4 5'])
  })

  it('keeps an empty column that a merged header covers', () => {
    const drawing = `
      地区   | 低保 |  | 特困
      东岭县 | 5    |  | 6
      西河县 | 7    |  | 8
    `
    expect(columnsOf(drawing, ['B1:C1'])).toEqual(['1 2 3 4'])
    expect(columnsOf(drawing)).toEqual(['1 2 4'])
  })

  it('takes zeros and marks for figures', () => {
    expect(columnsOf('地区 | 户数\n东岭县 | 0')).toEqual(['1 2'])
    expect(columnsOf('地区 | 户数\n东岭县 | —')).toEqual(['1 2'])
  })

  it('finds none in words alone, nor in an empty sheet', () => {
    expect(columnsOf('地区 | 说明\n东岭县 | 若干')).toEqual([])
    expect(columnsOf('')).toEqual([])
  })
})
