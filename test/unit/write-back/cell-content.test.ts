import { describe, expect, it } from 'vitest'
import type { SourceReading } from '../../../shared/import/read/source-reading'
import type { FigureValue, Qualifier } from '../../../shared/model/figure'
import { cellContent } from '../../../shared/write-back/cell-content'
import type { SourceCell } from '../../../shared/write-back/source-cell'
import { sourceCell, sourceReading } from '../../helpers/project/source-reading'

const near: Qualifier = { sense: 'below', word: '近', place: 'before', numeral: null }
const number = (value: number) => ({ tag: 'number', number: value }) as const

function content(
  value: FigureValue | number,
  cell: SourceCell = sourceCell(number(100)),
  reading: Partial<SourceReading> = {},
  qualifier: Qualifier | null = null,
) {
  const figure: FigureValue = typeof value === 'number' ? number(value) : value
  return cellContent({ value: figure, qualifier }, sourceReading(reading), cell)
}

describe('cellContent', () => {
  it('keeps a number cell a number, zero too', () => {
    expect(content(120)).toEqual({ tag: 'write', content: { tag: 'number', number: 120 }, losses: [] })
    expect(content(0)).toMatchObject({ content: { tag: 'number', number: 0 } })
  })

  it('stores hundredths under a percent format, and refuses what is no percentage there', () => {
    const cell = sourceCell(number(0.125), { numberFormat: '0.0%' })
    const percent = { unit: '%', indicatorUnit: '%', value: number(12.5), raw: '12.5%' }
    expect(content(13.1, cell, percent)).toMatchObject({ content: { tag: 'number', number: 0.131 } })
    expect(content(13, cell)).toMatchObject({ tag: 'refuse', code: 'write-back.percent-cell' })
  })

  it('leaves a text a text of the same manner', () => {
    const cell = sourceCell({ tag: 'text', text: '1,234' })
    expect(content(5678, cell, { raw: '1,234', value: number(1234) })).toMatchObject({
      content: { tag: 'text', text: '5,678' },
    })
  })

  it('writes marks in the words that the importer reads, and a blank as nothing', () => {
    expect(content({ tag: 'missing', mark: 'blank', text: '' })).toMatchObject({ content: { tag: 'blank' } })
    expect(content({ tag: 'missing', mark: 'none', text: ' — ' })).toMatchObject({ content: { text: '—' } })
    expect(content({ tag: 'missing', mark: 'none', text: '没有填' })).toMatchObject({ content: { text: '—' } })
  })

  it('refuses what is no figure, and what would stand in a cell of days', () => {
    expect(content({ tag: 'invalid', text: '若干' })).toMatchObject({ code: 'write-back.invalid-figure' })
    expect(content({ tag: 'missing', mark: 'error', text: '#REF!' })).toMatchObject({ code: 'write-back.error-mark' })
    expect(content(5, sourceCell(number(100), { numberFormat: 'yyyy-mm-dd' }))).toMatchObject({
      code: 'write-back.date-cell',
    })
  })

  it('says a hedge in the words of the cell, else in its own', () => {
    const text = sourceCell({ tag: 'text', text: '近100' })
    expect(content(120, text, { raw: '近100', qualifier: near }, near)).toMatchObject({ content: { text: '近120' } })
    expect(content(120, sourceCell(number(100)), {}, near)).toMatchObject({ content: { tag: 'text', text: '近120' } })
  })

  it('says that a text became a number, and that styles are lost', () => {
    const hedged = sourceCell({ tag: 'text', text: '近100' })
    expect(content(120, hedged, { raw: '近100', qualifier: near })).toMatchObject({
      content: { tag: 'number', number: 120 },
      losses: ['write-back.became-number'],
    })
    const styled = sourceCell(number(100), { runs: [{ text: '100', superscript: false }] })
    expect(content(120, styled)).toMatchObject({ losses: ['write-back.lost-styles'] })
  })
})
