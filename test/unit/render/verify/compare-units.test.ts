import { describe, expect, it } from 'vitest'
import { compareUnits } from '../../../../shared/render/verify/compare-units'
import type { Unit } from '../../../../shared/render/verify/expected-units'
import { LocatedText } from '../../../../shared/render/verify/located-text'

const unit = (...parts: readonly (readonly [string, string | null])[]): Unit => ({
  parts: parts.map(([text, figure]) => ({ text, figure })),
  isEntry: false,
})
const found = (text: string): LocatedText => LocatedText.of([{ text, where: '第1页' }])
const units = [unit(['全区有', null], ['12', 'f1'], ['个。', null]), unit(['完。', null])]

describe('compareUnits', () => {
  it('is content with the same words in the same order', () => {
    expect(compareUnits(units, found('全区有12个。完。'))).toBeNull()
  })

  it('names the figure that differs, with all its digits', () => {
    expect(compareUnits(units, found('全区有13个。完。'))).toMatchObject({
      figure: 'f1',
      expected: '12',
      found: '13',
      where: '第1页',
    })
    expect(compareUnits(units, found('全区有123个。完。'))).toMatchObject({
      figure: 'f1',
      expected: '12',
      found: '123',
    })
  })

  it('leaves the digits to the text where that begins with some behind a page number of the contents', () => {
    const entry: Unit = { ...unit(['一、养老', null]), isEntry: true }
    const text = unit(['2022年，床位380张。', null])
    for (const page of ['2', '12', '120'])
      expect(compareUnits([entry, text], found(`一、养老${page}2022年，床位380张。`))).toBeNull()
    expect(compareUnits([entry, text], found('一、养老22021年，床位380张。'))).not.toBeNull()
  })

  it('tells what is missing and what stands behind the end', () => {
    expect(compareUnits(units, found('全区有12个。'))).not.toBeNull()
    expect(compareUnits(units, found('全区有12个。完。又'))).toMatchObject({ expected: '', found: '又' })
  })
})
