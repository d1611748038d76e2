import type { WrittenPdf } from '../../jobs/ports'
import type { StyleProfile } from '../../../shared/render/style/style-profile'
import type { ReportDocument } from '../../../shared/report/document'
import { success, type Result } from '../../../shared/result'
import { chooseFonts, officialFacesOf } from '../fonts/choose-fonts'
import { systemFonts, type InstalledFaces } from '../fonts/system/find-system-fonts'
import { writePdf, type PdfPorts } from './write-pdf'

export interface PrintPorts {
  /** The official faces of the PC, asked for only when the profile wants one. */
  readonly installed: () => InstalledFaces
  readonly paintChart: PdfPorts['paintChart']
}

/** Writes a PDF with the PC's own faces for official documents where it has them, and says which it has not. */
export async function printPdf(
  document: ReportDocument,
  profile: StyleProfile,
  ports: Partial<PrintPorts> = {},
): Promise<Result<WrittenPdf>> {
  const { installed = systemFonts, paintChart } = ports
  const { fonts, issues } = chooseFonts(profile, officialFacesOf(profile).length === 0 ? {} : installed())
  const bytes = await writePdf(document, profile, { fonts, ...(paintChart ? { paintChart } : {}) })
  return bytes.ok ? success({ bytes: bytes.value, issues }) : bytes
}
