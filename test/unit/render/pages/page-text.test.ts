import { describe, expect, it } from 'vitest'
import { pageText } from '../../../../shared/render/pages/page-text'
import { sampleDocument } from '../../../helpers/report/sample-document'
import { runsOf } from '../../../helpers/report/page-context'

const bare = { ...sampleDocument, blocks: [] }

describe('pageText', () => {
  it('takes what the report has, and nothing where it has none', () => {
    expect(pageText('title', bare, null)).toBe(sampleDocument.title)
    expect(pageText('subtitle', bare, null)).toBe('')
    expect(pageText('byline', bare, null)).toBe('')
    const titled = { ...bare, blocks: [{ tag: 'title', runs: runsOf('年报'), subtitle: runsOf('（初稿）') } as const] }
    expect(pageText('subtitle', titled, null)).toBe('（初稿）')
  })

  it('names the section, or the report before its first one', () => {
    expect(pageText('section', bare, '一、养老')).toBe('一、养老')
    expect(pageText('section', bare, null)).toBe(sampleDocument.title)
  })
})
