import { describe, expect, it } from 'vitest'
import { planPdfPages } from '../../../../electron/adapters/write-pdf/plan-pdf-pages'
import { writePdf } from '../../../../electron/adapters/write-pdf/write-pdf'
import { findProfile, profileIds } from '../../../../shared/render/style/profiles/index'
import { newsProfile } from '../../../../shared/render/style/profiles/news'
import { valueOf } from '../../../helpers/project/project'
import { readPdfText } from '../../../helpers/report/pdf-text'
import { sampleDocument } from '../../../helpers/report/sample-document'

describe('planPdfPages', () => {
  it('has as many pages as the PDF', { timeout: 120_000 }, async () => {
    for (const profile of profileIds.map((id) => findProfile(id) ?? newsProfile)) {
      const planned = planPdfPages(sampleDocument, profile, () => ({}))
      const { pages } = await readPdfText(valueOf(await writePdf(sampleDocument, profile)))
      expect([profile.id, planned.length]).toEqual([profile.id, pages.length])
    }
  })
})
