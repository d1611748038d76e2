import { Button } from 'antd'
import { useState } from 'react'
import type { FigureVersion } from '../../../shared/api/contract'
import { describeFormula, describeInput, inputsOf, type InputFormula } from '../../../shared/derive/formula'
import type { Dataset } from '../../../shared/model/dataset'
import type { ReportFigure } from '../../../shared/report/document'
import { formatMoment } from '../../components/format-moment'
import { nianbao } from '../../nianbao'
import { useText, type Translate } from '../../state/use-text'
import { showFigure, tellIssues, useWindow } from '../../state/window-store'
import { figureText } from '../../components/figure-text'
import { distinctInputs } from './distinct-inputs'

interface FigurePanelProps {
  readonly figure: ReportFigure
  readonly dataset: Dataset | null
}

/** Where a printed figure comes from: formula, inputs, cells, history. */
export function FigurePanel({ figure, dataset }: FigurePanelProps) {
  const t = useText()
  const inputs = distinctInputs(inputsOf(figure.formula))
  const details: readonly (readonly [string, string])[] = [
    [t('report.indicator'), `${figure.region ?? ''}${figure.indicator}`],
    [t('report.period'), figure.period],
    [t('report.measure'), figure.measure],
    [t('report.value'), figure.value === null ? t('report.no-value') : `${String(figure.value)} ${figure.unit}`],
    [t('report.formula'), describeFormula(figure.formula)],
    [t('report.status'), t(`report.status-${figure.status}`)],
    ...(figure.qualifier ? [[t('report.qualifier'), figure.qualifier.word] as const] : []),
    ...figure.notes.map((note) => [t('report.note'), note] as const),
  ]
  return (
    <section aria-live="polite">
      <p className="report-printed">{figure.text}</p>
      <dl className="report-details">
        {details.map(([name, text], at) => (
          <div key={at} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('report.inputs', { count: inputs.length })}</h3>
      {inputs.map((input) => (
        <InputCard
          key={describeInput(input)}
          input={input}
          unit={dataset?.indicators.find(({ id }) => id === input.indicator)?.unit ?? ''}
        />
      ))}
    </section>
  )
}

function InputCard({ input, unit }: { readonly input: InputFormula; readonly unit: string }) {
  const t = useText()
  const { figure } = input
  const place = { indicator: input.indicator, region: input.region, period: input.period }
  return (
    <div className="report-input">
      <h4>
        <span>{describeInput(input)}</span>
        <span>
          {figure ? `${figureText(figure) || '—'}${figure.value.tag === 'number' ? unit : ''}` : t('report.no-figure')}
        </span>
      </h4>
      {figure?.source && (
        <p>
          {t('report.source', {
            file: figure.source.file,
            sheet: figure.source.sheet,
            cell: figure.source.cell,
            raw: figure.source.raw,
          })}
        </p>
      )}
      {figure && !figure.source && <p>{t('report.entered')}</p>}
      {figure && figure.status !== 'final' && <p>{t(`report.status-${figure.status}`)}</p>}
      {figure?.note && <p>{t('report.note-of', { note: figure.note })}</p>}
      <Button size="small" type="link" style={{ paddingInline: 0 }} onClick={() => showFigure(place)}>
        {t('report.go-to-cell')}
      </Button>
      <InputHistory input={input} />
    </div>
  )
}

/** Asked for when it is opened, and again after the project has changed. */
function InputHistory({ input }: { readonly input: InputFormula }) {
  const t = useText()
  const revision = useWindow(({ project }) => project?.revision ?? 0)
  const [known, setKnown] = useState<{ readonly revision: number; readonly list: readonly FigureVersion[] } | null>(
    null,
  )
  const [isOpen, setOpen] = useState(false)
  const load = async (): Promise<void> => {
    const { indicator, region, period } = input
    const answer = await nianbao.call('project.history', { place: { indicator, region, period } })
    if (answer.ok) setKnown({ revision, list: answer.value })
    else tellIssues(answer.error)
  }
  const toggle = (): void => {
    setOpen(!isOpen)
    if (!isOpen && known?.revision !== revision) void load()
  }
  return (
    <>
      <Button
        size="small"
        type="link"
        style={{ paddingInline: 0, marginInlineStart: 16 }}
        aria-expanded={isOpen}
        onClick={toggle}
      >
        {t('report.history')}
      </Button>
      {isOpen && known && (
        <ol className="report-history">
          {known.list.map((version) => (
            <li key={version.change}>{describeVersion(version, t)}</li>
          ))}
          {known.list.length === 0 && <li>{t('report.no-history')}</li>}
        </ol>
      )}
    </>
  )
}

function describeVersion({ at, kind, figure, reason }: FigureVersion, t: Translate): string {
  return t('report.version', {
    at: formatMoment(at),
    kind: t(`report.kind-${kind}`),
    value: figure ? figureText(figure) || '—' : t('report.no-figure'),
    reason: reason ?? '',
  })
}
