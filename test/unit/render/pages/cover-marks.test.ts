import { describe, expect, it } from 'vitest'
import { coverMarks } from '../../../../shared/render/pages/cover-marks'
import { bulletinProfile } from '../../../../shared/render/style/profiles/bulletin'
import { pageContext } from '../../../helpers/report/page-context'
import { sampleDocument } from '../../../helpers/report/sample-document'

describe('coverMarks', () => {
  const { cover } = bulletinProfile
  if (cover === null) throw new Error('a bulletin has a cover')
  const marks = coverMarks(cover, sampleDocument, pageContext(bulletinProfile))

  it('prints the title and the bureau, each below the last', () => {
    const words = marks.flatMap((mark) => (mark.tag === 'text' ? [mark.text] : [])).join('')
    expect(words).toContain(sampleDocument.bureau)
    expect(words).toContain(sampleDocument.title)
  })

  it('draws its rules between the margins', () => {
    const { left } = bulletinProfile.page.margins
    const rules = marks.filter((mark) => mark.tag === 'line')
    expect(rules).toHaveLength(cover.rules.length)
    for (const rule of rules) expect(rule.x1 >= left && rule.x2 > rule.x1).toBe(true)
  })

  it('leaves out what the report has none of', () => {
    const bare = { ...sampleDocument, blocks: [], bureau: '' }
    expect(coverMarks({ ...cover, rules: [] }, bare, pageContext(bulletinProfile)).length).toBeLessThan(marks.length)
  })
})
