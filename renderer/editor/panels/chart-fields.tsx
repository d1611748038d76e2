import { Form, Select } from 'antd'
import type { BlockInput } from '../../../shared/template/edit/template-document'
import { useText } from '../../state/use-text'
import { CaptionField } from './caption-field'
import { IndicatorsField, type IndicatorChoice } from './indicators-field'

type ChartInput = NonNullable<BlockInput['chart']>

const kinds = ['auto', 'line', 'bar', 'share', 'change'] as const
const years = ['基年', '前年', '上年', '年'] as const
const mostIndicators = 6

interface ChartFieldsProps extends IndicatorChoice {
  readonly chart: ChartInput
  readonly names: ReadonlySet<string>
  readonly onChange: (chart: ChartInput) => void
}

/** A chart of the report: what it shows, how, and of which years. */
export function ChartFields({ chart, names, onChange, ...choice }: ChartFieldsProps) {
  const t = useText()
  const put = (change: Partial<ChartInput>): void => onChange({ ...chart, ...change })
  const yearOptions = (given: ChartInput['from']) => [
    ...years.map((year) => ({ value: year, label: t(`editor.year-${year}`) })),
    ...(typeof given === 'number' ? [{ value: String(given), label: String(given) }] : []),
  ]
  return (
    <Form layout="vertical" size="middle" requiredMark={false} aria-label={t('editor.chart')}>
      <CaptionField
        id="editor-chart-caption"
        value={chart.caption}
        names={names}
        onCommit={(caption) => put({ caption })}
      />
      <IndicatorsField
        {...choice}
        id="editor-chart-indicators"
        label={t('editor.chart-indicators')}
        value={chart.indicators}
        most={mostIndicators}
        onCommit={(indicators) => put({ indicators: [...indicators] })}
      />
      <Form.Item label={t('editor.chart-kind')} htmlFor="editor-chart-kind">
        <Select<NonNullable<ChartInput['kind']>>
          id="editor-chart-kind"
          value={chart.kind ?? 'auto'}
          options={kinds.map((kind) => ({ value: kind, label: t(`editor.chart-${kind}`) }))}
          onChange={(kind) => put({ kind })}
        />
      </Form.Item>
      {(['from', 'to'] as const).map((end) => {
        const given = chart[end]
        return (
          <Form.Item key={end} label={t(`editor.chart-${end}`)} htmlFor={`editor-chart-${end}`}>
            <Select<string>
              id={`editor-chart-${end}`}
              value={String(given ?? (end === 'from' ? '基年' : '年'))}
              options={yearOptions(given)}
              onChange={(year) => put({ [end]: years.find((known) => known === year) ?? Number(year) })}
            />
          </Form.Item>
        )
      })}
    </Form>
  )
}
