import { attachmentLines } from '../../report/attachment-lines'
import { assertNever } from '../../assert-never'
import type { Block, ReportDocument, Run } from '../../report/document'
import { footnotesOf, noteRuns } from '../../report/footnotes'
import { labelNote, numberCaption } from '../label-blocks'
import { pageText } from '../pages/page-text'
import { printable } from '../pages/set-text'
import type { StyleProfile } from '../style/style-profile'

/** A part of a unit: words, or a figure by its number. */
export interface UnitPart {
  readonly text: string
  readonly figure: string | null
}

/** A line, paragraph or cell as the report has it, without blanks: layouts set their own. */
export interface Unit {
  readonly parts: readonly UnitPart[]
  /** A page number follows that only the layout knows. */
  readonly isEntry: boolean
}

/** The units of a table, a chart or a numbered note belong together, as a layout may move them past the text. */
export interface UnitGroup {
  readonly tag: 'text' | 'table' | 'chart' | 'footnote'
  readonly units: readonly Unit[]
  /** What a table repeats at the head of its further pages. */
  readonly again: string
}

/** Every text of a report in its own order, without the words inside charts. */
export function expectedGroups(document: ReportDocument): readonly UnitGroup[] {
  return groupsOf(document, document.blocks, null)
}

/** The texts as a profile lays them out: a cover takes title and byline, contents may have pages of their own. */
export function laidOutGroups(document: ReportDocument, profile: StyleProfile): readonly UnitGroup[] {
  const { cover, contents, contentsDepth } = profile
  const blocks = document.blocks.filter((block) => cover === null || (block.tag !== 'title' && block.tag !== 'byline'))
  if (contents === 'in-text') return groupsOf(document, blocks, contentsDepth)
  const own: Block = blocks.find((block) => block.tag === 'contents') ?? { tag: 'contents', title: '目\u3000录' }
  return groupsOf(document, [own, ...blocks.filter((block) => block.tag !== 'contents')], contentsDepth)
}

/** The texts of the cover from top to bottom, or as the profile lists them. */
export function coverUnits(document: ReportDocument, profile: StyleProfile, order: 'listed' | 'down'): readonly Unit[] {
  const parts = profile.cover?.parts ?? []
  const sorted = order === 'down' ? parts.toSorted((part, other) => part.top - other.top) : parts
  return sorted.map(({ from }) => words(pageText(from, document, null)))
}

/** `depth` is the lowest level that a layout lists with its page numbers; null lists all headings as they are. */
function groupsOf(document: ReportDocument, blocks: readonly Block[], depth: 1 | 2 | null): readonly UnitGroup[] {
  const counts = { 表: 0, 图: 0 }
  const headings = document.blocks.flatMap((block) =>
    block.tag === 'heading' && block.level <= (depth ?? 2) ? [block] : [],
  )
  return blocks.flatMap((block) => [blockGroup(block), ...noteGroups(block)])

  function blockGroup(block: Block): UnitGroup {
    switch (block.tag) {
      case 'title':
        return text([unit(block.runs), unit(block.subtitle)])
      case 'byline':
        return text([words(block.text)])
      case 'lead':
      case 'paragraph':
      case 'note':
        return text([unit(block.runs)])
      case 'heading':
        return text(block.lines.map(unit))
      case 'sign-off':
        return text(block.lines.map(words))
      case 'attachments':
        return text(attachmentLines(block.items).map(({ label, name }) => words(label + name)))
      case 'signature':
        return text([words(block.issuer), words(block.date)])
      case 'contents': {
        const entries = headings.map(({ lines }): Unit => {
          const { parts } = unit(lines.flat())
          return depth === null ? { parts, isEntry: false } : { parts: withoutStop(parts), isEntry: true }
        })
        return text([words(block.title), ...entries.filter(({ parts }) => parts.length > 0)])
      }
      case 'chart': {
        const caption = numberCaption('图', (counts.图 += 1), block.caption)
        return { tag: 'chart', again: '', units: [words(caption), ...noteUnits(block.notes)] }
      }
      case 'table': {
        const number = (counts.表 += 1)
        const unitLine = block.unit === null ? [] : [words(`单位：${block.unit}`)]
        const headers = block.columns.map(({ header }) => words(header))
        const rows = block.rows.flatMap((row) => (row.tag === 'group' ? [words(row.text)] : row.cells.map(unit)))
        const caption = words(numberCaption('表', number, block.caption))
        return {
          tag: 'table',
          again: [words(`续表${number}`), ...unitLine, ...headers].map(textOf).join(''),
          units: [caption, ...unitLine, ...headers, ...rows, ...noteUnits(block.notes)],
        }
      }
      case 'page-break':
        return text([])
      default:
        return assertNever(block)
    }
  }
}

/** The numbered notes of a paragraph, behind it. */
function noteGroups(block: Block): readonly UnitGroup[] {
  if (block.tag !== 'lead' && block.tag !== 'paragraph') return []
  return footnotesOf(block.runs).map((note) => ({ tag: 'footnote', units: [unit(noteRuns(note))], again: '' }))
}

/** The words that a unit must print. */
export function textOf({ parts }: Unit): string {
  return parts.map((part) => part.text).join('')
}

/** Text without blanks. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '')
}

function text(units: readonly Unit[]): UnitGroup {
  return { tag: 'text', units, again: '' }
}

function words(content: string): Unit {
  const shown = squeeze(printable(content))
  return { parts: shown === '' ? [] : [{ text: shown, figure: null }], isEntry: false }
}

function unit(runs: readonly Run[]): Unit {
  const parts = runs.map((run): UnitPart => ({
    text: squeeze(printable(run.text)),
    figure: run.tag === 'figure' ? run.figure : null,
  }))
  return { parts: parts.filter((part) => part.text !== ''), isEntry: false }
}

function noteUnits(notes: readonly string[]): readonly Unit[] {
  return notes.map((note, index) => words(labelNote(note, index)))
}

/** A heading that runs into its text ends with a stop, which contents leave out. */
function withoutStop(parts: readonly UnitPart[]): readonly UnitPart[] {
  return parts
    .map((part, at) => (at === parts.length - 1 ? { ...part, text: part.text.replace(/。$/u, '') } : part))
    .filter((part) => part.text !== '')
}
