import { Form, Input } from 'antd'
import { useText } from '../../state/use-text'
import { captionSource, typedCaption } from '../content/caption-text'

interface CaptionFieldProps {
  readonly id: string
  /** As the template has it. */
  readonly value: string
  readonly names: ReadonlySet<string>
  readonly onCommit: (caption: string) => void
}

/** The caption of a table or chart, written when the field is left. */
export function CaptionField({ id, value, names, onCommit }: CaptionFieldProps) {
  const t = useText()
  return (
    <Form.Item label={t('editor.caption')} htmlFor={id} extra={t('editor.caption-hint')}>
      <Input
        id={id}
        key={value}
        defaultValue={typedCaption(value)}
        onPressEnter={(event) => event.currentTarget.blur()}
        onBlur={({ target }) => {
          const caption = captionSource(target.value.trim(), names)
          if (caption !== '' && caption !== value) onCommit(caption)
        }}
      />
    </Form.Item>
  )
}
