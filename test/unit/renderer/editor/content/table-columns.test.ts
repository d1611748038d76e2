import { describe, expect, it } from 'vitest'
import { chooseColumns, columnIds, offeredColumns } from '../../../../../renderer/editor/content/table-columns'
import { parseTemplate } from '../../../../../shared/template/parse/parse-template'
import { analyse } from '../../../../../shared/template/analyse/analyse'

const own = { header: '自己的', value: '占比: 乙' }

describe('columnIds', () => {
  it('knows offered columns, whatever their order, and leaves others as they are', () => {
    const columns = [offeredColumns.value, own, offeredColumns['rate-last']]
    expect(columnIds(columns)).toEqual(['value', own, 'rate-last'])
  })
})

describe('chooseColumns', () => {
  it('puts the chosen ones in the order of time and keeps others behind', () => {
    expect(chooseColumns([own, offeredColumns.value], new Set(['value', 'base-value'] as const))).toEqual([
      offeredColumns['base-value'],
      offeredColumns.value,
      own,
    ])
  })

  it('takes out what is no longer chosen', () => {
    expect(chooseColumns([offeredColumns.value, offeredColumns['last-value']], new Set(['value'] as const))).toEqual([
      offeredColumns.value,
    ])
  })

  it('offers only columns that the template language allows', () => {
    const template = parseTemplate(
      JSON.stringify({
        ...{ version: 1, id: 'a', name: '甲', indicators: { 甲: [{ name: '甲', unit: '个', kind: 'flow' }] } },
        blocks: [{ table: { caption: '表', rows: ['甲'], columns: Object.values(offeredColumns) } }],
      }),
      'a',
    )
    expect(template.ok && analyse(template.value).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
