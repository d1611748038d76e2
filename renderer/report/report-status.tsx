import { ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useText } from '../state/use-text'
import { usePageNumber } from './paper/use-page-number'
import { zoomStep } from './paper/zoom'
import type { ReportSession } from './use-report-session'

/** Below the paper: how many pages, which one, and how large it stands. */
export function ReportStatus({ session }: { readonly session: ReportSession }) {
  const { paper, plan, zoom } = session
  const t = useText()
  const count = plan?.length ?? 0
  const number = usePageNumber(paper, count)
  const percent = Math.round(zoom.shown * 100)
  return (
    <footer className="report-status">
      <span>
        {count > 0 ? t('report.pages', { number: Math.min(number, count), count }) : t('report.pages-unknown')}
      </span>
      <span className="app-space" />
      <Button
        type="text"
        size="small"
        icon={<ZoomOutOutlined aria-hidden />}
        aria-label={t('report.zoom-out')}
        onClick={() => zoom.choose(zoomStep(zoom.shown, -1))}
      />
      <span className="report-percent" aria-live="polite">
        {percent}%
      </span>
      <Button
        type="text"
        size="small"
        icon={<ZoomInOutlined aria-hidden />}
        aria-label={t('report.zoom-in')}
        onClick={() => zoom.choose(zoomStep(zoom.shown, 1))}
      />
      <Button type="text" size="small" onClick={() => zoom.choose('width')}>
        {t('report.zoom-width')}
      </Button>
    </footer>
  )
}
