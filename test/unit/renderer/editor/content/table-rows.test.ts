import { describe, expect, it } from 'vitest'
import { chooseRows, indicatorsOfRows } from '../../../../../renderer/editor/content/table-rows'

const rows = [{ group: '一组' }, '甲', { indicator: '乙', label: '其中：乙', indent: 1 }, { group: '二组' }, '丙']

describe('indicatorsOfRows', () => {
  it('names them in order, without group headings', () => {
    expect(indicatorsOfRows(rows)).toEqual(['甲', '乙', '丙'])
  })
})

describe('chooseRows', () => {
  it('keeps labels, indents and groups of rows that stay', () => {
    expect(chooseRows(rows, ['甲', '乙', '丙'])).toEqual(rows)
  })

  it('takes a group out with its last row and puts new rows behind', () => {
    expect(chooseRows(rows, ['乙', '丁'])).toEqual([{ group: '一组' }, rows[2], '丁'])
  })
})
