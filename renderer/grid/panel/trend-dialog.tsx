import { App, Button, Empty, Modal } from 'antd'
import {
  CategoryScale,
  Chart as ChartJs,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type Chart,
} from 'chart.js'
import { useMemo, useRef, type RefObject } from 'react'
import { Line } from 'react-chartjs-2'
import type { CellArea, GridContent } from '../../../shared/grid/cell-area'
import { buildTrend, trendLimit, type Trend } from '../../../shared/grid/build-trend'
import { useReturnFocus } from '../../components/use-return-focus'
import { useText } from '../../state/use-text'
import { chartColours, fontFamily, textSizes, white } from '../../theme/tokens'

ChartJs.register(CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip)

interface TrendDialogProps {
  readonly content: GridContent
  readonly area: CellArea
  readonly onClose: () => void
}

/** The selected indicators over the years, to look at and to copy as a picture. */
export function TrendDialog({ content, area, onClose }: TrendDialogProps) {
  const t = useText()
  useReturnFocus()
  const chart = useRef<Chart<'line', (number | null)[]>>(null)
  const trend = useMemo(() => buildTrend(content, area), [content, area])
  const title = trend.series.map(({ name }) => name).join('、')
  const { copy, save } = usePicture(chart, title)
  const isEmpty = trend.series.length === 0
  return (
    <Modal
      open
      width={860}
      title={t('grid.trend-title')}
      onCancel={onClose}
      footer={[
        <Button key="copy" type="primary" disabled={isEmpty} onClick={() => void copy()}>
          {t('grid.copy-picture')}
        </Button>,
        <Button key="save" disabled={isEmpty} onClick={save}>
          {t('grid.save-picture')}
        </Button>,
        <Button key="close" onClick={onClose}>
          {t('grid.close')}
        </Button>,
      ]}
    >
      {isEmpty ? (
        <Empty description={t('grid.trend-none')} />
      ) : (
        <div className="trend-chart">
          <Line
            ref={chart}
            role="img"
            aria-label={`${title}：${trend.labels.join('、')}`}
            data={dataOf(trend)}
            options={optionsOf(trend)}
            plugins={[paper]}
          />
        </div>
      )}
      {trend.leftOut.length > 0 && (
        <p>{t('grid.trend-left-out', { limit: trendLimit, names: trend.leftOut.join('、') })}</p>
      )}
    </Modal>
  )
}

/** The chart as a picture: onto the clipboard, or into a file named after what it shows. */
function usePicture(chart: RefObject<Chart<'line', (number | null)[]> | null>, title: string) {
  const t = useText()
  const { message } = App.useApp()
  const copy = async (): Promise<void> => {
    const picture = new Promise<Blob>((resolve, reject) => {
      chart.current?.canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
    })
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
      void message.success(t('grid.picture-copied'))
    } catch {
      // The clipboard may be closed to pages; the picture can still be saved.
      void message.warning(t('grid.picture-refused'), 6)
    }
  }
  const save = (): void => {
    const link = document.createElement('a')
    link.href = chart.current?.toBase64Image() ?? ''
    link.download = `${title.slice(0, 40)}.png`
    link.click()
  }
  return { copy, save }
}

/** A picture that is pasted elsewhere needs a ground of its own. */
const paper = {
  id: 'paper',
  beforeDraw: ({ ctx, width, height }: Chart) => {
    ctx.save()
    ctx.fillStyle = white
    ctx.fillRect(0, 0, width, height)
    ctx.restore()
  },
}

function dataOf({ labels, series }: Trend) {
  return {
    labels: [...labels],
    datasets: series.map(({ name, unit, axis, values }, at) => {
      const colour = chartColours[at % chartColours.length] ?? chartColours[0]
      return {
        label: unit === '' ? name : `${name}（${unit}）`,
        data: [...values],
        yAxisID: axis,
        borderColor: colour,
        backgroundColor: colour,
        borderWidth: 2,
        pointRadius: 3,
        spanGaps: false,
      }
    }),
  }
}

function optionsOf({ units }: Trend) {
  const font = { family: fontFamily, size: textSizes.standard.body }
  const scale = (unit: string, position: 'left' | 'right') => ({
    position,
    display: true,
    title: { display: unit !== '', text: unit, font },
    ticks: { font },
    grid: { drawOnChartArea: position === 'left' },
  })
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false as const,
    devicePixelRatio: 2,
    layout: { padding: { top: 12, right: 28, bottom: 12, left: 12 } },
    plugins: { legend: { position: 'top' as const, labels: { font } }, tooltip: { titleFont: font, bodyFont: font } },
    scales: {
      x: { ticks: { font } },
      left: scale(units[0] ?? '', 'left'),
      ...(units.length > 1 ? { right: scale(units[1] ?? '', 'right') } : {}),
    },
  }
}
