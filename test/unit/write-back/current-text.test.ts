import { describe, expect, it } from 'vitest'
import { currentText, isAsRead } from '../../../shared/write-back/current-text'
import { sourceCell, sourceReading } from '../../helpers/project/source-reading'

const number = (value: number) => ({ tag: 'number', number: value }) as const

describe('currentText', () => {
  it('shows what stands in a cell, percentages by their format', () => {
    expect(currentText(sourceCell(number(0)))).toBe('0')
    expect(currentText(sourceCell(number(1234.5)))).toBe('1234.5')
    expect(currentText(sourceCell(number(0.125), { numberFormat: '0.0%' }))).toBe('12.5%')
    expect(currentText(sourceCell({ tag: 'text', text: '近百' }))).toBe('近百')
    expect(currentText(sourceCell({ tag: 'boolean', boolean: false }))).toBe('FALSE')
    expect(currentText(sourceCell({ tag: 'error', error: '#N/A' }))).toBe('#N/A')
    expect(currentText(sourceCell({ tag: 'date', year: 2022, month: 3, day: 9 }))).toBe('2022-3-9')
    expect(currentText(sourceCell(null))).toBe('')
  })
})

describe('isAsRead', () => {
  it('knows a cell that still says the same', () => {
    expect(isAsRead(sourceCell(number(100)), sourceReading())).toBe(true)
    const text = sourceReading({ raw: '近 100\r\n', value: number(100) })
    expect(isAsRead(sourceCell({ tag: 'text', text: '近100_x000D_' }), text)).toBe(true)
    const blank = { raw: '', value: { tag: 'missing', mark: 'blank', text: '' } } as const
    expect(isAsRead(sourceCell(null), sourceReading(blank))).toBe(true)
  })

  it('knows one that was edited since, also to zero or to nothing', () => {
    expect(isAsRead(sourceCell(number(101)), sourceReading())).toBe(false)
    expect(isAsRead(sourceCell(number(0)), sourceReading())).toBe(false)
    expect(isAsRead(sourceCell(null), sourceReading())).toBe(false)
    expect(isAsRead(sourceCell({ tag: 'text', text: '100人' }), sourceReading())).toBe(false)
  })

  it('takes a formula without a result for what it was', () => {
    const reading = sourceReading({ raw: '=A1+1', value: { tag: 'missing', mark: 'error', text: '=A1+1' } })
    expect(isAsRead(sourceCell(null, { formula: { text: 'A1+1', isBound: false } }), reading)).toBe(true)
    expect(isAsRead(sourceCell(null), reading)).toBe(false)
  })
})
