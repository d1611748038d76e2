import { describe, expect, it } from 'vitest'
import { coverParagraphs } from '../../../../shared/render/docx/cover-paragraphs'
import { bulletinProfile } from '../../../../shared/render/style/profiles/bulletin'
import { sampleDocument } from '../../../helpers/report/sample-document'

describe('coverParagraphs', () => {
  const { cover } = bulletinProfile
  if (cover === null) throw new Error('a bulletin has a cover')
  const paragraphs = coverParagraphs(cover, sampleDocument, bulletinProfile)

  it('stands in the order of the page, nothing above what is before it', () => {
    expect(paragraphs.every(({ space }) => (space?.before ?? -1) >= 0)).toBe(true)
    const words = paragraphs.flatMap(({ runs }) => runs.map((run) => (run.tag === 'text' ? run.text : ''))).join('')
    expect(words).toContain(sampleDocument.title)
  })

  it('has a line below an empty paragraph for every rule', () => {
    expect(paragraphs.filter(({ ruleBelow }) => ruleBelow !== null)).toHaveLength(cover.rules.length)
  })
})
