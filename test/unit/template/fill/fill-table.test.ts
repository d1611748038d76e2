import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../../helpers/dataset'
import { fillBlocks } from '../../../helpers/report/fill-blocks'

describe('fillTable', () => {
  it('says below a column of rates which of its changes are points', () => {
    const index = datasetOf({
      登记: { unit: '对', kind: 'flow', figures: { 2021: 100, 2022: 99 } },
      离婚率: { unit: '‰', kind: 'share', figures: { 2021: 2.29, 2022: 2.58 } },
      入住率: { unit: '%', kind: 'share', figures: { 2021: 50, 2022: 55 } },
    })
    const table = (header: string, notes: readonly string[] = []) => ({
      table: {
        caption: '指标',
        rows: ['登记', '离婚率', '入住率'],
        columns: [{ header: '今年' }, { header, value: '增减: 上年' }],
        notes,
      },
    })
    const notesOf = (block: unknown) => {
      const [found] = fillBlocks(index, [block]).document?.blocks ?? []
      return found?.tag === 'table' ? found.notes : null
    }
    expect(notesOf(table('比上年（%）'))).toEqual(['离婚率的增减为千分点，入住率的增减为百分点。'])
    expect(notesOf(table('比上年增减'))).toEqual([])
    expect(notesOf(table('比上年（%）', ['比率为百分点、千分点。']))).toEqual(['比率为百分点、千分点。'])
  })
})
