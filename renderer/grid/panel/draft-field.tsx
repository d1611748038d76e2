import { Input } from 'antd'
import { useState } from 'react'

interface DraftFieldProps {
  readonly id: string
  readonly text: string
  readonly isReadOnly: boolean
  readonly isLong?: boolean
  readonly onDone: (text: string) => void
}

/** A field whose text counts when it is left or Enter is pressed; Escape takes it back. */
export function DraftField({ id, text, isReadOnly, isLong = false, onDone }: DraftFieldProps) {
  const [draft, setDraft] = useState(text)
  const finish = (): void => {
    if (draft !== text) onDone(draft)
  }
  const shared = { id, value: draft, disabled: isReadOnly, onBlur: finish }
  if (isLong) {
    return (
      <Input.TextArea
        {...shared}
        autoSize={{ minRows: 2, maxRows: 6 }}
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={({ key }) => (key === 'Escape' ? setDraft(text) : undefined)}
      />
    )
  }
  return (
    <Input
      {...shared}
      onChange={({ target }) => setDraft(target.value)}
      onPressEnter={finish}
      onKeyDown={({ key }) => (key === 'Escape' ? setDraft(text) : undefined)}
    />
  )
}
