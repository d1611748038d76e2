import { describe, expect, it } from 'vitest'
import type { IssueLocation } from '../../../shared/issue'
import { emptySentence, parseSentence } from '../../../shared/template/sentence'

const place: IssueLocation = { tag: 'template', file: 't.yaml', line: 1, column: 1 }
const parse = (source: string): ReturnType<typeof parseSentence> => parseSentence(source, () => place)

describe('parseSentence', () => {
  it('parts words from outputs with their filters and arguments', () => {
    const parsed = parse('共{{床位 | 增长率: 上年 | 位数: 2}}。')
    expect(parsed.ok && parsed.value.pieces.map(({ tag }) => tag)).toEqual(['words', 'output', 'words'])
  })

  it('has a fault for every output that is not closed or empty, and none in English', () => {
    for (const source of ['共{{床位。', '共{{ }}。', '共{{床位 | 位数: }}{{']) {
      const parsed = parse(source)
      expect(parsed.ok, source).toBe(false)
      if (!parsed.ok) expect(JSON.stringify(parsed.error), source).not.toMatch(/expected|token|unexpected/iu)
    }
  })
})

describe('emptySentence', () => {
  it('stands for one that could not be parsed', () => {
    expect(emptySentence('共{{', place).pieces).toEqual([])
  })
})
