import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakIntoChunks, mayBreakBetween } from '../../../../shared/render/typeset/line-break'

describe('mayBreakBetween, ratios and marks of notes', () => {
  it('begins no line with a ratio sign or the mark of a note', () => {
    expect(mayBreakBetween('年', '∶')).toBe(false)
    expect(mayBreakBetween('值', '²')).toBe(false)
    expect(mayBreakBetween('值', '[1]')).toBe(false)
    expect(mayBreakBetween('值', '（')).toBe(true)
    expect(breakIntoChunks('三次产业2.7∶54.8∶42.5').some((chunk) => chunk.includes('2.7∶54.8∶42.5'))).toBe(true)
  })
})

describe('breakIntoChunks', () => {
  it('lets a line end after every Chinese character but keeps marks with their neighbours', () => {
    expect(breakIntoChunks('更有“温度”，好。')).toEqual(['更', '有', '“温', '度”，', '好。'])
    expect(breakIntoChunks('《办法》《细则》（试行）')).toEqual(['《办', '法》', '《细', '则》', '（试', '行）'])
  })

  it.each([
    ['登记3500个，比', ['登', '记', '3500个，', '比']],
    ['增长73.78%；', ['增', '长', '73.78%；']],
    ['有29.26万人次困难', ['有', '29.26万人次', '困', '难']],
    ['达1.8万余张', ['达', '1.8万余张']],
    ['3000余户', ['3000余户']],
    ['10万余名高龄', ['10万余名', '高', '龄']],
    ['8.5个百分点', ['8.5个百分点']],
    ['2013—2022年', ['2013—2022年']],
    ['63%~68%', ['63%~68%']],
    ['29微克/立方米', ['29微克/立方米']],
    ['820元/人·月的', ['820元/人·月', '的']],
    ['第19位', ['第19位']],
    ['14.27亿元', ['14.27亿元']],
    ['1,234.5万元', ['1,234.5万元']],
    ['下降-3.2‰。', ['下', '降', '-3.2‰。']],
    ['PM2.5浓度', ['PM2.5', '浓', '度']],
    ['“1+X”中心', ['“1+X”', '中', '心']],
    ['12345热线', ['12345热', '线']],
  ])('keeps the figures of %s whole', (text, chunks) => {
    expect(breakIntoChunks(text)).toEqual(chunks)
  })

  it('breaks Latin words only at spaces', () => {
    expect(breakIntoChunks('Annual Report 年报')).toEqual(['Annual ', 'Report ', '年', '报'])
  })

  it('keeps the two halves of a dash and of an ellipsis together', () => {
    expect(breakIntoChunks('发展——综述……完')).toEqual(['发', '展——', '综', '述……', '完'])
  })

  it('gives the text back when joined, and breaks nowhere that marks forbid', () => {
    const characters = fc.constantFrom(...'中文年个万亿，。、；：？！“”‘’（）《》—…～%0123456789.+-Ab 余第')
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 60 }), (list) => {
        const text = list.join('')
        const chunks = breakIntoChunks(text)
        expect(chunks.join('')).toBe(text)
        for (const [index, chunk] of chunks.slice(1).entries()) {
          expect(mayBreakBetween(chunks[index] ?? '', chunk)).toBe(true)
          expect(`${chunks[index] ?? ''}|${chunk}`).not.toMatch(/\d\|\d|[“‘（《]\||\|[，。、；：？！”’）》%—…～]/u)
        }
      }),
    )
  })
})
