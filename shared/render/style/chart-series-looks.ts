import type { SeriesLook } from './style-profile'

/**
 * The looks of the series of a chart, first series first. The lines of four series differ by 10 and more in lightness (L* of
 * CIE Lab) and all fills do, so that they stay apart in a grey print; the hues stay apart for eyes that see no red, no green
 * or no blue. Dash and mark tell lines apart besides.
 */
export const chartSeriesLooks: readonly SeriesLook[] = [
  { colour: '#8f1d21', fill: '#8f1d21', dash: [], point: 'circle' },
  { colour: '#2f78b7', fill: '#8fbce0', dash: [6, 3], point: 'rect' },
  { colour: '#c9851a', fill: '#f3dca6', dash: [2, 2], point: 'triangle' },
  { colour: '#262b33', fill: '#6b7680', dash: [8, 3, 2, 3], point: 'rectRot' },
  { colour: '#6a4c93', fill: '#262b33', dash: [1, 2], point: 'circle' },
]
