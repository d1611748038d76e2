import { describe, expect, it } from 'vitest'
import { findFigures, measuresOf } from '../../../../../renderer/editor/figures/find-figures'
import { plainIndicator } from '../../../../../shared/model/indicator'

const beds = { ...plainIndicator('床位（张）', '张'), section: ['养老'] }

describe('findFigures', () => {
  it('gives an indicator by the name that the template has for it, its section beside', () => {
    expect(findFigures([beds], '床位', () => '床位张')).toEqual([
      {
        ...{ key: '床位（张）', text: '床位（张）（养老）', source: '{{床位张 | 带单位}}' },
        ...{ indicator: beds, name: '床位张' },
      },
    ])
  })

  it('gives years once one is looked for', () => {
    expect(findFigures([], '', () => '').length).toBe(0)
    expect(findFigures([], '上年', () => '').map(({ source }) => source)).toEqual(['{{上年}}'])
  })
})

describe('measuresOf', () => {
  it('leaves out what needs a second indicator', () => {
    const measures = measuresOf({ name: '床位', indicator: beds })
    expect(measures[0]).toEqual({ id: 'value', source: '{{床位 | 带单位}}' })
    expect(measures.map(({ source }) => source).filter((source) => source.includes('#'))).toEqual([])
    expect(measures.map(({ source }) => source)).toContain('{{床位 | 比: 上年 | 位数: 1}}')
  })
})
