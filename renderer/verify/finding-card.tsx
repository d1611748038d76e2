import { Button, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { ReportFinding } from '../../shared/api/contract'
import { describeBinding } from '../../shared/draft/describe-binding'
import type { ReportText } from '../../shared/draft/report-text'
import { yearPeriod } from '../../shared/model/period'
import { useText } from '../state/use-text'
import { showFigure, useWindow } from '../state/window-store'

interface FindingCardProps {
  readonly finding: ReportFinding
  readonly report: ReportText
  /** Why it is right all the same; null while nobody said so. */
  readonly reason: string | null
  readonly onSettle: (reason: string | null) => void
}

/** So much of the text before and after a number shows which one it is. */
const around = 60

/** A number that disagrees, in its sentence beside the right one, with how that comes about and from which cells. */
export function FindingCard({ finding, report, reason, onSettle }: FindingCardProps) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  const project = useWindow((state) => state.project?.project ?? null)
  const { paragraph, start, length, text, right, binding, reading } = finding
  const whole = report.blocks.find((block) => block.tag === 'paragraph' && block.index === paragraph)
  const words = whole?.tag === 'paragraph' ? whole.text : ''
  const [name] = binding.indicators
  const indicator = project?.indicators.find((known) => known.name === name)?.id
  return (
    <li className={`verify-finding${reason === null ? '' : ' is-settled'}`}>
      <p className="verify-sentence">
        {start > around && '…'}
        {words.slice(Math.max(0, start - around), start)}
        <del>{text}</del> <ins>{right}</ins>
        {words.slice(start + length, start + length + around)}
        {words.length > start + length + around && '…'}
      </p>
      <p>
        <strong>{describeBinding(binding, locale)}</strong> {reading.value}
      </p>
      {reading.formula !== '' && <p className="quiet">{reading.formula}</p>}
      {reading.inputs.map((input, at) => (
        <p key={at} className="quiet">
          {input.cell === ''
            ? t('draft.input', { indicator: input.indicator, raw: input.raw, unit: input.unit })
            : t('draft.input-cell', { ...input })}
        </p>
      ))}
      {reason === null ? (
        <Settle onSettle={onSettle}>
          {indicator !== undefined && (
            <Button onClick={() => showFigure({ indicator, region: binding.region, period: yearPeriod(binding.year) })}>
              {t('verify.to-figure')}
            </Button>
          )}
        </Settle>
      ) : (
        <p>
          ✓ {t('verify.settled', { reason })}{' '}
          <Button size="small" onClick={() => onSettle(null)}>
            {t('verify.unsettle')}
          </Button>
        </p>
      )}
    </li>
  )
}

interface SettleProps {
  readonly onSettle: (reason: string) => void
  readonly children: ReactNode
}

/** Asks why a number that disagrees is right. */
function Settle({ onSettle, children }: SettleProps) {
  const t = useText()
  const [reason, setReason] = useState<string | null>(null)
  const save = (): void => {
    if (reason !== null && reason.trim() !== '') onSettle(reason.trim())
  }
  return (
    <div className="verify-actions">
      {children}
      {reason === null ? (
        <Button onClick={() => setReason('')}>{t('verify.settle')}</Button>
      ) : (
        <>
          <Input
            autoFocus
            style={{ width: 280 }}
            aria-label={t('verify.reason')}
            placeholder={t('verify.reason')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            onPressEnter={save}
          />
          <Button type="primary" disabled={reason.trim() === ''} onClick={save}>
            {t('verify.settle-save')}
          </Button>
        </>
      )}
    </div>
  )
}
