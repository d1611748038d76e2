import { Document, Packer, type ISectionOptions } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import type { DocxPlan } from '../../../shared/render/docx/plan'
import { success, type Result } from '../../../shared/result'
import { finishPackage } from './finish-package'
import { stylesPart } from './styles-part'
import { writeSection } from './write-section'

/** The bytes of a .docx file for a plan; equal plans give equal bytes. */
export async function writeDocx(plan: DocxPlan): Promise<Result<Uint8Array>> {
  const document = new Document({
    title: plan.title,
    subject: plan.subject,
    creator: plan.author,
    lastModifiedBy: plan.author,
    externalStyles: stylesPart(plan),
    // The page numbers of the contents; on a PC with other fonts a page may end elsewhere, and the field can be updated.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    evenAndOddHeaderAndFooters: plan.page.hasTwoSides,
    sections: plan.sections.map((section): ISectionOptions => writeSection(section, plan.page)),
  })
  return success(finishPackage(new Uint8Array(await Packer.toBuffer(document)), plan))
}
