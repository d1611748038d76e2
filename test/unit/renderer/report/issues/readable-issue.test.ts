import { describe, expect, it } from 'vitest'
import { readableIssue } from '../../../../../renderer/report/issues/readable-issue'
import { findProfile, profileIds } from '../../../../../shared/render/style/profiles/index'
import { issue } from '../../../../../shared/issue'
import { windowText } from '../../../../../shared/text/window'

const missing = issue('warning', 'derive.missing-figure', null, { indicator: '孤儿', period: '2022年' })
const dropped = issue('warning', 'template.sentence-dropped', null, {
  sentence: '{{年}}年末有孤儿{{ 孤儿 | 带单位 }}，比上年{{孤儿 | 变化: 上年}}。',
})

describe('readableIssue', () => {
  it('names the figures of a sentence instead of showing how the template asks for them', () => {
    expect(readableIssue(dropped).parameters['sentence']).toBe('〔年〕年末有孤儿〔孤儿〕，比上年〔孤儿〕。')
  })

  it('leaves other issues as they are', () => {
    expect(readableIssue(missing)).toBe(missing)
  })
})

describe('the choice of a profile', () => {
  it('has words and a hint in the language of the window for each that there is', () => {
    for (const id of profileIds) {
      expect([id, findProfile(id)?.id]).toEqual([id, id])
      expect(Object.keys(windowText)).toEqual(
        expect.arrayContaining([`report.profile-${id}`, `report.profile-${id}-hint`]),
      )
    }
  })
})
