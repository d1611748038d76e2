import { describe, expect, it } from 'vitest'
import { findMentions } from '../../../../shared/draft/mentions/find-mentions'

/** The numbers of a text that may be figures, as printed. */
const figures = (text: string) =>
  findMentions(text)
    .filter(({ textReason }) => textReason === null)
    .map((mention) => mention.text)

/** The numbers that are no figures, with why. */
const texts = (text: string) =>
  findMentions(text)
    .filter(({ textReason }) => textReason !== null)
    .map((mention) => [mention.text, mention.textReason])

describe('findMentions', () => {
  it('takes decimals, 万 and 亿, % and ‰ into the number and leaves the unit out', () => {
    expect(figures('床位12.5万张，支出3.06亿元，占8.1％，死亡率4.2‰，共1,208家')).toEqual([
      '12.5万',
      '3.06亿',
      '8.1％',
      '4.2‰',
      '1,208',
    ])
  })

  it('reads full-width digits and keeps them as printed', () => {
    const [mention] = findMentions('共有图书馆３５个')
    expect(mention).toMatchObject({ text: '３５', number: 35, start: 5, end: 7 })
  })

  it('keeps apart two numbers that a full-width comma parts', () => {
    expect(figures('分别为12，345个')).toEqual(['12', '345'])
  })

  it('reads a minus sign only where a value may be negative', () => {
    expect(findMentions('增速为-1.2%')[0]?.number).toBe(-1.2)
    expect(findMentions('见附录甲-12')[0]?.number).toBe(12)
  })

  it.each([
    ['约1.6亿元', 'about', 'before'],
    ['超过20%', 'above', 'before'],
    ['近2400名', 'below', 'before'],
    ['300余户', 'above', 'after-number'],
    ['1.8万余张', 'above', 'after-scale'],
    ['5000人以上', 'above', 'after-unit'],
    ['90%以上', 'above', 'after-scale'],
  ] as const)('finds the hedge of %s', (text, sense, place) => {
    expect(findMentions(text)[0]?.hedge).toMatchObject({ sense, place })
  })

  it('finds no hedge in 附近 and 公约', () => {
    expect(findMentions('学校附近3处，签订公约5份').map(({ hedge }) => hedge)).toEqual([null, null])
  })

  it('reads Chinese numerals only where they count', () => {
    expect(figures('帮扶十余万人次，坚持四个自信，第一产业增长两倍')).toEqual(['十余万', '两'])
  })

  it('leaves years alone: single, spans, of yearbooks', () => {
    expect(texts('2013—2022年，2021年末，《某市年鉴-2024》')).toEqual([
      ['2013', 'year'],
      ['2022', 'year'],
      ['2021', 'year'],
      ['2024', 'year'],
    ])
  })

  it.each([
    ['1.养老机构', '1', 'heading-number'],
    ['（2）养老机构', '2', 'heading-number'],
    ['全年增长[3]。', '3', 'note-number'],
    ['民发〔2021〕15号文', '15', 'document-number'],
    ['见表3', '3', 'caption-number'],
    ['第3次会议', '3', 'ordinal'],
    ['60周岁及以上老年人', '60', 'age'],
    ['0—14岁儿童', '14', 'age'],
    ['5G基站', '5', 'part-of-a-name'],
    ['拨打“12345”', '12345', 'part-of-a-name'],
    ['年收入500万元及以上的企业', '500万', 'threshold'],
    ['1—10月', '10', 'date'],
  ])('leaves the number of %s alone', (text, number, reason) => {
    expect(texts(text)).toContainEqual([number, reason])
  })

  it('does not take a place, a mean age or a duration for no figure', () => {
    expect(figures('居全省第3位，平均年龄38.5岁，连续10年')).toEqual(['3', '38.5', '10'])
  })

  it('parts the number of a heading from the year behind it', () => {
    expect(texts('7.2018年机构改革后')).toEqual([
      ['7', 'heading-number'],
      ['2018', 'year'],
    ])
  })
})
