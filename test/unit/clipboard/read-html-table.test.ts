import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatClipboardHtml } from '../../../shared/clipboard/format-clipboard-html'
import { readHtmlTable } from '../../../shared/clipboard/read-html-table'

const rowsOf = (html: string) => readHtmlTable(html)?.rows
const cellOf = (content: string, attributes = '') =>
  rowsOf(`<table><tr><td${attributes}>${content}</td></tr></table>`)?.[0]?.[0]

describe('readHtmlTable', () => {
  it('reads the cells of the first table, however its tags are closed', () => {
    expect(
      rowsOf('<p>x</p><table><tr><td>指标</td><th>2022年</th></tr><tr><td>床位<td>0</table><table><tr><td>y</table>'),
    ).toEqual([
      ['指标', '2022年'],
      ['床位', '0'],
    ])
  })

  it('is null without a table', () => {
    expect(readHtmlTable('')).toBeNull()
    expect(readHtmlTable('<p>床位</p>')).toBeNull()
    expect(readHtmlTable('<table></table>')).toBeNull()
  })

  it('keeps merged cells, and fills rows up to one width', () => {
    const html =
      '<table><tr><td rowspan=2>地区</td><td colspan=2>城市</td></tr><tr><td>户数</td><td>人数</td></tr><tr><td>东岭县</td></tr></table>'
    expect(readHtmlTable(html)).toEqual({
      rows: [
        ['地区', '城市', ''],
        ['', '户数', '人数'],
        ['东岭县', '', ''],
      ],
      merges: [
        { top: 1, left: 1, bottom: 2, right: 1 },
        { top: 1, left: 2, bottom: 1, right: 3 },
      ],
    })
  })

  it('lets no cell reach beyond the table, or claim more columns than a sheet has', () => {
    expect(readHtmlTable('<table><tr><td rowspan=9>5</td></tr></table>')).toEqual({ rows: [['5']], merges: [] })
    expect(readHtmlTable('<table><tr><td colspan=99999>5</td><td>6</td></tr></table>')?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 16_384 },
    ])
  })

  it('ends no tag at a > in quotes, and resolves every reference', () => {
    expect(cellOf('5', ` title="a>b"`)).toBe('5')
    expect(cellOf('&minus;5&hellip;&#24202;')).toBe('−5…床')
  })

  it('takes the digits that are stored beside what is shown, where they round to it', () => {
    expect(cellOf('1,235', ' x:num="1234.5678"')).toBe('1234.5678')
    expect(cellOf('12.5%', ' sdval="0.12487"')).toBe('12.487%')
    expect(cellOf('2022/1/1', ' x:num="44562"')).toBe('2022/1/1')
    expect(cellOf('5', ' x:num')).toBe('5')
  })

  it('takes breaks and paragraphs for lines, line ends of the source for blanks', () => {
    expect(cellOf('养老<br>床位')).toBe('养老\n床位')
    expect(cellOf('<p>养老</p>\n<p>床位</p>')).toBe('养老\n床位')
    expect(cellOf('养老\r\n  床位')).toBe('养老 床位')
    expect(cellOf('<p><o:p>&nbsp;</o:p></p>')).toBe('')
  })

  it('keeps blanks that indent a label, and those between differently written words', () => {
    expect(cellOf('&nbsp;&nbsp;城市&nbsp;')).toBe('  城市')
    expect(cellOf('<b>养老</b> <i>床位</i>')).toBe('养老 床位')
  })

  it('keeps raised digits raised, and drops a raised letter behind a number', () => {
    expect(cellOf('3.5<sup>2)</sup>')).toBe('3.5²⁾')
    expect(cellOf('35<sup>a</sup>')).toBe('35')
    expect(cellOf('35<sup>1')).toBe('35¹')
    expect(cellOf('m<sup>b</sup>')).toBe('mb')
  })

  it('reads no scripts, styles and comments', () => {
    expect(cellOf('<style>td{}</style><!-- 6 --><script>7</script>5')).toBe('5')
  })

  it('takes a table in a cell for text of that cell', () => {
    expect(rowsOf('<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>')).toEqual([
      ['a\nb\nc', 'd'],
    ])
  })

  it('puts the foot of a table last, as it is shown', () => {
    const html =
      '<table><tfoot><tr><td>合计</td></tr></tfoot><tbody><tr><td>床位</td></tr></tbody><thead><tr><td>指标</td></tr></thead></table>'
    expect(rowsOf(html)).toEqual([['指标'], ['床位'], ['合计']])
  })

  it('reads back what the grid puts on the clipboard', () => {
    const text = fc
      .array(fc.constantFrom('床', '<', '&', '"', '5', 'a'), { maxLength: 5 })
      .map((signs) => signs.join(''))
    const width = 3
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          expect(rowsOf(formatClipboardHtml(rows))).toEqual(rows)
        },
      ),
      { numRuns: 60 },
    )
  })
})
