import { Button, Select, Tag } from 'antd'
import { useMemo, useState } from 'react'
import type { Indicator } from '../../../shared/model/indicator'
import { useText } from '../../state/use-text'
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
  const byId = useMemo(() => new Map(indicators.map((one) => [one.id, one])), [indicators])
  const suggest = useMemo(() => suggestIndicators(indicators), [indicators])
  const targets = new Set(Object.values(matches).map((id) => byId.get(id)?.name ?? id))
  const names = recognisedNames(listed, matches, targets)
  const own = listed.table ? automatic.get(listed.table) : undefined
  const label = (name: string): string => (name === '' ? t('import.unnamed') : name)
  /** The nearest names first, then all others in the order of the project. */
  const options = (name: string): readonly Option[] => {
    const near = suggest(name, 3)
    return [
      { value: '', label: t('import.match-as-recognised') },
      ...near.map((one) => ({ ...option(one), label: t('import.match-near', { name: option(one).label }) })),
      ...indicators.filter((one) => !near.includes(one)).map(option),
    ]
  }
  const finish = (name: string, id: string): void => {
    const others = Object.fromEntries(Object.entries(matches).filter(([one]) => one !== name))
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
          const chosen = matches[name] === undefined ? undefined : byId.get(matches[name])
          const target = chosen ?? own?.get(name)
          return (
            <li key={name}>
              <div className="match-row">
                <span className="match-name">
                  {label(name)}
                  {target && target.name !== name && (
                    <span className="import-quiet"> {t('import.match-auto', { name: target.name })}</span>
                  )}
                </span>
                {!target && <Tag>{t('import.match-new')}</Tag>}
                {indicators.length > 0 && (
                  <Button
                    size="small"
                    type="text"
                    aria-expanded={changing === name}
                    aria-label={t('import.match-change', { name: label(name) })}
                    onClick={() => setChanging(changing === name ? null : name)}
                  >
                    ✎
                  </Button>
                )}
              </div>
              {changing === name && (
                <Select
                  autoFocus
                  defaultOpen
                  showSearch={{ optionFilterProp: 'label' }}
                  style={{ width: '100%', marginTop: 4 }}
                  placeholder={t('import.match-search')}
                  aria-label={t('import.match-search')}
                  value={matches[name] ?? ''}
                  onChange={(id: string) => finish(name, id)}
                  options={[...options(name)]}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface Option {
  readonly value: string
  readonly label: string
}

function option({ id, name, unit }: Indicator): Option {
  return { value: id, label: unit === '' ? name : `${name}（${unit}）` }
}
