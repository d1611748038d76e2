import { memo, useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import type { Issue } from '../../../shared/issue'
import type { StyleProfile } from '../../../shared/render/style/style-profile'
import { useText } from '../../state/use-text'
import type { BlockChange } from '../preview/compare-blocks'
import { keyOfShown, type ShownBlock } from '../preview/keep-blocks'
import { paperStyle, styleOf } from './paper-style'
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
  return paper.querySelector<HTMLElement>(`#${blockId(origin)} [data-figure='${number}']`)
}

/** The report on white sheets, a sheet for each part between page breaks. */
export const ReportPaper = memo(function ReportPaper({ blocks, profile, chosen, actions, ...rest }: ReportPaperProps) {
  const t = useText()
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
      {sheetsOf(blocks).map((sheet, at) => (
        <div key={at} className="report-paper" style={paperStyle(profile)}>
          {sheet.map((shown) => (
            <PaperBlock
              key={keyOfShown(shown)}
              shown={shown}
              headings={shown.block.tag === 'contents' ? headingsOf(blocks, profile.contentsDepth) : ''}
              profile={profile}
              change={changeOf(shown, rest.changes)}
              issues={rest.issues.get(shown.origin)}
              isOverridden={rest.overridden.has(shown.origin)}
              isReadOnly={rest.isReadOnly}
              isNear={rest.near === shown.origin}
              actions={actions}
            />
          ))}
        </div>
      ))}
    </article>
  )
})

/** Sentences and cells are counted in the first block that comes from a place. */
function changeOf({ origin, part }: ShownBlock, changes: ReadonlyMap<number, BlockChange>): BlockChange | undefined {
  const change = changes.get(origin)
  return part === 0 || change?.tag === 'whole' ? change : undefined
}

function sheetsOf(blocks: readonly ShownBlock[]): readonly (readonly ShownBlock[])[] {
  const sheets: ShownBlock[][] = [[]]
  for (const shown of blocks) {
    if (shown.block.tag === 'page-break') sheets.push([])
    else sheets.at(-1)?.push(shown)
  }
  return sheets.filter((sheet) => sheet.length > 0)
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
  readonly headings: string
  readonly profile: StyleProfile
  readonly change: BlockChange | undefined
  readonly issues: readonly Issue[] | undefined
  readonly isOverridden: boolean
  readonly isReadOnly: boolean
  readonly isNear: boolean
  readonly actions: PaperActions
}

const PaperBlock = memo(function PaperBlock({ shown, headings, profile, change, issues, ...rest }: PaperBlockProps) {
  const t = useText()
  const { block, origin } = shown
  const isWorded = block.tag === 'lead' || block.tag === 'paragraph' || block.tag === 'note'
  return (
    <div
      className={`report-block${rest.isNear ? ' is-near' : ''}`}
      id={shown.part === 0 ? blockId(origin) : undefined}
      data-origin={origin}
    >
      {isWorded && !rest.isReadOnly && (
        <div className="report-actions">
          <button
            type="button"
            tabIndex={-1}
            className={`report-action${rest.isOverridden ? ' is-kept' : ''}`}
            onClick={() => rest.actions.editWording(origin)}
          >
            {rest.isOverridden ? t('report.own-wording') : t('report.edit-wording')}
          </button>
        </div>
      )}
      <div className="report-body">
        {block.tag === 'contents' ? (
          <Contents title={block.title} headings={JSON.parse(headings) as readonly Heading[]} profile={profile} />
        ) : (
          <ReportBlock block={block} profile={profile} change={change} />
        )}
      </div>
      {issues && issues.length > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className={`report-mark is-${worst(issues)}`}
          aria-label={t('report.issues-here', { count: issues.length })}
          onClick={() => rest.actions.showIssues(origin)}
        >
          {issues.length}
        </button>
      )}
    </div>
  )
})

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
