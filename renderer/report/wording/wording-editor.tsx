import { Button, Modal } from 'antd'
import { IssueList } from '../../components/issue-list'
import { useReturnFocus } from '../../components/use-return-focus'
import { useText } from '../../state/use-text'
import { InsertBar } from './insert-bar'
import { useWording, type WordingSource } from './use-wording'
import './wording.css'

interface WordingEditorProps extends WordingSource {
  readonly onClose: () => void
}

/** Own wording for a paragraph: words are typed, figures stay bound. */
export function WordingEditor({ onClose, ...source }: WordingEditorProps) {
  const t = useText()
  useReturnFocus()
  const wording = useWording(source, onClose)
  const { problems } = wording
  return (
    <Modal
      open
      width={760}
      title={t('report.wording-title')}
      onCancel={onClose}
      footer={[
        <Button key="reset" style={{ float: 'left' }} disabled={!wording.canReset} onClick={wording.reset}>
          {t('report.wording-reset')}
        </Button>,
        <Button key="cancel" onClick={onClose}>
          {t('report.cancel')}
        </Button>,
        <Button key="save" type="primary" disabled={!wording.canSave} onClick={wording.save}>
          {t('report.wording-save')}
        </Button>,
      ]}
    >
      <p id="wording-help">{t('report.wording-help')}</p>
      <div
        ref={wording.setField}
        className="wording-text"
        role="textbox"
        aria-multiline="true"
        aria-label={t('report.wording-text')}
        aria-describedby="wording-help"
        contentEditable
        suppressContentEditableWarning
        lang="zh-CN"
        {...wording.handlers}
      />
      <InsertBar template={source.template} onInsert={wording.insert} />
      <div aria-live="polite">{problems.length > 0 && <IssueList issues={problems} />}</div>
    </Modal>
  )
}
