import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import type { KeptDraft } from '../../shared/project/kept-draft'
import { useText } from '../state/use-text'
import { edit, show } from '../state/window-store'
import { countStates, type ShownNumber } from './review-number'

interface ReviewBarProps {
  readonly draft: KeptDraft
  readonly numbers: readonly ShownNumber[]
  readonly chosen: string | null
  readonly onGo: (step: 1 | -1) => void
  readonly onFinish: () => void
}

/** What is reviewed and how far, with the ways to the next place and on to the template. */
export function ReviewBar({ draft, numbers, chosen, onGo, onFinish }: ReviewBarProps) {
  const t = useText()
  const counts = countStates(numbers)
  const open = numbers.filter(({ isOpen }) => isOpen)
  const at = open.findIndex(({ key }) => key === chosen)
  const giveUp = async (): Promise<void> => {
    if (await edit('settings', [{ tag: 'draft', draft: null }])) show('report')
  }
  return (
    <div className="draft-bar">
      <h1 title={draft.file}>{t('draft.of', { file: draft.file, year: draft.year })}</h1>
      <ul className="draft-counts" aria-label={t('draft.counts')}>
        {(['bound', 'ask', 'unbound', 'text'] as const).map((state) => (
          <li key={state} className={`is-${state}`}>
            {t(`draft.state-${state}`)} {counts[state]}
          </li>
        ))}
      </ul>
      <span className="draft-space" />
      <Tooltip title="Alt+↑">
        <Button icon={<ArrowUpOutlined aria-hidden />} disabled={open.length === 0} onClick={() => onGo(-1)}>
          {t('draft.before')}
        </Button>
      </Tooltip>
      <span role="status" className="quiet">
        {open.length === 0 ? t('draft.all-done') : t('draft.at', { at: at + 1 || '–', count: open.length })}
      </span>
      <Tooltip title="Alt+↓">
        <Button icon={<ArrowDownOutlined aria-hidden />} disabled={open.length === 0} onClick={() => onGo(1)}>
          {t('draft.next')}
        </Button>
      </Tooltip>
      <Button onClick={() => void giveUp()}>{t('draft.give-up')}</Button>
      <Button type="primary" disabled={numbers.length === 0} onClick={onFinish}>
        {t('draft.finish')}
      </Button>
    </div>
  )
}
