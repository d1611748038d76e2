import { describe, expect, it } from 'vitest'
import { issue } from '../../../../shared/issue'
import type { DraftBlock } from '../../../../shared/template/fill/document-builder'
import { noteLeftOut } from '../../../../shared/template/fill/note-left-out'

const paragraph: DraftBlock = { tag: 'paragraph', runs: [{ tag: 'text', text: '正文。' }] }
const signature: DraftBlock = { tag: 'signature', issuer: '松陵市民政局' }
const without = (indicator: string) => issue('warning', 'derive.total-without', null, { indicator, regions: '白石县' })

describe('noteLeftOut', () => {
  it('puts one note before what closes the report', () => {
    const inside = { ...issue('warning', 'template.region-unsaid', null), causes: [without('支出（2023年）')] }
    const { drafts, at } = noteLeftOut([paragraph, signature], [without('养老床位（2023年）'), inside])
    expect(at).toBe(1)
    expect(drafts).toEqual([
      paragraph,
      { tag: 'note', runs: [{ tag: 'text', text: '注：养老床位（2023年）、支出（2023年）不含白石县。' }] },
      signature,
    ])
  })

  it('leaves a report of whole totals as it is', () => {
    const drafts = [paragraph, signature]
    expect(noteLeftOut(drafts, [])).toEqual({ drafts, at: null })
  })
})
