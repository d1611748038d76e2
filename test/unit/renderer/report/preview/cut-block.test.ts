import { describe, expect, it } from 'vitest'
import { cutBlock } from '../../../../../renderer/report/preview/cut-block'
import type { Block, Run } from '../../../../../shared/report/document'

const text = (words: string): Run => ({ tag: 'text', text: words })
const figure = (words: string, id: string): Run => ({ tag: 'figure', text: words, figure: id })
const paragraph: Block = {
  tag: 'paragraph',
  runs: [text('年末有床位 '), figure('1.5万张', 'f1'), text('，机构'), figure('20个', 'f2'), text('。')],
}
const wordsOf = (block: Block | undefined): string =>
  block?.tag === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''

describe('cutBlock', () => {
  it('cuts a paragraph at a character, loses nothing and cuts no figure', () => {
    const whole = wordsOf(paragraph)
    for (let at = 1; at < 18; at += 1) {
      const first = cutBlock(paragraph, 0, at)
      const second = cutBlock(paragraph, at, null)
      expect(wordsOf(first?.block) + wordsOf(second?.block)).toBe(whole)
      expect([first?.isStart, first?.isEnd, second?.isStart, second?.isEnd]).toEqual([true, false, false, true])
      const figures = first?.block.tag === 'paragraph' ? first.block.runs.filter(({ tag }) => tag === 'figure') : []
      expect(second?.firstFigure).toBe(figures.length)
    }
  })

  it('cuts a table between rows, and counts the figures and rows before the piece', () => {
    const row = (id: string): Extract<Block, { tag: 'table' }>['rows'][number] => ({
      tag: 'row',
      indent: 0,
      cells: [[text('甲')], [figure('1', id)]],
    })
    const table: Block = {
      tag: 'table',
      anchor: 'table-1',
      caption: '表',
      unit: null,
      columns: [],
      rows: [{ tag: 'group', text: '一' }, row('f1'), row('f2'), row('f3')],
      notes: ['注'],
    }
    const cut = cutBlock(table, 2, null)
    expect(cut).toMatchObject({ firstFigure: 1, firstRow: 2, isStart: false, isEnd: true })
    expect(cut?.block).toMatchObject({ rows: [row('f2'), row('f3')], notes: ['注'] })
    expect(cutBlock(table, 0, 2)?.block).toMatchObject({ notes: [] })
  })

  it('gives the same piece of the same block again, and none of one that stands whole', () => {
    expect(cutBlock(paragraph, 3, null)).toBe(cutBlock(paragraph, 3, null))
    expect(cutBlock(paragraph, 0, null)).toBeNull()
    expect(cutBlock({ tag: 'byline', text: '甲' }, 0, 1)).toBeNull()
  })
})
