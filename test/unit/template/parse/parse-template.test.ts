import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../shared/template/analyse/analyse'
import { parseTemplate } from '../../../../shared/template/parse/parse-template'
import type { Issue } from '../../../../shared/issue'

const head = `version: 1
id: probe
name: 试
settings: { 单位名称: 某市民政局 }
indicators:
  社会组织:
    - { name: 登记社会组织, unit: 个, kind: stock }
    - { name: 常住人口, unit: 万人, kind: stock }
    - { name: 救助资金, unit: 亿元, kind: flow }
blocks:
`

function findings(blocks: string): readonly string[] {
  const parsed = parseTemplate(`${head}${blocks}`, 'probe.yaml')
  return (parsed.ok ? analyse(parsed.value) : parsed.error).map(tell)
}

/** Code and place; the first line of the blocks is line 11. */
function tell(one: Issue): string {
  return one.place?.tag === 'template' ? `${one.code} ${one.place.line}:${one.place.column}` : one.code
}

describe('parseTemplate', () => {
  it('points at a YAML fault', () => {
    const parsed = parseTemplate('version: 1\nname: "试\n', 'probe.yaml')
    expect(parsed.ok).toBe(false)
    expect(parsed.ok ? [] : parsed.error.map(tell)[0]).toMatch(/^template\.yaml-quotes \d+:\d+$/u)
  })

  it('says in words of our own what is not well formed', () => {
    const faultOf = (text: string) => {
      const parsed = parseTemplate(text, 'probe.yaml')
      return parsed.ok ? [] : parsed.error.map(tell)
    }
    expect(faultOf('version: 1\nversion: 1\n')).toEqual(['template.yaml-repeated-key 2:1'])
    expect(faultOf('a:\n  - 甲\n b: 乙\n')[0]).toMatch(/^template\.yaml(?:-\w+)? 3:/u)
    expect(faultOf('a:\n\tb: 乙\n')[0]).toMatch(/^template\.yaml-indent 2:/u)
    expect(faultOf('a: *nowhere\n')).toEqual(['template.yaml-alias 1:1'])
  })

  it('says what the value of a key must be', () => {
    const row = (more: string) =>
      findings(`  - table: { caption: 表, rows: [{ indicator: 登记社会组织, ${more} }], columns: [{ header: 甲 }] }\n`)
    expect(row('indent: 1.5')[0]).toMatch(/^template\.wants-whole-number 11:/u)
    expect(row('indent: 9')[0]).toMatch(/^template\.wants-less 11:/u)
    expect(row('indent: 甲')[0]).toMatch(/^template\.wants-number 11:/u)
    expect(row('label: 2022')[0]).toMatch(/^template\.wants-text 11:/u)
    expect(findings('  - table: { caption: 表, rows: 甲, columns: [{ header: 甲 }] }\n')[0]).toMatch(
      /^template\.wants-list/u,
    )
  })

  it('points at an unknown key and suggests the nearest one', () => {
    const parsed = parseTemplate(`${head}  - paragrph: ["甲。"]\n`, 'probe.yaml')
    expect(parsed.ok ? [] : parsed.error).toMatchObject([
      {
        code: 'template.unknown-key',
        place: { line: 11, column: 5 },
        parameters: { key: 'paragrph', suggestion: 'paragraph' },
      },
    ])
  })

  it('points at a wrong value, a missing key and an unknown key inside an alternative', () => {
    expect(findings('  - chart: { caption: 图, kind: pie, indicators: [登记社会组织] }\n')).toEqual([
      'template.wants-choice 11:32',
    ])
    expect(findings('  - table: { rows: [登记社会组织], columns: [{ header: 甲 }] }\n')).toEqual([
      'template.missing-key 11:12',
    ])
    expect(findings('  - paragraph:\n      - text: 甲。\n        otherwis: 乙。\n')).toEqual([
      'template.unknown-key 13:9',
    ])
  })

  it('wants exactly one kind in a block, and no indicator twice', () => {
    expect(findings('  - title: 甲\n    note: 乙\n')).toEqual(['template.one-block 11:5'])
    const twice = head.replace('常住人口, unit: 万人', '登记社会组织, unit: 个')
    const parsed = parseTemplate(`${twice}  - title: 甲\n`, 'probe.yaml')
    expect(parsed.ok ? [] : parsed.error.map(tell)).toEqual(['template.duplicate-indicator 8:7'])
  })

  it('points at a broken output and at a tag', () => {
    expect(findings('  - title: "甲{{ | 位数: 2}}"\n')).toEqual(['template.sentence 11:17'])
    expect(findings('  - title: "甲{% if 年 %}乙{% endif %}"\n')).toEqual(['template.no-tags 11:14'])
    expect(findings('  - title: "甲{{登记社会组织 常住人口}}"\n')).toEqual(['template.one-name 11:14'])
  })

  it('finds the line inside folded and literal text', () => {
    expect(findings('  - paragraph:\n      - >-\n        第一行\n        {{登记社会组只}}个。\n')).toEqual([
      'template.unknown-name 14:9',
    ])
  })
})

describe('analyse', () => {
  it('names the nearest indicator for a misspelt one', () => {
    const parsed = parseTemplate(`${head}  - paragraph: ["共{{登记社会组只}}个。"]\n`, 'probe.yaml')
    expect(parsed.ok ? analyse(parsed.value) : []).toMatchObject([
      {
        code: 'template.unknown-name',
        severity: 'error',
        parameters: { name: '登记社会组只', suggestion: '登记社会组织' },
      },
    ])
  })

  it('finds the second of two equal texts', () => {
    expect(
      findings('  - paragraph: ["{{登记社会组织}}个{{甲}}{{甲}}"]\n').map((finding) => finding.split(' ')[1]),
    ).toEqual(['11:29', '11:34'])
  })

  it('checks filters, their arguments and their order', () => {
    expect(findings('  - paragraph: ["{{登记社会组织 | 增涨率: 基年}}。"]\n')).toEqual([
      'template.unknown-filter 11:29',
    ])
    expect(findings('  - paragraph: ["{{登记社会组织 | 增长率}}。"]\n')).toEqual(['template.wrong-argument 11:29'])
    expect(findings('  - paragraph: ["{{登记社会组织 | 增长率: 常住人口}}。"]\n')).toEqual([
      'template.wrong-argument 11:29',
    ])
    expect(findings('  - paragraph: ["{{登记社会组织 | 占比: 总人口}}。"]\n')).toEqual(['template.unknown-name 11:29'])
    expect(findings('  - paragraph: ["{{登记社会组织 | 位数: 1 | 增长率: 基年}}。"]\n')).toEqual([
      'template.filter-order 11:37',
    ])
    expect(findings('  - paragraph: ["{{登记社会组织 | 占比: 常住人口 | 连续}}。"]\n')).toEqual([
      'template.filter-order 11:40',
    ])
    for (const call of ['位数: 1.5', '位数: 99', '位数: 年', '增长率: 12', '增长率: 年数', '超过: 基年']) {
      expect(findings(`  - paragraph: ["{{登记社会组织 | ${call}}}个。"]\n`), call).toEqual([
        'template.wrong-argument 11:29',
      ])
    }
    expect(findings('  - paragraph: ["{{年 | 位数: 1}}。"]\n')).toEqual(['template.not-a-figure 11:24'])
    expect(findings('  - paragraph: ["{{登记社会组织 | 累计}}个。"]\n')).toEqual(['template.sum-of-stock 11:29'])
  })

  it('finds a unit in the prose that is off by a scale, and one that is another', () => {
    expect(findings('  - paragraph: ["{{常住人口}}人。"]\n')).toEqual(['template.unit-mismatch 11:18'])
    expect(findings('  - paragraph: ["{{登记社会组织}}万个。"]\n')).toEqual(['template.unit-mismatch 11:18'])
    expect(findings('  - paragraph: ["{{救助资金}}亿户。"]\n')).toEqual(['template.unit-unsaid 11:18'])
    expect(findings('  - paragraph: ["{{登记社会组织}}家，{{常住人口}}万名，{{救助资金 | 累计}}亿元。"]\n')).toEqual([])
  })

  it('warns of a number typed where an indicator counts, but not of years and titles', () => {
    expect(findings('  - paragraph: ["登记社会组织3500个。"]\n')).toEqual(['template.typed-number 11:18'])
    for (const typed of ['登记社会组织三十家', '登记社会组织３５００家', '登记社会组织二百一十个', '救助资金1.5亿元'])
      expect(findings(`  - paragraph: ["${typed}。"]\n`)).toEqual(['template.typed-number 11:18'])
    expect(findings('  - paragraph: ["一个中心，二〇二二年，三十条意见。"]\n')).toEqual([])
    expect(findings('  - paragraph: ["2013年起实行“1+X”模式，第3届。"]\n')).toEqual([])
  })

  it('wants one unit in a chart and the right one over a table', () => {
    expect(findings('  - chart: { caption: 图, kind: line, indicators: [登记社会组织, 常住人口] }\n')).toEqual([
      'template.chart-units 11:12',
    ])
    expect(findings('  - table: { caption: 表, unit: 个, rows: [常住人口], columns: [{ header: 甲 }] }\n')).toEqual([
      'template.unit-mismatch 11:42',
    ])
  })
})
