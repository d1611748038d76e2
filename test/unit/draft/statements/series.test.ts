import { describe, expect, it } from 'vitest'
import { findMentions } from '../../../../shared/draft/mentions/find-mentions'
import { foldWidth } from '../../../../shared/draft/mentions/fold-width'
import { findSeries } from '../../../../shared/draft/statements/series'

const series = (text: string) => findSeries(foldWidth(text), 0, findMentions(text))

describe('findSeries', () => {
  it('gives each number of a list the item at its place', () => {
    expect(series('城市、农村达标率分别为96.8%、99.1%')).toEqual([
      { at: 0, of: 2, isRatio: false, item: '城市' },
      { at: 1, of: 2, isRatio: false, item: '农村达标率' },
    ])
  })

  it('finds a ratio of parts that make a hundred', () => {
    expect(series('三次产业比例为4.3∶40.6∶55.1').map((place) => place?.isRatio)).toEqual([true, true, true])
  })

  it('takes 17.5:1 for no ratio of parts', () => {
    expect(series('生师比为17.5:1')).toEqual([null, null])
  })

  it('leaves levels of different things apart', () => {
    expect(series('低保对象45.4万户、73.8万人')).toEqual([null, null])
  })
})
