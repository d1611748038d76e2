import { describe, expect, it } from 'vitest'
import { cleanLabel } from '../../../../shared/import/read/clean-label'

describe('cleanLabel', () => {
  it.each([
    ['润 州 区', '润州区'],
    ['一、社会救助', '社会救助'],
    ['（二）儿童福利', '儿童福利'],
    ['1.养老机构', '养老机构'],
    ['2.3 养老床位', '养老床位'],
    ['—— 农村', '农村'],
    ['出生率 Birth Rate', '出生率'],
    ['结婚登记\nMarriages', '结婚登记'],
    ['Population (as of July 1)', 'Population (as of July 1)'],
    ['救助人次：', '救助人次'],
  ])('names %s %s', (text, name) => {
    expect(cleanLabel(text)).toEqual({ name, footnotes: [], isPart: false })
  })

  it.each([
    ['润州区①', '润州区', '①'],
    ['收养登记*', '收养登记', '*'],
    ['社会组织 1)', '社会组织', '1)'],
    ['基金会[3]', '基金会', '[3]'],
  ])('takes the footnote mark off %s', (text, name, mark) => {
    expect(cleanLabel(text)).toEqual({ name, footnotes: [mark], isPart: false })
  })

  it.each([
    ['其中：女性', '女性'],
    ['#农村', '农村'],
    ['of which: women', 'women'],
  ])('knows that %s is a part of the row above', (text, name) => {
    expect(cleanLabel(text)).toMatchObject({ name, isPart: true })
  })

  it('keeps 其中 where nothing follows that it could introduce', () => {
    expect(cleanLabel('其中')).toMatchObject({ name: '其中', isPart: false })
  })
})
