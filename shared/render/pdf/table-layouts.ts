import type { StyleProfile } from '../style-profile'
import type { PdfTableLayout } from './pdf-node'

/** Rules and paddings of the tables a report uses: the three-line table, and the dotted leader of the contents. */
export function buildTableLayouts(profile: StyleProfile): Readonly<Record<'three-line' | 'leader', PdfTableLayout>> {
  const { table } = profile
  return {
    'three-line': {
      hLineWidth: (row, node) => {
        if (row === 0 || row === node.table.body.length) return table.thickRule
        return row === 1 ? table.thinRule : 0
      },
      vLineWidth: () => 0,
      hLineColor: () => table.ruleColour,
      paddingLeft: () => table.paddingX,
      paddingRight: () => table.paddingX,
      paddingTop: () => table.paddingY,
      paddingBottom: () => table.paddingY,
    },
    leader: {
      hLineWidth: (row) => (row === 1 ? 0.6 : 0),
      vLineWidth: () => 0,
      hLineColor: () => '#888888',
      hLineStyle: () => ({ dash: { length: 0.6, space: 2.6 } }),
      paddingLeft: (column) => (column === 1 ? 4 : 0),
      paddingRight: () => 2,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
  }
}
