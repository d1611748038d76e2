import { assertNever } from '../../assert-never'
import { issue, type Issue } from '../../issue'
import { chineseNumeral } from '../../model/chinese-numeral'
import type {
  Block,
  ChartBlock,
  ChartPoint,
  FigureId,
  ReportDocument,
  ReportFigure,
  Run,
  SecondSeries,
  TableBlock,
} from '../../report/document'
import { footnoteMark } from '../../report/footnotes'
import { printDate } from '../../report/print-date'
import type { FillMemory } from './fill-memory'
import { joinText } from './fill-sentence'
import { wordsOf, type FigureDraft, type DraftRun } from './draft-figure'
import type { Template } from '../template'

/** A row of a table whose figures have no numbers yet. */
export type DraftRow =
  | { readonly tag: 'group'; readonly text: string }
  | { readonly tag: 'row'; readonly cells: readonly (readonly DraftRun[])[]; readonly indent: number }

/** A point of a chart whose figure has no number yet. */
export interface DraftPoint {
  readonly value: number | null
  readonly provisional: boolean
  readonly draft: FigureDraft | null
}

export interface DraftSeries {
  readonly name: string
  readonly points: readonly DraftPoint[]
}

/** A filled block whose figures have no numbers yet: only what stays in the report is numbered. */
export type DraftBlock =
  | { readonly tag: 'title'; readonly runs: readonly DraftRun[]; readonly subtitle: readonly DraftRun[] }
  | { readonly tag: 'lead' | 'paragraph' | 'note'; readonly runs: readonly DraftRun[] }
  | { readonly tag: 'heading'; readonly level: 1 | 2; readonly lines: readonly (readonly DraftRun[])[] }
  | (Omit<TableBlock, 'anchor' | 'rows'> & { readonly rows: readonly DraftRow[] })
  | (Omit<ChartBlock, 'anchor' | 'series' | 'second'> & {
      readonly series: readonly DraftSeries[]
      readonly second?: Omit<SecondSeries, 'points'> & DraftSeries
    })
  | { readonly tag: 'signature'; readonly issuer: string }
  | Extract<Block, { readonly tag: 'byline' | 'sign-off' | 'attachments' | 'contents' | 'page-break' }>

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
  private notes = 0
  private heading = ''
  private places = placesUnder('')

  constructor(
    private readonly template: Template,
    private readonly frame: ReportFrame,
    private readonly settings: Readonly<Record<string, string>>,
    private readonly memory: FillMemory,
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
    const lonely = new Set<number>()
    const leads = { 1: false, 2: false }
    for (let at = drafts.length - 1; at >= 0; at -= 1) {
      const draft = drafts[at]
      if (draft?.tag === 'heading') {
        if (!leads[draft.level]) lonely.add(at)
        leads[2] = false
        if (draft.level === 1) leads[1] = false
      } else if (draft && supportingTags.has(draft.tag)) {
        leads[1] = true
        leads[2] = true
      }
    }
    for (const [at, draft] of drafts.entries()) {
      if (draft.tag !== 'heading' || !lonely.has(at)) continue
      this.issues.push(issue('info', 'template.heading-dropped', null, { heading: draft.lines.map(wordsOf).join('') }))
    }
    return new Set(drafts.flatMap((_, at) => (lonely.has(at) ? [] : [at])))
  }

  private block(draft: DraftBlock): Block {
    if (draft.tag === 'heading') return this.headingBlock(draft)
    if (draft.tag === 'table') this.tables += 1
    if (draft.tag === 'chart') this.charts += 1
    return this.numbered(draft, `${this.tables} ${this.charts}`, () => this.body(draft))
  }

  private body(draft: Exclude<DraftBlock, { readonly tag: 'heading' }>): Block {
    switch (draft.tag) {
      case 'title':
        return { tag: 'title', runs: this.runs(draft.runs), subtitle: this.runs(draft.subtitle) }
      case 'lead':
      case 'paragraph':
      case 'note':
        return { tag: draft.tag, runs: this.runs(draft.runs) }
      case 'table':
        return {
          ...draft,
          anchor: `table-${this.tables}`,
          rows: draft.rows.map((row) =>
            row.tag === 'group'
              ? row
              : this.numbered(row, '', () => ({ ...row, cells: row.cells.map((cell) => this.runs(cell, 'table')) })),
          ),
        }
      case 'chart': {
        const { second, ...chart } = draft
        return {
          ...chart,
          anchor: `chart-${this.charts}`,
          series: draft.series.map(({ name, points }) => ({ name, points: this.points(points) })),
          ...(second ? { second: { ...second, points: this.points(second.points) } } : {}),
        }
      }
      case 'byline':
      case 'sign-off':
      case 'attachments':
      case 'contents':
      case 'page-break':
        return draft
      case 'signature':
        return { ...draft, date: printDate(this.frame.date) }
      default:
        return assertNever(draft)
    }
  }

  private points(points: readonly DraftPoint[]): readonly ChartPoint[] {
    return points.map(({ value, provisional, draft }) => ({
      value,
      provisional,
      figure: draft ? this.number(draft, 'chart') : null,
    }))
  }

  /** What a draft becomes: the same object as before when its figures keep their numbers and their heading. */
  private numbered<T>(draft: object, context: string, build: () => T): T {
    const first = this.figures.length
    const key = `${first} ${this.notes} ${context} ${this.heading}`
    const known = this.memory.numbered(draft, key, () => {
      const built = build()
      return { built, figures: this.figures.slice(first), notes: this.notes }
    })
    if (this.figures.length === first) for (const figure of known.figures) this.figures.push(figure)
    this.notes = known.notes
    return known.built
  }

  private headingBlock(draft: Extract<DraftBlock, { readonly tag: 'heading' }>): Block {
    if (draft.level === 1) {
      this.section += 1
      this.topic = 0
    } else {
      this.topic += 1
    }
    this.heading = draft.lines.map(wordsOf).join('')
    this.places = placesUnder(this.heading)
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
    return drafts.map((run): Run => {
      switch (run.tag) {
        case 'text':
          return run
        case 'figure':
          return { tag: 'figure', text: run.draft.text, figure: this.number(run.draft, block) }
        case 'footnote': {
          const number = (this.notes += 1)
          return { tag: 'footnote', text: footnoteMark(number), number, note: this.runs(run.note, block) }
        }
      }
    })
  }

  private number(draft: FigureDraft, block: ReportFigure['place']['block']): FigureId {
    const id = `f${this.figures.length + 1}`
    this.figures.push(numberFigure(draft, id, this.places[block]))
    return id
  }
}

/** Written out, because a large report has ten thousand of them and `{ ...draft }` takes ten times as long. */
function numberFigure(draft: FigureDraft, id: FigureId, place: ReportFigure['place']): ReportFigure {
  return {
    text: draft.text,
    value: draft.value,
    unit: draft.unit,
    decimals: draft.decimals,
    indicator: draft.indicator,
    region: draft.region,
    period: draft.period,
    measure: draft.measure,
    formula: draft.formula,
    qualifier: draft.qualifier,
    status: draft.status,
    notes: draft.notes,
    style: draft.style,
    decimalsFrom: draft.decimalsFrom,
    claims: draft.claims,
    isWorded: draft.isWorded,
    phrase: draft.phrase,
    id,
    place,
  }
}

/** The places a figure may have under a heading, one object for all of its figures. */
function placesUnder(heading: string): Readonly<Record<ReportFigure['place']['block'], ReportFigure['place']>> {
  return {
    text: { heading, block: 'text' },
    table: { heading, block: 'table' },
    chart: { heading, block: 'chart' },
  }
}
