import { describe, expect, it } from 'vitest'
import { isNoteText, segmentRows } from '../../../../shared/import/layout/segment-rows'
import { splitBlocks } from '../../../../shared/import/layout/split-blocks'
import { viewOf } from '../../../helpers/workbook/read-layout'

/** The numbers of the rows of each segment: head, body and notes. */
function segmentsOf(drawing: string) {
  const view = viewOf(drawing)
  const [block] = splitBlocks(view)
  const numbers = (rows: readonly { readonly row: number }[]) => rows.map(({ row }) => row).join(' ')
  return (block ? segmentRows(view, block) : []).map(({ head, body, notes }) => [head, body, notes].map(numbers))
}

describe('segmentRows', () => {
  it('gives title and header to the figures below them, and what follows to the notes', () => {
    expect(
      segmentsOf(`
        低保情况
        指标 | 2021 | 2022
        户数 | 5    | 6
        注：含特困
      `),
    ).toEqual([['1 2', '3', '4']])
  })

  it('begins a table where a header follows figures, its title included', () => {
    expect(
      segmentsOf(`
        指标 | 2021 | 2022
        户数 | 5    | 6
        注：含特困
        养老情况
        指标 | 2021 | 2022
        床位 | 7    | 8
      `),
    ).toEqual([
      ['1', '2', '3'],
      ['4 5', '6', ''],
    ])
  })

  it('keeps headings between figures in the table', () => {
    expect(
      segmentsOf(`
        项目     | 2021 | 2022
        收入     | 5    | 6
        二、支出
        救助     | 7    | 8
      `),
    ).toEqual([['1', '2 3 4', '']])
  })

  it('takes a row of words between figures for figures that nobody can read', () => {
    expect(
      segmentsOf(`
        地区   | 户数 | 人数
        东岭县 | 5    | 6
        西河县 | 若干 | 不少
        北岗县 | 7    | 8
      `),
    ).toEqual([['1', '2 3 4', '']])
  })

  it('finds none without figures', () => {
    expect(segmentsOf('说明\n无')).toEqual([])
  })
})

describe('isNoteText', () => {
  it('knows what begins a note, a source or a legend', () => {
    for (const text of ['注：含特困', '资料来源：某局', '* 初步数', '① 年末数', '1) 快报', 'Note: revised']) {
      expect([text, isNoteText(text)]).toEqual([text, true])
    }
  })

  it('takes no title and no label for one', () => {
    for (const text of ['注册社会组织', '低保情况', '2022年', 'Notebooks', '']) {
      expect([text, isNoteText(text)]).toEqual([text, false])
    }
  })
})
