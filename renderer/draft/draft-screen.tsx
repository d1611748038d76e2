import { Spin } from 'antd'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { KeptDraft } from '../../shared/project/kept-draft'
import { keptReport } from '../../shared/draft/review/kept-report'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import { chooseNumber, forgetDraft, loadProof, loadReview, useDraft } from './draft-store'
import './draft.css'
import { FinishDialog } from './finish-dialog'
import { NumberList } from './number-list'
import { NumberPanel } from './number-panel'
import { ReviewPaper } from './paper/review-paper'
import { ProofLine } from './proof-line'
import { ReviewBar } from './review-bar'
import { nextOpen, shownNumbers } from './review-number'

/** Last year's report while it is said what its numbers are. Loaded lazily by the window's frame. */
export default function DraftScreen() {
  const t = useText()
  const draft = useWindow(({ project }) => project?.project.draft ?? null)
  if (!draft) return <p className="draft-empty">{t('draft.none')}</p>
  return <Review key={draft.report} draft={draft} />
}

/** How long after an answer the report is printed again to be compared. */
const restMilliseconds = 800

function Review({ draft }: { readonly draft: KeptDraft }) {
  const t = useText()
  const review = useDraft((state) => state.review)
  const chosen = useDraft((state) => state.chosen)
  const [isFinishing, setFinishing] = useState(false)
  const screen = useRef<HTMLDivElement>(null)
  const report = useMemo(() => keptReport(draft.report), [draft.report])
  const numbers = useMemo(() => (review ? shownNumbers(review, draft) : []), [review, draft])
  useEffect(() => {
    void loadReview()
    return forgetDraft
  }, [])
  const isReviewed = review !== null
  useEffect(() => {
    if (!isReviewed) return undefined
    const timer = setTimeout(() => void loadProof(), restMilliseconds)
    return () => clearTimeout(timer)
  }, [isReviewed, draft.answers])
  // The first place that wants an answer is looked at at once, and the keys of the review work from the start.
  useEffect(() => {
    if (chosen !== null || numbers.length === 0) return
    chooseNumber((nextOpen(numbers, null, 1) ?? numbers[0])?.key ?? null)
    screen.current?.focus()
  }, [chosen, numbers])
  const go = (step: 1 | -1): void => {
    const next = nextOpen(numbers, chosen, step)
    if (next) chooseNumber(next.key)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey } = event
    if (!altKey || ctrlKey || metaKey || (key !== 'ArrowDown' && key !== 'ArrowUp')) return
    event.preventDefault()
    go(key === 'ArrowDown' ? 1 : -1)
  }
  const number = numbers.find(({ key }) => key === chosen) ?? null
  return (
    <div ref={screen} className="draft" tabIndex={-1} onKeyDown={onKeyDown} aria-label={t('draft.title')} role="region">
      <ReviewBar draft={draft} numbers={numbers} chosen={chosen} onGo={go} onFinish={() => setFinishing(true)} />
      {review === null || report === null ? (
        <p className="draft-empty" role="status">
          <Spin size="small" /> {t('draft.comparing')}
        </p>
      ) : (
        <>
          <NumberList numbers={numbers} report={report} chosen={chosen} />
          <ReviewPaper report={report} numbers={numbers} chosen={chosen} />
          <NumberPanel key={chosen} number={number} numbers={numbers} year={draft.year} onGo={go} screen={screen} />
        </>
      )}
      <ProofLine />
      {isFinishing && <FinishDialog draft={draft} numbers={numbers} onClose={() => setFinishing(false)} />}
    </div>
  )
}
