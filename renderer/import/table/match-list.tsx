import { EditOutlined } from '@ant-design/icons'
import { Button, Select, Tag } from 'antd'
import { useMemo, useState } from 'react'
import type { Indicator } from '../../../shared/model/indicator'
import { useText, type Translate } from '../../state/use-text'
import type { AutoMatches } from './auto-matches'
import { recognisedNames, type ListedTable } from '../session/correction-draft'
import { suggestIndicators } from './suggest-indicators'

interface MatchListProps {
  readonly listed: ListedTable
  readonly matches: Readonly<Record<string, string>>
  readonly indicators: readonly Indicator[]
  readonly automatic: AutoMatches
  readonly onChange: (matches: Readonly<Record<string, string>>) => void
}

/** The names recognised in a table, each with the indicator of the project it goes to; one can be changed at a time. */
export function MatchList({ listed, matches, indicators, automatic, onChange }: MatchListProps) {
  const t = useText()
  const [changing, setChanging] = useState<string | null>(null)
  const byId = useMemo(() => new Map(indicators.map((indicator) => [indicator.id, indicator])), [indicators])
  const suggest = useMemo(() => suggestIndicators(indicators), [indicators])
  const targets = new Set(Object.values(matches).map((id) => byId.get(id)?.name ?? id))
  const names = recognisedNames(listed, matches, targets)
  const own = listed.table ? automatic.get(listed.table) : undefined
  const finish = (name: string, id: string): void => {
    const others = Object.fromEntries(Object.entries(matches).filter(([known]) => known !== name))
    onChange(id === '' ? others : { ...others, [name]: id })
    setChanging(null)
  }
  return (
    <section aria-labelledby="matches">
      <div id="matches" className="panel-label">
        <strong>{t('import.matches', { count: names.length })}</strong>
      </div>
      <div className="panel-hint">{t('import.matches-about')}</div>
      <ul className="match-list">
        {names.map((name) => {
          const id = matches[name]
          return (
            <MatchLine
              key={name}
              name={name}
              chosen={id ?? ''}
              target={(id === undefined ? undefined : byId.get(id)) ?? own?.get(name)}
              isOpen={changing === name}
              canChange={indicators.length > 0}
              options={() => matchOptions(indicators, suggest(name, 3), t)}
              onToggle={() => setChanging(changing === name ? null : name)}
              onChoose={(chosen) => finish(name, chosen)}
            />
          )
        })}
      </ul>
    </section>
  )
}

interface MatchLineProps {
  readonly name: string
  /** The id of the indicator that was chosen by hand; "" when none was. */
  readonly chosen: string
  /** The indicator of the project that the name goes to. */
  readonly target: Indicator | undefined
  readonly isOpen: boolean
  readonly canChange: boolean
  readonly options: () => readonly Option[]
  readonly onToggle: () => void
  readonly onChoose: (id: string) => void
}

/** A recognised name and where it goes, with the choice of another indicator while it is open. */
function MatchLine({ name, chosen, target, isOpen, canChange, options, onToggle, onChoose }: MatchLineProps) {
  const t = useText()
  const label = name === '' ? t('import.unnamed') : name
  return (
    <li>
      <div className="match-row">
        <span className="match-name">
          {label}
          {target && target.name !== name && (
            <span className="import-quiet"> {t('import.match-auto', { name: target.name })}</span>
          )}
        </span>
        {!target && <Tag>{t('import.match-new')}</Tag>}
        {canChange && (
          <Button
            size="small"
            type="text"
            aria-expanded={isOpen}
            aria-label={t('import.match-change', { name: label })}
            icon={<EditOutlined aria-hidden />}
            onClick={onToggle}
          />
        )}
      </div>
      {isOpen && (
        <Select
          autoFocus
          defaultOpen
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '100%', marginTop: 4 }}
          placeholder={t('import.match-search')}
          aria-label={t('import.match-search')}
          value={chosen}
          onChange={onChoose}
          options={[...options()]}
        />
      )}
    </li>
  )
}

/** The nearest names first, then all others in the order of the project. */
function matchOptions(indicators: readonly Indicator[], near: readonly Indicator[], t: Translate): readonly Option[] {
  return [
    { value: '', label: t('import.match-as-recognised') },
    ...near.map((indicator) => ({
      ...optionFor(indicator),
      label: t('import.match-near', { name: optionFor(indicator).label }),
    })),
    ...indicators.filter((indicator) => !near.includes(indicator)).map(optionFor),
  ]
}

interface Option {
  readonly value: string
  readonly label: string
}

function optionFor({ id, name, unit }: Indicator): Option {
  return { value: id, label: unit === '' ? name : `${name}（${unit}）` }
}
