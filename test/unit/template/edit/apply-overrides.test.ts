import { describe, expect, it } from 'vitest'
import { applyOverrides } from '../../../../shared/template/edit/apply-overrides'
import { openTemplateDocument } from '../../../../shared/template/edit/template-document'

const opened = openTemplateDocument(
  `version: 1
id: small
name: 小模板
indicators: { 机构: [{ name: 机构数, unit: 个, kind: stock }] }
blocks:
  - paragraph: [{ text: '机构{{机构数}}个。', otherwise: '暂无。' }, '第二句。']
  - note: 旧注
  - title: 标题
`,
  'a',
)

function applied(overrides: readonly { template: string; block: number; text: string }[]) {
  if (!opened.ok) throw new Error('not opened')
  const { document, template } = opened.value
  return applyOverrides(document.blocks, template, overrides).map(({ content }) => content)
}

describe('applyOverrides', () => {
  it('puts own wording in, sentence by sentence, and keeps what was left as it was', () => {
    const text = '机构{{机构数}}个。新的一句。又一句'
    expect(applied([{ template: 'small', block: 0, text }])[0]).toEqual({
      paragraph: [{ text: '机构{{机构数}}个。', otherwise: '暂无。' }, '新的一句。', '又一句'],
    })
  })

  it('puts the wording of a note in, and leaves that of other templates and titles alone', () => {
    const note = { template: 'small', block: 1, text: '新注' }
    const others = [
      { template: 'other', block: 0, text: '别的' },
      { template: 'small', block: 2, text: '别的' },
    ]
    expect(applied([note, ...others])).toEqual([
      { paragraph: [{ text: '机构{{机构数}}个。', otherwise: '暂无。' }, '第二句。'] },
      { note: '新注' },
      { title: '标题' },
    ])
  })
})
