import { Form, Select } from 'antd'
import { useMemo } from 'react'
import type { Indicator } from '../../../shared/model/indicator'
import { searchIndicators } from '../figures/search-indicators'

/** What indicators there are to choose from. */
export interface IndicatorChoice {
  /** The template's own, by their names in it. */
  readonly declared: readonly Indicator[]
  /** Those of the project that the template does not speak of yet. */
  readonly others: readonly Indicator[]
  readonly nameOf: (indicator: Indicator) => string
}

interface IndicatorsFieldProps extends IndicatorChoice {
  readonly id: string
  readonly label: string
  /** Names in the template, in order. */
  readonly value: readonly string[]
  readonly most?: number
  readonly onCommit: (names: readonly string[]) => void
}

/** Several indicators in order; at least one stays. They are found by name, section and pinyin. */
export function IndicatorsField({ id, label, value, most, declared, others, nameOf, onCommit }: IndicatorsFieldProps) {
  const byName = useMemo(
    () => new Map([...others, ...declared].map((indicator) => [indicator.name, indicator] as const)),
    [declared, others],
  )
  return (
    <Form.Item label={label} htmlFor={id}>
      <Select<string[]>
        id={id}
        mode="multiple"
        value={[...value]}
        {...(most === undefined ? {} : { maxCount: most })}
        options={[...declared, ...others].map(({ name }) => ({ value: name, label: name }))}
        showSearch={{
          filterOption: (typed, option) => {
            const indicator = byName.get(String(option?.value))
            return indicator !== undefined && searchIndicators([indicator], typed, 1).length > 0
          },
        }}
        onChange={(names) => {
          if (names.length === 0) return
          const own = new Set(declared.map(({ name }) => name))
          onCommit(
            names.map((name) => {
              const indicator = own.has(name) ? undefined : others.find((known) => known.name === name)
              return indicator ? nameOf(indicator) : name
            }),
          )
        }}
      />
    </Form.Item>
  )
}
