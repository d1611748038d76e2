import { assertNever } from '../../assert-never'
import type { Block, ChartBlock, ReportDocument } from '../../report/document'
import { buildChartPart } from '../chart/part/chart-part'
import { describeChart } from '../chart/chart-points'
import { headingText, isRunIn, type HeadingBlock } from '../pages/heading-box'
import type { StyleProfile } from '../style/style-profile'
import { embeddedReferences } from './embedded-references'
import { attachments, signature, signOff } from './closing'
import { textRun, wordParagraph, WordRuns } from './paragraph'
import type { ContentsEntry, WordBlock, WordParagraph, WordRun } from './plan'
import { caption, noteParagraphs, tableBlocks } from './table'

/** Blocks that stand on pages of one kind: upright, or turned to their side. */
export interface BodyPart {
  readonly isWide: boolean
  readonly blocks: readonly WordBlock[]
}

/** Between a chart and its caption. */
const captionGap = 5

/** The blocks of a report in Word, cut where a wide table wants a page turned to its side. */
export function buildBody(document: ReportDocument, profile: StyleProfile): readonly BodyPart[] {
  const blocks = shownBlocks(document, profile)
  const builder = new BodyBuilder(document, profile)
  const parts: { isWide: boolean; blocks: WordBlock[] }[] = []
  let startsPage = false
  for (const [index, block] of blocks.entries()) {
    if (block.tag === 'page-break') {
      startsPage = true
      continue
    }
    const built = builder.build(block, blocks[index + 1])
    const [first, ...rest] = built.blocks
    if (first === undefined) continue
    const last = parts.at(-1)
    if (last === undefined || last.isWide !== built.isWide) parts.push({ ...built, blocks: [first, ...rest] })
    else {
      const apart = last.blocks.at(-1)?.tag === 'table' ? awayFromTable(first, profile) : first
      last.blocks.push(startsPage ? atNewPage(apart) : apart, ...rest)
    }
    startsPage = false
  }
  return parts
}

/** A cover takes title and byline; contents on pages of their own are made for a report that has none. */
function shownBlocks(document: ReportDocument, { cover, contents }: StyleProfile): readonly Block[] {
  const blocks = document.blocks.filter((block) => cover === null || (block.tag !== 'title' && block.tag !== 'byline'))
  if (contents === 'in-text') return blocks
  const own: Block = blocks.find((block) => block.tag === 'contents') ?? { tag: 'contents', title: '目\u3000录' }
  const rest = blocks.filter((block, at) => {
    const isAfterContents = block.tag === 'page-break' && blocks[at - 1]?.tag === 'contents'
    return block.tag !== 'contents' && !isAfterContents
  })
  return [own, { tag: 'page-break' }, ...rest]
}

/** Makes the blocks one after the other, counting tables and charts as it goes. */
class BodyBuilder {
  private readonly runs = new WordRuns()
  private readonly entries: ReadonlyMap<string, ContentsEntry>
  private tables = 0
  private charts = 0

  constructor(
    document: ReportDocument,
    private readonly profile: StyleProfile,
  ) {
    const headings = document.blocks.filter(
      (block): block is HeadingBlock => block.tag === 'heading' && headingText(block) !== '',
    )
    this.entries = new Map(headings.map((heading, index) => [heading.anchor, contentsEntry(heading, index)]))
  }

  build(block: Exclude<Block, { readonly tag: 'page-break' }>, next: Block | undefined): BodyPart {
    if (block.tag === 'table') return tableBlocks(block, (this.tables += 1), this.runs, this.profile)
    return { blocks: this.upright(block, next), isWide: false }
  }

  private upright(
    block: Exclude<Block, { readonly tag: 'page-break' | 'table' }>,
    next: Block | undefined,
  ): readonly WordBlock[] {
    const { runs, profile } = this
    switch (block.tag) {
      case 'title': {
        const subtitle = block.subtitle.length === 0 ? [] : [wordParagraph('Subtitle', runs.from(block.subtitle))]
        return [wordParagraph('Title', runs.from(block.runs)), ...subtitle]
      }
      case 'byline':
        return [wordParagraph('Byline', [textRun(block.text)])]
      case 'lead':
        return [wordParagraph('Lead', runs.from(block.runs))]
      case 'heading':
        return [this.heading(block, next)]
      case 'paragraph':
        return [wordParagraph('BodyText', runs.from(block.runs))]
      case 'chart':
        return chartBlocks(block, (this.charts += 1), profile)
      case 'note':
        return [wordParagraph('ReportNote', runs.from(block.runs))]
      case 'sign-off':
        return signOff(block.lines, profile)
      case 'attachments':
        return attachments(block.items, profile)
      case 'signature':
        return signature(block.issuer, block.date, profile)
      case 'contents':
        return [
          wordParagraph('TOCHeading', [textRun(block.title)]),
          { tag: 'contents', depth: profile.contentsDepth, entries: this.listed() },
        ]
      default:
        return assertNever(block)
    }
  }

  private listed(): readonly ContentsEntry[] {
    const entries = [...this.entries.values()]
    return this.profile.contentsDepth === 1 ? entries.filter(({ style }) => style === 'TOC1') : entries
  }

  private heading(heading: HeadingBlock, next: Block | undefined): WordParagraph {
    const lines = heading.lines.map((line) => this.runs.from(line)).filter((line) => line.length > 0)
    const isJoined = this.profile.headingParts === 'joined'
    const runs = lines.flatMap((line, index): readonly WordRun[] =>
      index === 0 || isJoined ? line : [{ tag: 'line-break' }, ...line],
    )
    const bookmark = this.entries.get(heading.anchor)?.bookmark ?? null
    const style = heading.level === 1 ? 'Heading1' : 'Heading2'
    return wordParagraph(style, runs, { bookmark, runsIn: isRunIn(heading, next) })
  }
}

function chartBlocks(chart: ChartBlock, number: number, profile: StyleProfile): readonly WordBlock[] {
  const { width, height, after } = profile.chart
  return [
    {
      tag: 'chart',
      chart,
      part: buildChartPart(chart, profile, embeddedReferences(chart), 'fixed'),
      description: describeChart(chart),
      ...{ width, height, startsPage: false },
    },
    caption('图', number, chart.caption, {
      keepNext: chart.notes.length > 0,
      space: { before: captionGap, after: chart.notes.length === 0 ? after : 0 },
    }),
    ...noteParagraphs(chart.notes, profile, after),
  ]
}

/** Word itself names the bookmarks of a table of contents so, and hides names that begin with a low line. */
function contentsEntry(heading: HeadingBlock, index: number): ContentsEntry {
  const style = heading.level === 1 ? 'TOC1' : 'TOC2'
  return { style, text: headingText(heading), bookmark: `_Toc${100_000_001 + index}` }
}

/** A table without notes ends bare: what follows it keeps the distance, as a table cannot. */
function awayFromTable(block: WordBlock, profile: StyleProfile): WordBlock {
  if (block.tag !== 'paragraph') return block
  const before = Math.max(profile.table.after, block.space?.before ?? 0)
  return { ...block, space: { before, after: block.space?.after ?? 0 } }
}

function atNewPage(block: WordBlock): WordBlock {
  return block.tag === 'paragraph' || block.tag === 'chart' ? { ...block, startsPage: true } : block
}
