import { describe, expect, it } from 'vitest'
import { checkTemplate } from '../../../../shared/template/analyse/check-template'
import { templateLimits } from '../../../../shared/template/parse/template-limits'

const head =
  'version: 1\nid: big\nname: 大\nindicators:\n  甲:\n    - { name: 床位, unit: 张, kind: stock }\nblocks:\n  - title: 大\n'
const repeat = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('')

function codesOf(text: string): readonly string[] {
  const checked = checkTemplate(text, 'big.yaml')
  return [...new Set((checked.ok ? checked.value.issues : checked.error).map(({ code }) => code))]
}

describe('limitIssues', () => {
  it.each([
    ['template.too-large', `${head}# ${'长'.repeat(templateLimits.characters)}`],
    ['template.too-many-sentences', `${head}  - paragraph:\n${repeat(20_001, () => '      - 末有床位。\n')}`],
    ['template.long-sentence', `${head}  - note: ${'长'.repeat(10_001)}\n`],
    ['template.too-many-charts', head + repeat(501, () => '  - chart: { caption: 图, indicators: [床位] }\n')],
    [
      'template.too-many-cells',
      `${head}  - table: { caption: 表, rows: [${repeat(300, () => '床位,')}], columns: [${repeat(200, () => '{ header: 列 },')}] }\n`,
    ],
  ])('refuses a template beyond the limit: %s', (code, text) => {
    expect(codesOf(text)).toEqual([code])
  })

  it('counts the sentences of aliases, which unfold', () => {
    const text = `${head}  - paragraph: &many\n${repeat(1000, () => '      - 末有床位。\n')}${repeat(40, () => '  - paragraph: *many\n')}`
    expect(codesOf(text)).toEqual(['template.too-many-sentences'])
  })

  it('refuses brackets in brackets by the thousand', () => {
    expect(codesOf(`${head}  - note: ${'['.repeat(20_000)}`).length).toBeGreaterThan(0)
  })

  it(
    'checks thousands of sentences with typed numbers against hundreds of indicators in seconds',
    { timeout: 30_000 },
    () => {
      const declared = repeat(
        300,
        (at) => `    - { name: 指标${String.fromCharCode(0x4e00 + at)}, unit: 个, kind: stock }\n`,
      )
      const text = `${head.replace('blocks:', `${declared}blocks:`)}  - paragraph:\n${repeat(6000, () => '      - 有12个，34家。\n')}`
      const started = performance.now()
      expect(codesOf(text)).toEqual(['template.typed-number'])
      expect(performance.now() - started).toBeLessThan(20_000)
    },
  )
})
