import { printDate } from '../../report/print-date'
import type { ReportDocument } from '../../report/document'
import type { PageText } from '../style/style-profile'
import { plainText } from './set-text'

/** A text of the cover or of the running head; empty where the report has none. */
export function pageText(from: PageText, document: ReportDocument, section: string | null): string {
  switch (from) {
    case 'title':
      return document.title
    case 'subtitle': {
      const title = document.blocks.find((block) => block.tag === 'title')
      return title?.tag === 'title' ? plainText(title.subtitle) : ''
    }
    case 'byline': {
      const byline = document.blocks.find((block) => block.tag === 'byline')
      return byline?.tag === 'byline' ? byline.text : ''
    }
    case 'bureau':
      return document.bureau
    case 'date':
      return printDate(document.date)
    case 'section':
      return section ?? document.title
  }
}
