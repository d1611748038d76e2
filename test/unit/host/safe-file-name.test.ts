import { describe, expect, it } from 'vitest'
import { numberedName, safeFileName } from '../../../electron/host/safe-file-name'

describe('safeFileName', () => {
  it.each([
    ['2024年指标（终稿）.xlsx', '2024年指标（终稿）.xlsx'],
    ['C:\\文件夹\\指标.xlsx', '指标.xlsx'],
    ['../../etc/passwd', 'passwd'],
    ['.bashrc', 'bashrc'],
    ['..', '未命名'],
    ['', '未命名'],
    ['a<b>:"c|d?e*.xlsx', 'a_b___c_d_e_.xlsx'],
    ['con.xlsx', '_con.xlsx'],
    ['contents.xlsx', 'contents.xlsx'],
    ['a\u0000b\u202e.xlsx', 'a_b_.xlsx'],
    ['年报. ', '年报'],
  ])('makes %j into %j', (given, name) => {
    expect(safeFileName(given)).toBe(name)
  })

  it('cuts a long name before its extension, between characters, to what a file system takes', () => {
    const name = safeFileName(`${'𠮷'.repeat(300)}.nianbao`)
    expect(name).toBe(`${'𠮷'.repeat(48)}.nianbao`)
  })
})

describe('numberedName', () => {
  it('numbers before the extension from the second attempt on', () => {
    expect([1, 2, 3].map((attempt) => numberedName('年报.nianbao', attempt))).toEqual([
      '年报.nianbao',
      '年报 (2).nianbao',
      '年报 (3).nianbao',
    ])
    expect(numberedName('年报', 2)).toBe('年报 (2)')
  })
})
