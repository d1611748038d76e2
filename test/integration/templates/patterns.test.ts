import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { checkTemplate } from '../../../shared/template/analyse/check-template'

const units: Readonly<Record<string, string>> = {
  ...{ 保障对象: '万人', 老年人口: '千人', 标准: '元', 城: '元', 乡: '元', 城镇收入: '元', 农村收入: '元' },
  ...{ 价格涨幅: '%', 产值增速: '%', 火化率: '%', 离婚率: '‰', 城镇: '%', 农村: '%', 位次: '位' },
  ...{ 产值: '亿元', 社工: '万人', 常住人口: '万人', 床位: '张', 投入: '万元', 收入: '万元', 支出: '万元' },
  ...{ 机构: '家', 农村机构: '家', 甲: '个', 乙: '个', 丙: '个', 丁: '个', 总数: '个' },
}
const kinds: Readonly<Record<string, string>> = { 位次: 'rank', 投入: 'flow', 标准: 'standard' }

/** The sentences of the second column of the table of patterns. */
function patternsOf(page: string): readonly string[] {
  const table = page.split('## Sentence patterns')[1]?.split('\n## ')[0] ?? ''
  return table
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| to say'))
    .flatMap((line) => [...line.replaceAll('\\|', '｜').matchAll(/`([^`]*\{\{[^`]*)`/gu)])
    .map(([, sentence = '']) => sentence.replaceAll('｜', '|'))
}

describe('the patterns of docs/templates.md', () => {
  const patterns = patternsOf(readFileSync('docs/templates.md', 'utf8'))

  it('are at least forty', () => {
    expect(patterns.length).toBeGreaterThanOrEqual(40)
  })

  it.each(patterns)('%s is a sentence without a fault', (pattern) => {
    const indicators = Object.entries(units).map(([name, unit]) => {
      const kind = kinds[name] ?? (/[%‰]/u.test(unit) ? 'share' : 'stock')
      return { name, unit, kind }
    })
    const text = stringify({
      version: 1,
      id: 'patterns',
      name: '试',
      indicators: { 全部: indicators },
      blocks: [{ paragraph: [pattern] }],
    })
    const checked = checkTemplate(text, 'patterns.yaml')
    expect(checked.ok ? [] : checked.error.map(({ code, parameters }) => [code, parameters])).toEqual([])
  })
})
