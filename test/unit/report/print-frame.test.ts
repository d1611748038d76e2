import { describe, expect, it } from 'vitest'
import { printFrame } from '../../../shared/report/print-frame'
import { plainStyle, type PrintStyle } from '../../../shared/report/print-style'

const frame = (unit: string, style: Partial<PrintStyle> = {}, measure = '数值') =>
  printFrame({ unit, measure }, { ...plainStyle, ...style })

describe('printFrame', () => {
  it('leaves the unit of a figure to the sentence, and says where a scale is left with it', () => {
    expect(frame('张')).toEqual({ lead: '', scale: '', tail: '', places: 0, leavesScale: false })
    expect(frame('万元')).toMatchObject({ scale: '', tail: '', leavesScale: true })
  })

  it('prints the whole unit where it is asked to', () => {
    expect(frame('万元', { unit: 'full' })).toMatchObject({ scale: '万', tail: '元', places: 0, leavesScale: false })
    expect(frame('元/人·月', { unit: 'full' })).toMatchObject({ lead: '每人每月', tail: '元' })
    expect(frame('', { unit: 'full' })).toMatchObject({ lead: '', scale: '', tail: '' })
  })

  it('lets rates carry their sign, figures that were entered as one only where it is asked', () => {
    expect(frame('%', {}, '增长率')).toMatchObject({ tail: '%' })
    expect(frame('%')).toMatchObject({ tail: '' })
    expect(frame('‰', { unit: 'full' })).toMatchObject({ tail: '‰' })
    expect(frame('%', { unit: 'none' }, '增长率')).toMatchObject({ tail: '', leavesScale: false })
  })

  it('counts in another scale by a power of ten', () => {
    expect(frame('元', { scale: 1e4 })).toMatchObject({ scale: '万', places: 4 })
    expect(frame('万元', { scale: 1e8, unit: 'full' })).toMatchObject({ scale: '亿', tail: '元', places: 4 })
    expect(frame('万元', { scale: 1, unit: 'full' })).toMatchObject({ scale: '', tail: '元', places: -4 })
  })

  it('has no scale of a ratio, and no counting word of another kind', () => {
    expect(frame('%', { scale: 1e4 })).toBe('no-scale')
    expect(frame('人', { unit: 'full', unitWord: '名' })).toMatchObject({ tail: '名' })
    expect(frame('人', { unit: 'full', unitWord: '元' })).toBe('wrong-unit-word')
  })
})
