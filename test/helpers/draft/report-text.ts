import type { ParagraphRole, ReportText } from '../../../shared/draft/report-text'

/** A report of these lines: the first its title, 一、… headings, （一）… topics, everything else prose. */
export function reportOf(...lines: readonly string[]): ReportText {
  return {
    blocks: lines.map((text, index) => ({ tag: 'paragraph', index, role: roleOf(text, index), number: '', text })),
    footnotes: [],
    leftOut: [],
  }
}

function roleOf(text: string, index: number): ParagraphRole {
  if (index === 0) return { tag: 'title' }
  if (/^[一二三四五六七八九十]+、/u.test(text)) return { tag: 'heading', level: 1 }
  if (/^（[一二三四五六七八九十]+）/u.test(text)) return { tag: 'heading', level: 2 }
  return { tag: 'body' }
}
