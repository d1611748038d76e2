import { printPdf } from '../../electron/adapters/write-pdf/print-pdf'
import type { StyleProfile } from '../../shared/render/style/style-profile'
import type { Block, ReportDocument } from '../../shared/report/document'
import { sampleDocument } from '../helpers/report/sample-document'

const plain =
  '全市民政系统坚持以人民为中心的发展思想聚焦特殊群体聚焦群众关切更好履行基本民生保障基层社会治理基本社会服务等职责在新的征程上谱写民政事业高质量发展的新篇章'

/** A document with everything an official page can have: full lines and pages, attachments, issuer and date. */
export const officialDocument: ReportDocument = {
  ...sampleDocument,
  blocks: [
    ...sampleDocument.blocks.filter(({ tag }) => tag !== 'contents' && tag !== 'page-break' && tag !== 'sign-off'),
    ...Array.from({ length: 5 }, (): Block => ({
      tag: 'paragraph',
      runs: [{ tag: 'text', text: `${plain.repeat(3)}。` }],
    })),
    { tag: 'attachments', items: ['民政事业发展主要指标', '民政事业发展主要指标分地区情况以及有关口径调整的详细说明'] },
    { tag: 'signature', issuer: '某市民政局', date: '2023年3月15日' },
  ],
}

/** The bytes of a PDF in a profile, the same on every machine. */
export async function printWithBundledFonts(document: ReportDocument, profile: StyleProfile): Promise<Uint8Array> {
  const written = await printPdf(document, profile, { installed: () => ({}) })
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  return written.value.bytes
}
