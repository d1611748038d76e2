import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { Checkbox } from 'antd'
import { useText } from '../../state/use-text'
import type { DifferenceLine } from '../session/difference-list'
import { chooseKeys } from '../session/import-store'
import { lineHeight } from './line-height'

interface IndicatorLineProps {
  readonly line: Extract<DifferenceLine, { tag: 'indicator' }>
  readonly row: number
  readonly chosen: ReadonlySet<string>
  readonly onFold: (id: string) => void
}

/** An indicator: how many of its figures differ, to be chosen all at once and folded away. */
export function IndicatorLine({ line, row, chosen, onFold }: IndicatorLineProps) {
  const t = useText()
  const count = line.keys.filter((key) => chosen.has(key)).length
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="difference-line is-group"
      style={{ top: row * lineHeight, gridTemplateColumns: '44px 1fr auto' }}
    >
      <span role="cell">
        <Checkbox
          aria-label={t('import.choose-group', { name: line.name })}
          checked={line.keys.length > 0 && count === line.keys.length}
          indeterminate={count > 0 && count < line.keys.length}
          disabled={line.keys.length === 0}
          onChange={(event) => chooseKeys(line.keys, event.target.checked)}
        />
      </span>
      <span role="cell">
        <button
          type="button"
          className="link-button difference-fold"
          aria-expanded={line.isOpen}
          aria-label={t(line.isOpen ? 'import.fold' : 'import.unfold', { name: line.name })}
          onClick={() => onFold(line.id)}
        >
          {line.isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />} {line.name}
        </button>
      </span>
      <span role="cell" className="import-quiet">
        {line.conversions.map(({ from, to, factor }) => (
          <b key={from} className="difference-conversion">
            {t('import.converts', { from, to, factor })}
          </b>
        ))}
        {t('import.figures', { count: line.count })}
      </span>
    </div>
  )
}
