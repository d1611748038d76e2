import { Drawer } from 'antd'
import { useText } from '../../state/use-text'
import { SettingsPanel, type SettingsPanelProps } from './settings-panel'

interface SettingsDrawerProps extends SettingsPanelProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** What the report is made with, over the outline: the paper beside it shows at once what a choice does. */
export function SettingsDrawer({ isOpen, onClose, ...panel }: SettingsDrawerProps) {
  const t = useText()
  return (
    <Drawer open={isOpen} title={t('report.settings')} placement="left" size={320} mask={false} onClose={onClose}>
      <SettingsPanel {...panel} />
    </Drawer>
  )
}
