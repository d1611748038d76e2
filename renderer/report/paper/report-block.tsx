import { lazy, memo, Suspense, type CSSProperties } from 'react'
import { attachmentLines } from '../../../shared/report/attachment-lines'
import type { Block } from '../../../shared/report/document'
import { footnotesOf, noteRuns } from '../../../shared/report/footnotes'
import type { StyleProfile } from '../../../shared/render/style/style-profile'
import type { BlockChange } from '../preview/compare-blocks'
import type { BlockCut } from '../preview/cut-block'
import { textOfRuns } from '../preview/split-runs'
import { points, styleOf } from './paper-style'
import { drawRuns, drawSentences, drawWords, type FigureCounter } from './report-runs'
import { ReportTable } from './report-table'

const ReportChart = lazy(() => import('./report-chart').then(({ ReportChart: component }) => ({ default: component })))

interface ReportBlockProps {
  readonly block: Block
  /** Null where the whole block is drawn. */
  readonly cut: BlockCut | null
  readonly profile: StyleProfile
  readonly change: BlockChange | undefined
}

/** One block of the report on the paper, in the profile's styles. */
export const ReportBlock = memo(function ReportBlock({ block, cut, profile, change }: ReportBlockProps) {
  switch (block.tag) {
    case 'title':
    case 'byline':
    case 'heading':
      return <Head block={block} profile={profile} isChanged={change?.tag === 'whole'} />
    case 'lead':
    case 'paragraph':
    case 'note':
      return <Prose block={block} cut={cut} profile={profile} change={change} />
    case 'table':
      return <ReportTable table={block} cut={cut} profile={profile} change={change} />
    case 'chart': {
      const { width, height } = profile.chart
      return (
        <Suspense fallback={<div style={{ width: points(width), height: points(height) }} />}>
          <ReportChart chart={block} profile={profile} isChanged={change !== undefined} />
        </Suspense>
      )
    }
    case 'sign-off':
    case 'attachments':
    case 'signature':
      return <Closing block={block} profile={profile} />
    case 'contents':
    case 'page-break':
      return null
  }
})

interface PartProps<Tag extends Block['tag']> {
  readonly block: Extract<Block, { readonly tag: Tag }>
  readonly profile: StyleProfile
}

const changedClass = 'report-changed'

/** Title, byline and headings. */
function Head({
  block,
  profile: { text },
  isChanged,
}: PartProps<'title' | 'byline' | 'heading'> & { readonly isChanged: boolean }) {
  const counter: FigureCounter = { next: 0 }
  const className = isChanged ? changedClass : undefined
  if (block.tag === 'byline') return <p style={styleOf(text.byline)}>{block.text}</p>
  if (block.tag === 'title') {
    return (
      <>
        <h1 className={className} style={styleOf(text.title)}>
          {drawRuns(block.runs, counter)}
        </h1>
        {block.subtitle.length > 0 && <p style={styleOf(text.subtitle)}>{drawRuns(block.subtitle, counter)}</p>}
      </>
    )
  }
  const isSection = block.level === 1
  const Heading = isSection ? 'h2' : 'h3'
  return (
    <Heading className={className} style={styleOf(isSection ? text.section : text.topic)}>
      {block.lines.map((line, at) => (
        <span key={at} style={isSection ? { display: 'block' } : undefined}>
          {drawRuns(line, counter)}
        </span>
      ))}
    </Heading>
  )
}

interface ProseProps extends PartProps<'lead' | 'paragraph' | 'note'> {
  readonly cut: BlockCut | null
  readonly change: BlockChange | undefined
}

function Prose({ block, cut, profile: { text }, change }: ProseProps) {
  const style = { lead: text.lead, paragraph: text.body, note: text.note }[block.tag]
  // Sentences are counted in the whole paragraph: a piece of it is marked as a whole.
  const isWhole = change?.tag === 'whole' || (cut !== null && change !== undefined)
  const changed = new Set(change?.tag === 'sentences' && cut === null ? change.sentences : [])
  // A note that follows a paragraph has the change of that paragraph: what is drawn are its own words.
  const words = change?.tag === 'words' && textOfRuns(change.runs) === textOfRuns(block.runs) ? change.runs : null
  const counter: FigureCounter = { next: cut?.firstFigure ?? 0 }
  return (
    <>
      <p className={isWhole ? changedClass : undefined} style={{ ...styleOf(style), ...cutStyle(cut) }}>
        {words ? drawWords(words, counter) : drawSentences(block.runs, counter, changed)}
      </p>
      {footnotesOf(block.runs).map((note) => (
        <p key={note.number} style={styleOf(text.footnote)}>
          {drawRuns(noteRuns(note), counter)}
        </p>
      ))}
    </>
  )
}

/** Where a paragraph goes on from the page before, and where it goes on over the next. */
function cutStyle(cut: BlockCut | null): CSSProperties {
  return {
    ...(cut?.isStart === false ? { textIndent: 0, marginBlockStart: 0 } : {}),
    ...(cut?.isEnd === false ? { textAlignLast: 'justify', marginBlockEnd: 0 } : {}),
  }
}

/** What stands at the end: who signed, what is attached. */
function Closing({ block, profile: { text } }: PartProps<'sign-off' | 'attachments' | 'signature'>) {
  switch (block.tag) {
    case 'sign-off':
      return (
        <div style={styleOf(text.signOff)}>
          {block.lines.map((line, at) => (
            <div key={at}>{line}</div>
          ))}
        </div>
      )
    case 'attachments':
      return (
        <div style={styleOf({ ...text.attachments, sideIndent: 0 })}>
          {attachmentLines(block.items).map(({ label, name }, at) => (
            <div key={at} style={{ paddingInlineStart: at === 0 ? '2em' : '5em' }}>
              {label}
              {name}
            </div>
          ))}
        </div>
      )
    case 'signature':
      return (
        <div style={{ ...styleOf(text.signature), display: 'grid', justifyItems: 'center', justifyContent: 'end' }}>
          <div>{block.issuer}</div>
          <div>{block.date}</div>
        </div>
      )
  }
}
