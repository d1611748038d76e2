import { describe, expect, it } from 'vitest'
import { numberObjects } from '../../../../../renderer/editor/content/number-objects'
import { failure, success } from '../../../../../shared/result'
import type { BlockInput } from '../../../../../shared/template/edit/template-document'

const table = (caption: string): BlockInput => ({ table: { caption, rows: ['甲'], columns: [{ header: '数' }] } })
const chart = (caption: string): BlockInput => ({ chart: { caption, indicators: ['甲'] } })

describe('numberObjects', () => {
  it('counts tables and charts apart, without what the report leaves out or cannot fill', () => {
    const objects = [table('一'), chart('图'), table('缺'), { 'page-break': true as const }, table('错'), table('二')]
    const numbers = numberObjects(
      objects.map((content, at) => ({ at: at * 2, content })),
      ({ table: filled, chart: drawn }) => {
        const caption = filled?.caption ?? drawn?.caption ?? ''
        if (caption === '错') return failure([])
        return success(caption === '缺' ? null : { tag: 'page-break' })
      },
    )
    expect([...numbers]).toEqual([
      [0, 1],
      [2, 1],
      [10, 2],
    ])
  })
})
