import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { plainChip, readChip, writeChip } from '../../../../shared/template/edit/figure-chip'
import { splitSentence } from '../../../../shared/template/sentence-pieces'

describe('readChip', () => {
  it('takes an output apart into what is reckoned and how it is printed', () => {
    expect(readChip('{{机构 | 占比: 全部 | 比: 上年 | 位数: 1}}')).toEqual({
      ...plainChip('机构'),
      measure: ['占比: 全部', '比: 上年'],
      decimals: 1,
    })
    expect(readChip('{{机构 | 万 | 位数: 2 | 带单位 | 约}}')).toEqual({
      ...plainChip('机构'),
      ...{ scale: '万', decimals: 2, isWithUnit: true, hedge: '约' },
    })
  })

  it('keeps ways of printing that it has no field for', () => {
    expect(readChip('{{机构 | 带单位: "家" | 余: 100}}')).toEqual({
      ...plainChip('机构'),
      others: ['带单位: "家"', '余: 100'],
    })
  })

  it.each(['机构', '{{机构', '甲{{机构}}', '{{机构}}{{床位}}', '{{"甲"}}'])(
    'refuses %s, which is no single output',
    (source) => {
      expect(readChip(source)).toBeNull()
    },
  )

  it('writes every figure of the bundled templates as one that prints the same', () => {
    for (const id of ['annual-summary', 'decade-review']) {
      const text = readFileSync(new URL(`../../../../templates/${id}/template.yaml`, import.meta.url), 'utf8')
      const sources = splitSentence(text).flatMap((piece) => (piece.tag === 'chip' ? [piece.source] : []))
      expect(sources.length).toBeGreaterThan(50)
      for (const source of sources) {
        const chip = readChip(source)
        expect(chip && readChip(writeChip(chip))).toEqual(chip)
      }
    }
  })
})
