import { Input } from 'antd'
import { useState } from 'react'

interface ListFieldProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly wrong: string
  readonly text: string
  readonly parse: (text: string) => readonly number[] | null
  readonly onChange: (numbers: readonly number[] | null) => void
}

/** A field for rows or columns: it hands on what can be read when it is left, and keeps and flags what cannot. */
export function ListField({ id, label, hint, wrong, text, parse, onChange }: ListFieldProps) {
  const [typed, setTyped] = useState(text)
  const isWrong = parse(typed) === null
  const finish = (): void => {
    const numbers = parse(typed)
    if (numbers && typed !== text) onChange(numbers)
  }
  return (
    <div className="panel-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={typed}
        aria-describedby={`${id}-hint`}
        aria-invalid={isWrong}
        {...(isWrong ? { status: 'error' as const } : {})}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={finish}
        onPressEnter={finish}
      />
      <div id={`${id}-hint`} className={isWrong ? 'panel-hint is-bad' : 'panel-hint'}>
        {isWrong ? wrong : hint}
      </div>
    </div>
  )
}
