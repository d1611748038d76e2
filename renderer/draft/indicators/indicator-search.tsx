import { Input, Modal, type InputRef } from 'antd'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Indicator } from '../../../shared/model/indicator'
import { useReturnFocus } from '../../components/use-return-focus'
import { useText } from '../../state/use-text'
import { useWindow } from '../../state/window-store'
import { findIndicators } from './find-indicators'

interface IndicatorSearchProps {
  /** What the report calls the number. */
  readonly words: string
  readonly onChoose: (indicator: string) => void
  readonly onClose: () => void
}

const nothing: readonly Indicator[] = []

/** The indicators of the project, to link a number with one of them by typing a part of its name. */
export function IndicatorSearch({ words, onChoose, onClose }: IndicatorSearchProps) {
  const t = useText()
  useReturnFocus()
  const indicators = useWindow(({ project }) => project?.project.indicators ?? nothing)
  const [search, setSearch] = useState('')
  const [picked, setPicked] = useState(0)
  const field = useRef<InputRef>(null)
  const found = useMemo(() => findIndicators(indicators, search === '' ? words : search), [indicators, search, words])
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event
    if (key === 'ArrowDown') setPicked(Math.min(picked + 1, found.length - 1))
    else if (key === 'ArrowUp') setPicked(Math.max(picked - 1, 0))
    else if (key === 'Enter' && found[picked]) onChoose(found[picked].name)
    else return
    event.preventDefault()
  }
  return (
    <Modal
      open
      width={640}
      title={t('draft.link-title')}
      footer={null}
      onCancel={onClose}
      afterOpenChange={() => field.current?.focus()}
    >
      <Input
        ref={field}
        role="combobox"
        aria-expanded
        aria-controls="draft-found"
        aria-activedescendant={`draft-found-${picked}`}
        aria-label={t('draft.link-search')}
        placeholder={t('draft.link-search')}
        value={search}
        onChange={({ target }) => {
          setSearch(target.value)
          setPicked(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="draft-found" role="listbox" className="draft-found" aria-label={t('draft.link-title')}>
        {found.map(({ id, name, unit, section }, at) => (
          <li
            key={id}
            id={`draft-found-${at}`}
            role="option"
            aria-selected={at === picked}
            onClick={() => onChoose(name)}
          >
            {name} <span className="quiet">{[unit, ...section].filter((part) => part !== '').join(' · ')}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="quiet">{t('draft.link-none')}</p>}
    </Modal>
  )
}
