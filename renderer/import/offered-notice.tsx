import { Alert, Button } from 'antd'
import { useText } from '../state/use-text'
import { applyCorrections } from './session/import-actions'
import { closeOffered, refuseOffered, useImport } from './session/import-store'

/** Says that corrections of an earlier import were applied again, and lets them be taken back. */
export function OfferedNotice() {
  const t = useText()
  const count = useImport((state) => state.offered)
  if (count === 0) return null
  const refuse = (): void => {
    refuseOffered()
    void applyCorrections()
  }
  return (
    <Alert
      type="info"
      banner
      closable={{ onClose: closeOffered }}
      title={t('import.offered', { count })}
      action={
        <Button size="small" onClick={refuse}>
          {t('import.offered-refuse')}
        </Button>
      }
    />
  )
}
