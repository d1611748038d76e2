import { attachmentLines } from '../../../shared/report/attachment-lines'
import type { Block, ReportDocument, Run } from '../../../shared/report/document'
import { labelNote, numberCaption } from '../../../shared/render/label-blocks'
import { pageText } from '../../../shared/render/pages/page-text'
import type { StyleProfile } from '../../../shared/render/style/style-profile'

/**
 * The words of a report as a profile prints them, block by block and without the words of charts, which each format draws
 * in its own way, and without running heads. Contents list the headings without page numbers.
 */
export function documentText(document: ReportDocument, profile: StyleProfile): string {
  const counts = { 表: 0, 图: 0 }
  const headings = document.blocks.flatMap((block) =>
    block.tag === 'heading' && block.level <= profile.contentsDepth ? [block] : [],
  )
  const { cover } = profile
  const front = cover?.parts.toSorted((part, other) => part.top - other.top) ?? []
  const inText = document.blocks.filter(({ tag }) => cover === null || (tag !== 'title' && tag !== 'byline'))
  const contents = inText.find(({ tag }) => tag === 'contents') ?? ({ tag: 'contents', title: '目\u3000录' } as const)
  const blocks = profile.contents === 'in-text' ? inText : [contents, ...inText.filter(({ tag }) => tag !== 'contents')]
  return [...front.map(({ from }) => pageText(from, document, null)), ...blocks.map(textOf)].join('\n')

  function textOf(block: Block): string {
    switch (block.tag) {
      case 'title':
        return words(block.runs) + words(block.subtitle)
      case 'heading':
        return block.lines.map(words).join('')
      case 'byline':
        return block.text
      case 'lead':
      case 'paragraph':
      case 'note':
        return words(block.runs)
      case 'table': {
        const rows = block.rows.map((row) => (row.tag === 'group' ? row.text : row.cells.map(words).join('')))
        const unit = block.unit === null ? '' : `单位：${block.unit}`
        const headers = block.columns.map(({ header }) => header).join('')
        return [numberCaption('表', (counts.表 += 1), block.caption), unit, headers, ...rows, notes(block.notes)].join(
          '',
        )
      }
      case 'chart':
        return numberCaption('图', (counts.图 += 1), block.caption) + notes(block.notes)
      case 'sign-off':
        return block.lines.join('')
      case 'attachments':
        return attachmentLines(block.items)
          .map(({ label, name }) => label + name)
          .join('')
      case 'signature':
        return block.issuer + block.date
      case 'contents':
        return block.title + headings.map(({ lines }) => lines.map(words).join('').replace(/。$/u, '')).join('')
      case 'page-break':
        return ''
    }
  }
}

function words(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

function notes(lines: readonly string[]): string {
  return lines.map((line, at) => labelNote(line, at)).join('')
}
