import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceOf, noEvidence } from '../../../../shared/import/read/certainty'
import { readCell } from '../../../../shared/import/table/read-cell'
import type { CellSeed } from '../../../helpers/workbook/grid'
import { viewOf } from '../../../helpers/workbook/read-layout'

function read(seed: CellSeed, unit: string | null = null) {
  const view = viewOf([[seed]])
  return readCell(view.at(1, 1), unit, 'final', view.style)
}

describe('readCell', () => {
  it('reads a stored number, whose text is its own', () => {
    expect(read(5.25)).toEqual({
      reading: { value: { tag: 'number', number: 5.25 }, qualifier: null, status: 'final', footnotes: [] },
      ...{ raw: null, unit: null, doubt: noEvidence },
    })
    expect(read(0).reading.value).toEqual({ tag: 'number', number: 0 })
    expect(read(-3).reading.value).toEqual({ tag: 'number', number: -3 })
  })

  it('keeps every stored number as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (number) => {
        expect(read(number).reading.value).toEqual({ tag: 'number', number })
      }),
      { numRuns: 40 },
    )
  })

  it('reads an empty cell and blanks as missing, never as zero', () => {
    for (const seed of [null, '', '   '])
      expect(read(seed).reading.value).toMatchObject({ tag: 'missing', mark: 'blank' })
  })

  it('reads a mark as its kind of missing', () => {
    expect(read('—').reading.value).toEqual({ tag: 'missing', mark: 'none', text: '—' })
    expect(read('…').reading.value).toEqual({ tag: 'missing', mark: 'tiny', text: '…' })
  })

  it('reads a percentage by its format, in the unit that it shows', () => {
    const percent = (number: number, format: string) => read({ value: { tag: 'number', number }, numberFormat: format })
    expect(percent(0.125, '0.0%')).toMatchObject({ reading: { value: { number: 12.5 } }, unit: '%', doubt: noEvidence })
    expect(percent(0, '0.0%').reading.value).toEqual({ tag: 'number', number: 0 })
    expect(percent(52.4, '0.0%').doubt).toBe(evidenceOf('value-percent'))
  })

  it('reads a number in a text and says that it is one', () => {
    expect(read('1,234')).toMatchObject({
      reading: { value: { number: 1234 } },
      raw: '1,234',
      doubt: evidenceOf('value-from-text'),
    })
    expect(read('1234').doubt).toBe(noEvidence)
    expect(read('近3.7')).toMatchObject({
      reading: { value: { number: 3.7 }, qualifier: { sense: 'below', word: '近' } },
      doubt: evidenceOf('value-from-text') | evidenceOf('value-hedged'),
    })
  })

  it('takes words, days and truth values for invalid', () => {
    for (const seed of [
      '若干',
      { value: { tag: 'date', year: 2022, month: 3, day: 9 } },
      { value: { tag: 'boolean', boolean: true } },
    ] as const) {
      expect(read(seed)).toMatchObject({ reading: { value: { tag: 'invalid' } }, doubt: evidenceOf('value-invalid') })
    }
  })

  it('reads #N/A as unavailable and other errors as errors', () => {
    expect(read({ value: { tag: 'error', error: '#N/A' } })).toMatchObject({
      reading: { value: { tag: 'missing', mark: 'unavailable' } },
      doubt: noEvidence,
    })
    expect(read({ value: { tag: 'error', error: '#DIV/0!' } })).toMatchObject({
      reading: { value: { tag: 'missing', mark: 'error', text: '#DIV/0!' } },
      doubt: evidenceOf('value-error'),
    })
  })

  it('gives the status that it is told', () => {
    const view = viewOf([[5]])
    expect(readCell(view.at(1, 1), null, 'provisional', view.style).reading.status).toBe('provisional')
  })
})
