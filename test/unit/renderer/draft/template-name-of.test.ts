import { describe, expect, it } from 'vitest'
import { templateNameOf } from '../../../../renderer/draft/template-name-of'

describe('templateNameOf', () => {
  it.each([
    ['云澜区2023年工作报告.docx', '云澜区工作报告'],
    ['2023年度_民政公报.doc', '民政公报'],
    ['2023.docx', '年度报告'],
  ])('leaves ending and year of %s out', (file, name) => {
    expect(templateNameOf(file)).toBe(name)
  })
})
