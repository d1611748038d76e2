import { issue, type Issue } from '../../issue'
import type { Indicator } from '../../model/indicator'
import { failure, success, type Result } from '../../result'
import { schemaIssues } from './schema-issues'
import {
  blockKeys,
  templateSchema,
  type BlockContent,
  type ChartContent,
  type SentenceContent,
  type TableContent,
  type TemplateContent,
} from './schema'
import { emptySentence, parseSentence, type FilterCall, type Sentence } from '../sentence'
import type { ChartSpec, SentenceBlock, TableSpec, Template, TemplateBlock } from '../template'
import { limitIssues } from './template-limits'
import { parseTemplateSource, type SourcePath, type TemplateSource } from './template-source'

/** Parses template.yaml: structure, schema and the syntax of every sentence; all faults at once, each with its place. */
export function parseTemplate(text: string, file: string): Result<Template> {
  const source = parseTemplateSource(text, file)
  if (!source.ok) return source
  const checked = templateSchema.safeParse(source.value.content)
  if (!checked.success) return failure(schemaIssues(source.value, checked.error.issues))
  const beyond = limitIssues(checked.data, source.value)
  return beyond.length > 0 ? failure(beyond) : new TemplateParser(source.value).parse(checked.data)
}

/** Walks checked content with its path, collecting the faults of all sentences before giving up. */
class TemplateParser {
  private readonly issues: Issue[] = []

  constructor(private readonly source: TemplateSource) {}

  parse(content: TemplateContent): Result<Template> {
    const indicators = this.indicators(content)
    const blocks = content.blocks.flatMap((block, at) => this.block(block, ['blocks', at]))
    if (this.issues.length > 0) return failure(this.issues)
    return success({
      file: this.source.file,
      id: content.id,
      name: content.name,
      description: content.description,
      baseYear: content['base-year'],
      numbering: content.numbering,
      settings: content.settings,
      indicators,
      blocks,
    })
  }

  private indicators(content: TemplateContent): readonly Indicator[] {
    const seen = new Set<string>()
    return Object.entries(content.indicators).flatMap(([section, declared]) =>
      declared.map((entry, at): Indicator => {
        if (seen.has(entry.name)) {
          const place = this.source.placeOf(['indicators', section, at])
          this.issues.push(issue('error', 'template.duplicate-indicator', place, { name: entry.name }))
        }
        seen.add(entry.name)
        return {
          id: entry.name,
          name: entry.name,
          aliases: entry.aliases,
          unit: entry.unit,
          kind: entry.kind,
          decimals: entry.decimals ?? null,
          section: [section],
          department: entry.department ?? null,
          definition: entry.definition ?? null,
          breaks: entry.breaks,
          partOf: entry['part-of'] ?? null,
          formula: null,
        }
      }),
    )
  }

  private block(content: BlockContent, path: SourcePath): readonly TemplateBlock[] {
    const keys = blockKeys.filter((key) => content[key] !== undefined)
    const [key] = keys
    if (key === undefined || keys.length > 1) {
      const found = keys.length === 0 ? blockKeys.join('、') : keys.join('、')
      this.issues.push(issue('error', 'template.one-block', this.source.placeOf(path), { keys: found }))
      return []
    }
    return [this.readers[key](content, [...path, key])]
  }

  /** How each kind of block is read; the block is known to have the key it is read by. */
  private readonly readers: Readonly<
    Record<(typeof blockKeys)[number], (content: BlockContent, path: SourcePath) => TemplateBlock>
  > = {
    title: ({ title = '', subtitle }, path) => ({
      tag: 'title',
      text: this.sentence(title, path),
      subtitle: subtitle === undefined ? null : this.sentence(subtitle, [...path.slice(0, -1), 'subtitle']),
    }),
    byline: ({ byline = '' }, path) => ({ tag: 'byline', text: this.sentence(byline, path) }),
    contents: ({ contents = '' }) => ({ tag: 'contents', title: contents }),
    lead: ({ lead = [] }, path) => ({ tag: 'lead', sentences: this.sentences(lead, path) }),
    paragraph: ({ paragraph = [] }, path) => ({ tag: 'paragraph', sentences: this.sentences(paragraph, path) }),
    heading: ({ heading = '' }, path) => ({
      tag: 'heading',
      level: 1,
      lines: typeof heading === 'string' ? [this.sentence(heading, path)] : this.lines(heading, path),
    }),
    topic: ({ topic = '' }, path) => ({ tag: 'heading', level: 2, lines: [this.sentence(topic, path)] }),
    table: ({ table }, path) => this.table(known(table), path),
    chart: ({ chart }, path) => this.chart(known(chart), path),
    note: ({ note = '' }, path) => ({ tag: 'note', text: this.sentence(note, path) }),
    'sign-off': (content, path) => ({ tag: 'sign-off', lines: this.lines(content['sign-off'] ?? [], path) }),
    attachments: ({ attachments = [] }, path) => ({ tag: 'attachments', items: this.lines(attachments, path) }),
    signature: ({ signature = '' }, path) => ({ tag: 'signature', issuer: this.sentence(signature, path) }),
    'page-break': () => ({ tag: 'page-break' }),
  }

  private lines(texts: readonly string[], path: SourcePath): readonly Sentence[] {
    return texts.map((text, at) => this.sentence(text, [...path, at]))
  }

  private sentences(contents: readonly SentenceContent[], path: SourcePath): readonly SentenceBlock[] {
    return contents.map((content, at) =>
      typeof content === 'string'
        ? { text: this.sentence(content, [...path, at]), otherwise: null, depends: null }
        : {
            text: this.sentence(content.text, [...path, at, 'text']),
            otherwise:
              content.otherwise === undefined ? null : this.sentence(content.otherwise, [...path, at, 'otherwise']),
            depends: content.depends ?? null,
          },
    )
  }

  private table(content: TableContent, path: SourcePath): TableSpec {
    return {
      tag: 'table',
      caption: this.sentence(content.caption, [...path, 'caption']),
      unit: content.unit ?? null,
      rows: content.rows.map((row, at) => {
        if (typeof row === 'object' && 'group' in row) return row
        const place = this.source.placeOf([...path, 'rows', at])
        return typeof row === 'string'
          ? { indicator: row, label: null, indent: 0, place }
          : { indicator: row.indicator, label: row.label ?? null, indent: row.indent, place }
      }),
      columns: content.columns.map((column, at) => ({
        header: this.sentence(column.header, [...path, 'columns', at, 'header']),
        filters: column.value === undefined ? [] : this.filters(column.value, [...path, 'columns', at, 'value']),
        place: this.source.placeOf([...path, 'columns', at]),
      })),
      notes: content.notes.map((note, at) => this.sentence(note, [...path, 'notes', at])),
      place: this.source.placeOf(path),
    }
  }

  private chart(content: ChartContent, path: SourcePath): ChartSpec {
    return {
      tag: 'chart',
      caption: this.sentence(content.caption, [...path, 'caption']),
      kind: content.kind,
      indicators: content.indicators,
      // Several changes are those of one year; everything else looks back to the base year.
      from: content.from ?? (content.kind === 'change' && content.indicators.length > 1 ? '上年' : '基年'),
      to: content.to,
      everyYear: content['every-year'] ?? false,
      rate: content.rate ?? null,
      notes: content.notes.map((note, at) => this.sentence(note, [...path, 'notes', at])),
      place: this.source.placeOf(path),
    }
  }

  private sentence(text: string, path: SourcePath): Sentence {
    const parsed = parseSentence(text, (offset, mark) => this.source.placeInText(path, offset, mark))
    if (parsed.ok) return parsed.value
    this.issues.push(...parsed.error)
    return emptySentence(text, this.source.placeOf(path))
  }

  /** A column's value is a filter chain without its subject: "增减: 上年 | 位数: 1". */
  private filters(chain: string, path: SourcePath): readonly FilterCall[] {
    const opening = '{{ _ | '
    const parsed = parseSentence(`${opening}${chain} }}`, (offset, mark) =>
      this.source.placeInText(path, Math.max(0, offset - opening.length), mark),
    )
    if (!parsed.ok) {
      this.issues.push(...parsed.error)
      return []
    }
    return parsed.value.pieces.flatMap((piece) => (piece.tag === 'output' ? piece.filters : []))
  }
}

function known<T>(content: T | undefined): T {
  if (content === undefined) throw new Error('a block is read by a key that it has')
  return content
}
