import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useText } from '../state/use-text'
import { countChanges, type BlockChange } from './preview/compare-blocks'

interface ChangesNoticeProps {
  /** By the block of the template. */
  readonly changes: ReadonlyMap<number, BlockChange>
  /** The year of the report that they are against; null for the report as it was looked at last. */
  readonly comparedYear: number | null
  /** Scrolls to a block. */
  readonly onShow: (origin: number) => void
  readonly onDismiss: () => void
}

/** How many places read otherwise than when the report was last looked at, with a way from one to the next. */
export function ChangesNotice({ changes, comparedYear, onShow, onDismiss }: ChangesNoticeProps) {
  const t = useText()
  const [step, setStep] = useState(0)
  const count = countChanges(changes)
  if (count === 0) return null
  const showNext = (): void => {
    const origins = [...changes.keys()]
    const origin = origins[step % origins.length]
    if (origin !== undefined) onShow(origin)
    setStep(step + 1)
  }
  return (
    <div className="report-notice" role="status">
      <Alert
        type={comparedYear === null ? 'warning' : 'info'}
        showIcon
        title={
          comparedYear === null ? t('report.changed', { count }) : t('report.differs', { count, year: comparedYear })
        }
        action={
          <>
            <Button size="small" onClick={showNext}>
              {t('report.next-change')}
            </Button>{' '}
            <Button size="small" onClick={onDismiss}>
              {t('report.dismiss')}
            </Button>
          </>
        }
      />
    </div>
  )
}
