import { describe, expect, it } from 'vitest'
import { readTags } from '../../../shared/markup/read-tags'

/** What is told of a page, pieces of text joined. */
function told(page: string): readonly string[] {
  const lines: string[] = []
  let text = ''
  const flush = (): void => {
    if (text !== '') lines.push(text)
    text = ''
  }
  readTags(page, {
    open: (name, attributes) => {
      flush()
      lines.push(`<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)].join(' ')}>`)
    },
    close: (name) => {
      flush()
      lines.push(`</${name}>`)
    },
    text: (piece) => {
      text += piece
    },
  })
  flush()
  return lines
}

describe('readTags', () => {
  it('tells tags and texts in their order, names in small letters', () => {
    expect(told('<TD Class=a>5</TD>')).toEqual(['<td class=a>', '5', '</td>'])
  })

  it('does not end a tag at a > in quotes', () => {
    expect(told(`<td title="a>b" x:num='1'>5</td>`)).toEqual(['<td title=a>b x:num=1>', '5', '</td>'])
  })

  it('resolves named and numbered references, in attributes too', () => {
    expect(told('<td a="&lt;&#24202;">&minus;5&nbsp;&#x5e8a;&amp;</td>')).toEqual([
      '<td a=<床>',
      '−5\u00a0床&',
      '</td>',
    ])
  })

  it('takes the first of two attributes with one name, and an empty one for empty', () => {
    expect(told('<td a=1 a=2 b>')).toEqual(['<td a=1 b=>'])
  })

  it('leaves comments and declarations out, and closes nothing by itself', () => {
    expect(told('<!DOCTYPE html><!-- <td> --><tr><td>5<tr>')).toEqual(['<tr>', '<td>', '5', '<tr>'])
    expect(told('<br/>')).toEqual(['<br>', '</br>'])
  })

  it('takes a < that begins no tag for text', () => {
    expect(told('3 < 5')).toEqual(['3 < 5'])
    expect(told('')).toEqual([])
  })
})
