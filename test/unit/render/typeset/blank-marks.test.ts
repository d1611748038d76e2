import { describe, expect, it } from 'vitest'
import { beginsBlank, endsBlank, sharesBlank } from '../../../../shared/render/typeset/blank-marks'

describe('endsBlank and beginsBlank', () => {
  it('know the marks whose outer half is blank', () => {
    expect(['完。', '（见表）', '12%', ''].map(endsBlank)).toEqual([true, true, false, false])
    expect(['《条例》', '“十', '年', ''].map(beginsBlank)).toEqual([true, true, false, false])
  })
})

describe('sharesBlank', () => {
  it('holds for marks in a row that turn their blank halves to each other', () => {
    const pairs = [
      ['》', '《'],
      ['”', '，'],
      ['（', '“'],
      ['，', '年'],
      ['年', '（'],
      ['（', '）'],
    ] as const
    expect(pairs.map(([before, after]) => sharesBlank(before, after))).toEqual([true, true, true, false, false, false])
  })
})
