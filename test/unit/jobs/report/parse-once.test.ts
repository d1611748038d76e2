import { describe, expect, it } from 'vitest'
import { parseOnce } from '../../../../electron/jobs/report/parse-once'

const text = `version: 1
id: once
name: 一次
description: 说明
base-year: -1
numbering: none
settings: {}
indicators:
  人口: [{ name: 户数, unit: 户, kind: stock }]
blocks:
  - paragraph: ['{{年}}年户数{{户数}}户。']
`

describe('parseOnce', () => {
  it('gives the same template for the same text, and another once the text changed', () => {
    const first = parseOnce({ text, file: 'a.yaml' })
    expect(first.ok && first.value.template.name).toBe('一次')
    expect(parseOnce({ text, file: 'a.yaml' })).toBe(first)
    const changed = parseOnce({ text: text.replace('name: 一次', 'name: 二次'), file: 'a.yaml' })
    expect(changed.ok && changed.value.template.name).toBe('二次')
  })

  it('tells the places of faults in the file that they are in', () => {
    const broken = text.replace('{{户数}}', '{{没有}}')
    const places = ['a.yaml', 'b.yaml'].map((file) => {
      const parsed = parseOnce({ text: broken, file })
      return parsed.ok ? [] : parsed.error.map(({ place }) => place?.tag === 'template' && place.file)
    })
    expect(places).toEqual([['a.yaml'], ['b.yaml']])
  })
})
