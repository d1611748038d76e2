import { memo, useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import type { ReportPage } from '../../../shared/api/contract'
import type { Issue } from '../../../shared/issue'
import type { StyleProfile } from '../../../shared/render/style/style-profile'
import { useText } from '../../state/use-text'
import type { BlockChange } from '../preview/compare-blocks'
import type { ShownBlock } from '../preview/keep-blocks'
import { pagesOf } from '../preview/pages-of'
import type { BlockCut } from '../preview/cut-block'
import { markStyle, paperStyle, ruleStyle, styleOf } from './paper-style'
import { ReportBlock } from './report-block'
import { textOfRuns } from '../preview/split-runs'
import { useRovingFocus } from './use-roving-focus'

/** A figure chosen on the paper: the n-th of the block that comes from this block of the template, so that it stays chosen while the report changes. */
export interface ChosenFigure {
  readonly origin: number
  readonly number: number
}

export interface PaperActions {
  chooseFigure(chosen: ChosenFigure): void
  editWording(origin: number): void
  showIssues(origin: number): void
}

interface ReportPaperProps {
  readonly blocks: readonly ShownBlock[]
  /** The pages of the PDF; null before they are known. */
  readonly plan: readonly ReportPage[] | null
  readonly profile: StyleProfile
  readonly changes: ReadonlyMap<number, BlockChange>
  /** Issues by the block beside which they are shown. */
  readonly issues: ReadonlyMap<number, readonly Issue[]>
  readonly overridden: ReadonlySet<number>
  readonly chosen: ChosenFigure | null
  /** The block that an issue of the list is shown beside. */
  readonly near: number | null
  readonly isReadOnly: boolean
  readonly actions: PaperActions
}

export function blockId(origin: number): string {
  return `report-block-${origin}`
}

const keysId = 'report-keys'

/** The element of a figure as it is drawn now. */
export function figureElement(paper: ParentNode, { origin, number }: ChosenFigure): HTMLElement | null {
  return paper.querySelector<HTMLElement>(`[data-origin='${origin}'] [data-figure='${number}']`)
}

/** The report on the pages of its PDF; before those are known, a sheet for each part between page breaks. */
export const ReportPaper = memo(function ReportPaper(props: ReportPaperProps) {
  const { blocks, plan, profile, chosen, actions, ...rest } = props
  const t = useText()
  const pages = useMemo(() => pagesOf(blocks, plan), [blocks, plan])
  const paper = useRef<HTMLElement>(null)
  const moveFocus = useRovingFocus(paper, blocks)
  useEffect(() => {
    const figure = chosen && paper.current && figureElement(paper.current, chosen)
    figure?.setAttribute('aria-pressed', 'true')
    return () => figure?.removeAttribute('aria-pressed')
  }, [chosen, blocks])
  const choose = (target: EventTarget): boolean => {
    const figure = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-figure]') : null
    const block = figure?.closest<HTMLElement>('[data-origin]')
    if (!figure || !block) return false
    actions.chooseFigure({ origin: Number(block.dataset['origin']), number: Number(figure.dataset['figure']) })
    return true
  }
  const onClick = (event: MouseEvent): void => void choose(event.target)
  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.key === 'Enter' || event.key === ' ') && choose(event.target)) event.preventDefault()
    else moveFocus(event)
  }
  return (
    <article
      ref={paper}
      aria-label={t('report.preview')}
      aria-describedby={keysId}
      lang="zh-CN"
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <p id={keysId} hidden>
        {t('report.keys')}
      </p>
      {pages.map(({ planned, parts }, at) => (
        <div
          key={at}
          className={planned ? 'report-paper is-planned' : 'report-paper'}
          style={paperStyle(profile, planned?.isWide ?? false)}
        >
          {planned && <PageMarks page={planned} profile={profile} />}
          {parts.map(({ key, shown, cut }) => (
            <PaperBlock
              key={key}
              {...{ shown, cut, profile, actions }}
              headings={shown.block.tag === 'contents' ? headingsOf(blocks, profile.contentsDepth) : ''}
              change={changeOf(shown, rest.changes)}
              issues={cut?.isStart === false || shown.part > 0 ? undefined : rest.issues.get(shown.origin)}
              isOverridden={rest.overridden.has(shown.origin)}
              isReadOnly={rest.isReadOnly}
              isNear={rest.near === shown.origin}
            />
          ))}
        </div>
      ))}
    </article>
  )
})

interface PageMarksProps {
  readonly page: ReportPage
  readonly profile: StyleProfile
}

/** The running head and the number of a page, as the PDF prints them. */
const PageMarks = memo(function PageMarks({ page: { marks, isWide }, profile }: PageMarksProps) {
  return (
    <div className="report-furniture">
      {marks.map((mark, at) =>
        mark.tag === 'text' ? (
          <span key={at} style={markStyle(mark, profile, isWide)}>
            {mark.text}
          </span>
        ) : mark.tag === 'line' ? (
          <span key={at} style={ruleStyle(mark)} />
        ) : null,
      )}
    </div>
  )
})

/** Sentences and cells are counted in the first block that comes from a place. */
function changeOf({ origin, part }: ShownBlock, changes: ReadonlyMap<number, BlockChange>): BlockChange | undefined {
  const change = changes.get(origin)
  return part === 0 || change?.tag === 'whole' ? change : undefined
}

/** The headings as text, so that the contents are drawn again only when one of them changes. */
function headingsOf(blocks: readonly ShownBlock[], depth: StyleProfile['contentsDepth']): string {
  return JSON.stringify(
    blocks.flatMap(({ block, origin }): readonly Heading[] =>
      block.tag === 'heading' && block.level <= depth
        ? [{ origin, level: block.level, text: block.lines.map(textOfRuns).join('　') }]
        : [],
    ),
  )
}

interface Heading {
  readonly origin: number
  readonly level: 1 | 2
  readonly text: string
}

interface PaperBlockProps {
  readonly shown: ShownBlock
  /** Null where the whole block stands on the page. */
  readonly cut: BlockCut | null
  readonly headings: string
  readonly profile: StyleProfile
  readonly change: BlockChange | undefined
  readonly issues: readonly Issue[] | undefined
  readonly isOverridden: boolean
  readonly isReadOnly: boolean
  readonly isNear: boolean
  readonly actions: PaperActions
}

const PaperBlock = memo(function PaperBlock({ shown, cut, headings, profile, change, ...rest }: PaperBlockProps) {
  const { origin, part } = shown
  const block = cut?.block ?? shown.block
  // What goes on from the page before is part of what begins there.
  const isFirst = part === 0 && cut?.isStart !== false
  const isWorded = block.tag === 'lead' || block.tag === 'paragraph' || block.tag === 'note'
  return (
    <div
      className={`report-block${rest.isNear ? ' is-near' : ''}`}
      id={isFirst ? blockId(origin) : undefined}
      data-origin={origin}
    >
      {isWorded && isFirst && !rest.isReadOnly && (
        <WordingAction isOverridden={rest.isOverridden} onClick={() => rest.actions.editWording(origin)} />
      )}
      <div className="report-body">
        {block.tag === 'contents' ? (
          <Contents title={block.title} headings={JSON.parse(headings) as readonly Heading[]} profile={profile} />
        ) : (
          <ReportBlock {...{ block, cut, profile, change }} />
        )}
      </div>
      <IssueMark issues={rest.issues ?? []} onShow={() => rest.actions.showIssues(origin)} />
    </div>
  )
})

interface WordingActionProps {
  readonly isOverridden: boolean
  readonly onClick: () => void
}

/** In the margin, the way to wording of one's own, and whether there is some. */
function WordingAction({ isOverridden, onClick }: WordingActionProps) {
  const t = useText()
  return (
    <div className="report-actions">
      <button
        type="button"
        tabIndex={-1}
        className={`report-action${isOverridden ? ' is-kept' : ''}`}
        onClick={onClick}
      >
        {t(isOverridden ? 'report.own-wording' : 'report.edit-wording')}
      </button>
    </div>
  )
}

interface IssueMarkProps {
  readonly issues: readonly Issue[]
  readonly onShow: () => void
}

/** In the margin, how many issues there are beside it. */
function IssueMark({ issues, onShow }: IssueMarkProps) {
  const t = useText()
  if (issues.length === 0) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`report-mark is-${worst(issues)}`}
      aria-label={t('report.issues-here', { count: issues.length })}
      onClick={onShow}
    >
      {issues.length}
    </button>
  )
}

function worst(issues: readonly Issue[]): Issue['severity'] {
  if (issues.some(({ severity }) => severity === 'error')) return 'error'
  return issues.some(({ severity }) => severity === 'warning') ? 'warning' : 'info'
}

interface ContentsProps {
  readonly title: string
  readonly headings: readonly Heading[]
  readonly profile: StyleProfile
}

function Contents({ title, headings, profile: { text } }: ContentsProps) {
  return (
    <nav aria-label={title}>
      <p style={styleOf(text.contentsTitle)}>{title}</p>
      <ul className="report-contents">
        {headings.map((heading) => (
          <li key={heading.origin} style={styleOf(heading.level === 1 ? text.contentsSection : text.contentsTopic)}>
            <a href={`#${blockId(heading.origin)}`} tabIndex={-1}>
              {heading.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
