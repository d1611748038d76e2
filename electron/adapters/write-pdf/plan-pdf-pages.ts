import { planPages, type PlannedPage } from '../../../shared/render/pages/plan-pages'
import type { StyleProfile } from '../../../shared/render/style/style-profile'
import type { ReportDocument } from '../../../shared/report/document'
import { chooseFonts, officialFacesOf } from '../fonts/choose-fonts'
import { buildFontMetrics } from '../fonts/fonts'
import { systemFonts, type InstalledFaces } from '../fonts/system/find-system-fonts'

/** The pages that the PDF of a report has, with the faces that it would be printed in, without printing it. */
export function planPdfPages(
  document: ReportDocument,
  profile: StyleProfile,
  installed: () => InstalledFaces = systemFonts,
): readonly PlannedPage[] {
  const { fonts } = chooseFonts(profile, officialFacesOf(profile).length === 0 ? {} : installed())
  return planPages(document, profile, buildFontMetrics(fonts))
}
