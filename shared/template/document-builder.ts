import { assertNever } from '../assert-never'
import { issue, type Issue } from '../issue'
import { chineseNumeral } from '../report/chinese-numeral'
import type { Block, ChartBlock, FigureId, ReportDocument, ReportFigure, Run, TableBlock } from '../report/document'
import { joinText, wordsOf } from './fill-sentence'
import type { FigureDraft, DraftRun } from './print-term'
import type { Template } from './template'

export type DraftRow =
  | { readonly tag: 'group'; readonly text: string }
  | { readonly tag: 'row'; readonly cells: readonly (readonly DraftRun[])[]; readonly indent: number }

export interface DraftPoint {
  readonly value: number | null
  readonly provisional: boolean
  readonly draft: FigureDraft | null
}

/** A filled block whose figures have no numbers yet: only what stays in the report is numbered. */
export type DraftBlock =
  | { readonly tag: 'title'; readonly runs: readonly DraftRun[]; readonly subtitle: readonly DraftRun[] }
  | { readonly tag: 'lead' | 'paragraph' | 'note'; readonly runs: readonly DraftRun[] }
  | { readonly tag: 'heading'; readonly level: 1 | 2; readonly lines: readonly (readonly DraftRun[])[] }
  | (Omit<TableBlock, 'anchor' | 'rows'> & { readonly rows: readonly DraftRow[] })
  | (Omit<ChartBlock, 'anchor' | 'series'> & {
      readonly series: readonly { readonly name: string; readonly points: readonly DraftPoint[] }[]
    })
  | Extract<Block, { readonly tag: 'byline' | 'sign-off' | 'contents' | 'page-break' }>

interface ReportFrame {
  readonly year: number
  readonly baseYear: number
  readonly date: string
}

/** What a heading may lead to; a note or the sign-off at the report's end belongs to the report, not to the last section. */
const supportingTags: ReadonlySet<DraftBlock['tag']> = new Set(['lead', 'paragraph', 'table', 'chart'])

/** Numbers headings, tables, charts and figures in reading order and turns drafts into the document. */
export class DocumentBuilder {
  private readonly figures: ReportFigure[] = []
  private readonly issues: Issue[] = []
  private section = 0
  private topic = 0
  private tables = 0
  private charts = 0
  private heading = ''

  constructor(
    private readonly template: Template,
    private readonly frame: ReportFrame,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  /** `kept` are the positions of the drafts that became the document's blocks. */
  build(drafts: readonly DraftBlock[]): {
    readonly document: ReportDocument
    readonly kept: readonly number[]
    readonly issues: readonly Issue[]
  } {
    const kept = this.withoutLonelyHeadings(drafts)
    const keptDrafts = drafts.filter((_, at) => kept.has(at))
    const title = keptDrafts.find((draft) => draft.tag === 'title')
    const document: ReportDocument = {
      template: this.template.id,
      title: title?.tag === 'title' ? wordsOf(title.runs) : this.template.name,
      bureau: this.settings['单位名称'] ?? '',
      year: this.frame.year,
      baseYear: this.frame.baseYear,
      language: 'zh-CN',
      date: this.frame.date,
      blocks: keptDrafts.map((draft) => this.block(draft)),
      figures: this.figures,
    }
    return { document, kept: [...kept], issues: this.issues }
  }

  /** A heading must lead to something before the next heading of its level or above. */
  private withoutLonelyHeadings(drafts: readonly DraftBlock[]): ReadonlySet<number> {
    const isKept = (draft: DraftBlock, at: number): boolean => {
      if (draft.tag !== 'heading') return true
      const following = drafts.slice(at + 1)
      const end = following.findIndex((next) => next.tag === 'heading' && next.level <= draft.level)
      const body = end === -1 ? following : following.slice(0, end)
      if (body.some(({ tag }) => supportingTags.has(tag))) return true
      const heading = draft.lines.map(wordsOf).join('')
      this.issues.push(issue('info', 'template.heading-dropped', null, { heading }))
      return false
    }
    return new Set(drafts.flatMap((draft, at) => (isKept(draft, at) ? [at] : [])))
  }

  private block(draft: DraftBlock): Block {
    switch (draft.tag) {
      case 'title':
        return { tag: 'title', runs: this.runs(draft.runs), subtitle: this.runs(draft.subtitle) }
      case 'lead':
      case 'paragraph':
      case 'note':
        return { tag: draft.tag, runs: this.runs(draft.runs) }
      case 'heading':
        return this.headingBlock(draft)
      case 'table':
        this.tables += 1
        return {
          ...draft,
          anchor: `table-${this.tables}`,
          rows: draft.rows.map((row) =>
            row.tag === 'group' ? row : { ...row, cells: row.cells.map((cell) => this.runs(cell, 'table')) },
          ),
        }
      case 'chart':
        this.charts += 1
        return {
          ...draft,
          anchor: `chart-${this.charts}`,
          series: draft.series.map(({ name, points }) => ({
            name,
            points: points.map(({ value, provisional, draft: figure }) => ({
              value,
              provisional,
              figure: figure ? this.number(figure, 'chart') : null,
            })),
          })),
        }
      case 'byline':
      case 'sign-off':
      case 'contents':
      case 'page-break':
        return draft
      default:
        return assertNever(draft)
    }
  }

  private headingBlock(draft: Extract<DraftBlock, { readonly tag: 'heading' }>): Block {
    if (draft.level === 1) {
      this.section += 1
      this.topic = 0
    } else {
      this.topic += 1
    }
    this.heading = draft.lines.map(wordsOf).join('')
    const number = this.headingNumber(draft.level)
    const [first = [], ...others] = draft.lines
    const lines = [joinText([{ tag: 'text', text: number }, ...first]), ...others]
    return {
      tag: 'heading',
      level: draft.level,
      anchor: draft.level === 1 ? `section-${this.section}` : `section-${this.section}-${this.topic}`,
      lines: lines.map((line) => this.runs(line)),
    }
  }

  private headingNumber(level: 1 | 2): string {
    if (this.template.numbering === 'none') return ''
    return level === 1 ? `${chineseNumeral(this.section)}、` : `（${chineseNumeral(this.topic)}）`
  }

  private runs(drafts: readonly DraftRun[], block: 'text' | 'table' = 'text'): readonly Run[] {
    return drafts.map((run) =>
      run.tag === 'text' ? run : { tag: 'figure', text: run.draft.text, figure: this.number(run.draft, block) },
    )
  }

  private number(draft: FigureDraft, block: ReportFigure['place']['block']): FigureId {
    const id = `f${this.figures.length + 1}`
    this.figures.push({ ...draft, id, place: { heading: this.heading, block } })
    return id
  }
}
