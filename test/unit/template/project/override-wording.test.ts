import { describe, expect, it } from 'vitest'
import {
  isWorded,
  overrideWording,
  splitWording,
  wordingOf,
} from '../../../../shared/template/project/override-wording'
import { templateOf } from '../../../helpers/report/one-sentence-template'

const template = templateOf({
  blocks: [{ heading: '一、养老' }, { paragraph: ['床位{{床位}}张。', '机构{{机构}}个。'] }],
})
const block = template.blocks.find(isWorded)

describe('wordingOf', () => {
  it('is the template’s own wording as one text', () => {
    if (block === undefined) throw new Error('the paragraph can be worded')
    expect(wordingOf(block)).toBe('床位{{床位}}张。机构{{机构}}个。')
  })
})

describe('splitWording', () => {
  it('cuts after full stops outside {{ }}, closing quotes included, and keeps the sentences that are the template’s', () => {
    const parts = splitWording('床位{{床位}}张。他说“好。”又说。', [])
    expect(parts).toEqual(['床位{{床位}}张。', '他说“好。”', '又说。'])
  })
})

describe('overrideWording', () => {
  it('leaves a template without own wording as it is', () => {
    const own = overrideWording(template, [])
    expect(own.ok && own.value.template.blocks).toEqual(template.blocks)
  })
})
