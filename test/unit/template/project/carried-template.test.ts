import { describe, expect, it } from 'vitest'
import { carriedTemplate } from '../../../../shared/template/project/carried-template'
import { templateText } from '../../../helpers/report/one-sentence-template'

const text = templateText({ blocks: [{ title: '年报' }, { paragraph: ['床位{{床位}}张。'] }] })

describe('carriedTemplate', () => {
  it('goes by the id and name that the project gives it, whatever its text calls itself', () => {
    const checked = carriedTemplate({ id: 'own-1', name: '本局年报', text, origin: null })
    expect(checked.ok && checked.value.template).toMatchObject({ id: 'own-1', name: '本局年报' })
  })

  it('fails with what is wrong in its text', () => {
    const faulty = templateText({ blocks: [{ paragraph: ['床位{{没有的}}张。'] }] })
    expect(carriedTemplate({ id: 'own-1', name: '本局年报', text: faulty, origin: null }).ok).toBe(false)
  })
})
