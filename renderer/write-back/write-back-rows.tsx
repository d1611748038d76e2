import { Checkbox, Pagination } from 'antd'
import { useState } from 'react'
import { formatPeriod } from '../../shared/model/period'
import { formatIssue } from '../../shared/text/messages'
import type { WriteBackRow } from '../../shared/write-back/write-back-plan'
import { SeverityTag } from '../components/severity-tag'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import { cellKey } from './use-write-back'

interface WriteBackRowsProps {
  readonly rows: readonly WriteBackRow[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (keys: readonly string[], isChosen: boolean) => void
}

const pageSize = 100

/** The cells that would be written: where, which figure, from what to what, each to be chosen. */
export function WriteBackRows({ rows, chosen, onChoose }: WriteBackRowsProps) {
  const t = useText()
  const [page, setPage] = useState(1)
  const keys = rows.map(cellKey)
  const count = keys.filter((key) => chosen.has(key)).length
  return (
    <>
      <div className="write-back-table">
        <table aria-label={t('write-back.rows')}>
          <thead>
            <tr>
              <th scope="col">
                <Checkbox
                  aria-label={t('write-back.choose-all')}
                  checked={count === rows.length}
                  indeterminate={count > 0 && count < rows.length}
                  onChange={({ target }) => onChoose(keys, target.checked)}
                />
              </th>
              <th scope="col">{t('write-back.place')}</th>
              <th scope="col">{t('write-back.figure')}</th>
              <th scope="col" className="is-value">
                {t('write-back.before')}
              </th>
              <th scope="col" className="is-value">
                {t('write-back.after')}
              </th>
              <th scope="col">{t('write-back.remarks')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice((page - 1) * pageSize, page * pageSize).map((row) => (
              <Row key={cellKey(row)} row={row} isChosen={chosen.has(cellKey(row))} onChoose={onChoose} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > pageSize && (
        <Pagination
          size="small"
          align="end"
          style={{ marginTop: 8 }}
          current={page}
          pageSize={pageSize}
          total={rows.length}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </>
  )
}

interface RowProps {
  readonly row: WriteBackRow
  readonly isChosen: boolean
  readonly onChoose: WriteBackRowsProps['onChoose']
}

function Row({ row, isChosen, onChoose }: RowProps) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  const region = useWindow(
    ({ project }) => project?.project.regions.find(({ id }) => id === row.place.region)?.name ?? row.place.region,
  )
  const shown = (text: string): string => (text === '' ? t('write-back.empty') : text)
  const [before, after] = [shown(row.before), shown(row.after)]
  const cell = `${row.sheet} › ${row.cell}`
  return (
    <tr className={isChosen ? '' : 'is-left'}>
      <td>
        <Checkbox
          aria-label={t('write-back.choose-row', { cell, before, after })}
          checked={isChosen}
          onChange={({ target }) => onChoose([cellKey(row)], target.checked)}
        />
      </td>
      <td className="is-place">{cell}</td>
      <td>{[region, row.indicatorName, formatPeriod(row.place.period)].filter((part) => part !== null).join(' ')}</td>
      <td className="is-value is-old">{before}</td>
      <td className="is-value is-new">{after}</td>
      <td>
        {row.consent !== null && (
          <SeverityTag tone={row.consent === 'other-source' ? 'plain' : 'warning'}>
            {t(`write-back.consent-${row.consent}`)}
          </SeverityTag>
        )}
        {row.losses.map((loss, at) => (
          <div key={at}>{formatIssue(loss, locale)}</div>
        ))}
      </td>
    </tr>
  )
}
