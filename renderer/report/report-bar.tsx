import { EditOutlined, InfoCircleOutlined, SettingOutlined, UnorderedListOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '../state/use-text'
import type { ReportPanels } from './use-report-panels'

/** Where one goes from the report. */
export interface ReportWays {
  readonly onSettings: () => void
  /** Into its text; null while it cannot be edited. */
  readonly onEdit: (() => void) | null
}

interface ReportBarProps {
  readonly ways: ReportWays
  /** Null while there is no report that something could stand beside. */
  readonly panels: ReportPanels | null
  /** What is still wanted, and the main button. */
  readonly children?: ReactNode
}

/** Over the paper: what stands beside it, how the report is made, and the way to the export. */
export function ReportBar({ ways: { onSettings, onEdit }, panels, children }: ReportBarProps) {
  const t = useText()
  return (
    <div className="report-bar">
      {panels && (
        <Button
          type="text"
          icon={<UnorderedListOutlined aria-hidden />}
          aria-pressed={panels.isOutlineShown}
          onClick={panels.toggleOutline}
        >
          {t('report.outline')}
        </Button>
      )}
      <Button type="text" icon={<SettingOutlined aria-hidden />} onClick={onSettings}>
        {t('report.settings')}
      </Button>
      <Button type="text" icon={<EditOutlined aria-hidden />} disabled={onEdit === null} onClick={() => onEdit?.()}>
        {t('editor.open')}
      </Button>
      <span className="app-space" />
      {panels && (
        <Button
          type="text"
          icon={<InfoCircleOutlined aria-hidden />}
          aria-pressed={panels.isSideShown}
          onClick={panels.toggleSide}
        >
          {t('report.side')}
        </Button>
      )}
      {children}
    </div>
  )
}
