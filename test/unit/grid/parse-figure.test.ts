import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFigure } from '../../../shared/grid/parse-figure'
import { readNumber } from '../../../shared/import/read/number/read-number'
import { figureOf } from '../../helpers/project/grid-sample'

const place = figureOf('床位', 2020, 0)
const indicator = { unit: '万张' }

describe('parseFigure', () => {
  it('reads digits as the importer reads them', () => {
    const texts = fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.stringMatching(/^(\.[0-9]{1,6})?$/u))
    fc.assert(
      fc.property(texts, fc.constantFrom('万张', '个', '%', '元/人·月'), ([whole, fraction], unit) => {
        const text = `${whole}${fraction}`
        const { value, qualifier } = readNumber(text, unit)
        expect(parseFigure(text, place, { unit }, undefined)).toMatchObject({ value, qualifier })
      }),
    )
  })

  it('gives the figure of before where the text is its own, also with the noise of binary numbers', () => {
    const noisy = figureOf('床位', 2020, 0.1 + 0.2)
    expect(parseFigure('0.3', place, indicator, noisy)).toBe(noisy)
    const exact = figureOf('床位', 2020, 821)
    expect(parseFigure('821', place, indicator, exact)).toBe(exact)
  })

  it('keeps status and note of the figure of before, and drops its source', () => {
    const source = { file: '表.xlsx', sheet: '表', cell: 'B2', raw: '821' }
    const before = { ...figureOf('床位', 2020, 821), status: 'provisional', note: '初步', source } as const
    expect(parseFigure('830', place, indicator, before)).toMatchObject({
      value: { tag: 'number', number: 830 },
      status: 'provisional',
      note: '初步',
      source: null,
    })
  })
})
