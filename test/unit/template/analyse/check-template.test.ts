import { describe, expect, it } from 'vitest'
import { checkTemplate } from '../../../../shared/template/analyse/check-template'

const withSentence = (sentence: string): string =>
  `version: 1\nid: t\nname: 试\nbase-year: -1\nindicators:\n  全部:\n    - { name: 床位, unit: 张, kind: stock }\nblocks:\n  - paragraph: ["${sentence}"]\n`

describe('checkTemplate', () => {
  it('gives a template that reports can be made of', () => {
    const checked = checkTemplate(withSentence('养老床位{{床位}}张。'), 't.yaml')
    expect(checked.ok && checked.value.template.id).toBe('t')
  })

  it('fails with line and column of an unknown name, and with what the file itself lacks', () => {
    const unknown = checkTemplate(withSentence('养老床位{{床味}}张。'), 't.yaml')
    expect(!unknown.ok && unknown.error[0]?.place).toMatchObject({ tag: 'template', line: 9 })
    expect(checkTemplate('version: 1', 't.yaml').ok).toBe(false)
  })
})
