import { Button, Form, InputNumber, Select, Switch } from 'antd'
import type { Indicator } from '../../../shared/model/indicator'
import { chipHedges, readChip, writeChip, type FigureChip } from '../../../shared/template/edit/figure-chip'
import {
  measureFilters,
  measureOfChip,
  offeredMeasures,
  type OfferedMeasure,
} from '../../../shared/template/edit/offered-measures'
import { yearNames } from '../../../shared/template/scope'
import type { Template } from '../../../shared/template/template'
import { useText } from '../../state/use-text'

interface FigureFieldsProps {
  readonly source: string
  readonly template: Template
  readonly indicators: readonly Indicator[]
  readonly nameOf: (indicator: Indicator) => string
  readonly printedOf: (source: string) => string | null
  readonly onChange: (source: string) => void
  readonly onRemove: () => void
}

/** What a bound figure is of, what of it is printed, and how. */
export function FigureFields({
  source,
  template,
  indicators,
  nameOf,
  printedOf,
  onChange,
  onRemove,
}: FigureFieldsProps) {
  const t = useText()
  const chip = readChip(source)
  const declared = chip && template.indicators.find(({ name }) => name === chip.name)
  const prints = printedOf(source) ?? t('editor.no-value')
  return (
    <Form layout="vertical" size="middle" requiredMark={false} aria-label={t('editor.figure')}>
      <Form.Item label={t('editor.figure-prints')}>
        <output className="editor-prints">{prints}</output>
      </Form.Item>
      {chip && declared ? (
        <>
          <Form.Item label={t('editor.figure-indicator')} htmlFor="editor-indicator">
            <Select<string>
              id="editor-indicator"
              showSearch={{ optionFilterProp: 'label' }}
              value={chip.name}
              options={choices(template, indicators)}
              onChange={(name) => onChange(writeChip({ ...chip, name: declaredName(name, indicators, nameOf) }))}
            />
          </Form.Item>
          <MeasureFields {...{ chip, declared, template, printedOf, onChange }} />
          <PrintFields chip={chip} onChange={onChange} />
        </>
      ) : (
        <p>{t(isYear(chip) ? 'editor.figure-year' : 'editor.figure-setting', { name: chip?.name ?? source })}</p>
      )}
      <Button danger type="text" onClick={onRemove}>
        {t('editor.figure-remove')}
      </Button>
    </Form>
  )
}

function isYear(chip: FigureChip | null): boolean {
  return yearNames.some((name) => name === chip?.name)
}

/** The template's indicators by their names in it, and the project's others. */
function choices(template: Template, indicators: readonly Indicator[]) {
  const known = new Set(template.indicators.flatMap(({ name, aliases }) => [name, ...aliases]))
  return [...template.indicators, ...indicators.filter(({ name }) => !known.has(name))].map(({ name }) => ({
    value: name,
    label: name,
  }))
}

function declaredName(
  name: string,
  indicators: readonly Indicator[],
  nameOf: (indicator: Indicator) => string,
): string {
  const indicator = indicators.find((known) => known.name === name)
  return indicator ? nameOf(indicator) : name
}

interface MeasureFieldsProps extends Pick<FigureFieldsProps, 'template' | 'printedOf' | 'onChange'> {
  readonly chip: FigureChip
  readonly declared: Indicator
}

function MeasureFields({ chip, declared, template, printedOf, onChange }: MeasureFieldsProps) {
  const t = useText()
  const found = measureOfChip(chip.measure)
  const others = template.indicators.filter(({ name }) => name !== chip.name)
  const whole = template.indicators.find(({ name, id }) => name === declared.partOf || id === declared.partOf)
  const second = found?.second ?? whole?.name ?? others[0]?.name ?? null
  const sourceOf = (offered: OfferedMeasure, of: string | null): string =>
    writeChip({
      ...chip,
      measure: measureFilters(offered, of),
      ...{ decimals: offered.decimals, isWithUnit: offered.isWithUnit, scale: null, hedge: null, others: [] },
    })
  const offered = offeredMeasures(declared).filter(({ isOfTwo }) => !isOfTwo || second !== null)
  return (
    <>
      <Form.Item label={t('editor.figure-measure')} htmlFor="editor-measure">
        <Select<string>
          id="editor-measure"
          showSearch={{ optionFilterProp: 'label' }}
          value={found?.offered.id ?? 'other'}
          options={[
            ...offered.map((measure) => {
              const printed = printedOf(sourceOf(measure, second))
              return {
                value: measure.id,
                label: `${t(`editor.measure-${measure.id}`)}：${printed ?? t('editor.no-value')}`,
              }
            }),
            ...(found ? [] : [{ value: 'other', label: chip.measure.join('，') }]),
          ]}
          onChange={(id) => {
            const measure = offered.find((known) => known.id === id)
            if (measure) onChange(sourceOf(measure, measure.isOfTwo ? second : null))
          }}
        />
      </Form.Item>
      {found?.offered.isOfTwo === true && (
        <Form.Item label={t('editor.figure-second')} htmlFor="editor-second">
          <Select<string>
            id="editor-second"
            showSearch={{ optionFilterProp: 'label' }}
            value={found.second}
            options={others.map(({ name }) => ({ value: name, label: name }))}
            onChange={(name) => onChange(writeChip({ ...chip, measure: measureFilters(found.offered, name) }))}
          />
        </Form.Item>
      )}
    </>
  )
}

const scaleTexts = { 万: 'editor.scale-wan', 亿: 'editor.scale-yi', 按大小: 'editor.scale-size' } as const

function PrintFields({ chip, onChange }: { readonly chip: FigureChip; readonly onChange: (source: string) => void }) {
  const t = useText()
  const put = (change: Partial<FigureChip>): void => onChange(writeChip({ ...chip, ...change }))
  const isPlain = chip.measure.length === 0
  return (
    <>
      <Form.Item label={t('editor.figure-decimals')} htmlFor="editor-decimals">
        <InputNumber
          id="editor-decimals"
          min={0}
          max={8}
          precision={0}
          value={chip.decimals}
          placeholder={t('editor.figure-decimals-own')}
          onChange={(decimals) => put({ decimals })}
        />
      </Form.Item>
      {isPlain && (
        <Form.Item label={t('editor.figure-scale')} htmlFor="editor-scale">
          <Select<string>
            id="editor-scale"
            value={chip.scale ?? 'own'}
            options={[
              { value: 'own', label: t('editor.scale-own') },
              ...(Object.keys(scaleTexts) as (keyof typeof scaleTexts)[]).map((scale) => ({
                value: scale,
                label: t(scaleTexts[scale]),
              })),
            ]}
            onChange={(scale) => put({ scale: scale === 'own' ? null : (scale as FigureChip['scale']) })}
          />
        </Form.Item>
      )}
      <Form.Item label={t('editor.figure-unit')} htmlFor="editor-unit" layout="horizontal">
        <Switch id="editor-unit" checked={chip.isWithUnit} onChange={(isWithUnit) => put({ isWithUnit })} />
      </Form.Item>
      {isPlain && (
        <Form.Item label={t('editor.figure-hedge')} htmlFor="editor-hedge">
          <Select<string>
            id="editor-hedge"
            value={chip.hedge ?? 'none'}
            options={[
              { value: 'none', label: t('editor.hedge-none') },
              ...chipHedges.map((hedge) => ({ value: hedge, label: hedge })),
            ]}
            onChange={(hedge) => put({ hedge: hedge === 'none' ? null : hedge })}
          />
        </Form.Item>
      )}
    </>
  )
}
