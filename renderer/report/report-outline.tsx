import { useText } from '../state/use-text'
import type { Issue } from '../../shared/issue'
import type { ShownBlock } from './preview/keep-blocks'
import { textOfRuns } from './preview/split-runs'

interface ReportOutlineProps {
  readonly blocks: readonly ShownBlock[]
  /** Issues by the block beside which they are shown. */
  readonly issues: ReadonlyMap<number, readonly Issue[]>
  readonly onChoose: (origin: number) => void
}

interface OutlineEntry {
  readonly origin: number
  readonly level: 1 | 2
  readonly text: string
  /** What is to check below the heading. */
  readonly count: number
}

/** The headings of the report, each with how much below it is to check; a click shows the place. */
export function ReportOutline({ blocks, issues, onChoose }: ReportOutlineProps) {
  const t = useText()
  return (
    <nav className="report-outline" aria-label={t('report.outline')}>
      <h2>{t('report.outline')}</h2>
      <ul>
        {entriesOf(blocks, issues).map(({ origin, level, text, count }) => (
          <li key={origin} className={`is-level-${level}`}>
            <button type="button" onClick={() => onChoose(origin)}>
              <span>{text}</span>
              {count > 0 && (
                <span className="app-count" aria-label={t('report.issues-below', { count })}>
                  {count}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function entriesOf(
  blocks: readonly ShownBlock[],
  issues: ReadonlyMap<number, readonly Issue[]>,
): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = []
  for (const { block, origin, part } of blocks) {
    if (block.tag === 'heading') {
      entries.push({ origin, level: block.level, text: block.lines.map(textOfRuns).join(' '), count: 0 })
    }
    const here = part === 0 ? (issues.get(origin) ?? []).filter(({ severity }) => severity !== 'info').length : 0
    const last = entries.at(-1)
    if (last && here > 0) entries[entries.length - 1] = { ...last, count: last.count + here }
  }
  return entries
}
