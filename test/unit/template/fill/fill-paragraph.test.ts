import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../../helpers/dataset'
import { fillBlocks } from '../../../helpers/report/fill-blocks'

const index = datasetOf({
  机构: { unit: '家', kind: 'stock', figures: { 2021: 50, 2022: 40 } },
  站点: { unit: '个', kind: 'stock', figures: { 2021: 9, 2022: '…' } },
  新站点: { unit: '个', kind: 'stock', figures: { 2022: 3 }, partOf: '站点' },
  快报: { unit: '人', kind: 'flow', figures: { 2022: { number: 7, status: 'provisional' } } },
})

describe('fillParagraph', () => {
  it('leaves out what speaks of a sentence that is gone, and what speaks of that', () => {
    const { texts, codes } = fillBlocks(index, [
      {
        paragraph: [
          '机构{{机构}}家。',
          '站点{{站点}}个。',
          '其中，新建{{新站点}}个。',
          { text: '都在县城{{新站点}}个。', depends: true },
        ],
      },
    ])
    expect(texts).toEqual(['机构40家。都在县城3个。'.replace('都在县城3个。', '')])
    expect(codes.filter((code) => code === 'template.sentence-orphaned')).toHaveLength(2)
  })

  it('keeps a sentence that depends on one that is there', () => {
    expect(fillBlocks(index, [{ paragraph: ['机构{{机构}}家。', '其中，新建{{新站点}}个。'] }]).texts).toEqual([
      '机构40家。其中，新建3个。',
    ])
  })

  it('takes 此外 from a sentence that has become the first', () => {
    expect(fillBlocks(index, [{ paragraph: ['站点{{站点}}个。', '此外，机构{{机构}}家。'] }]).texts).toEqual([
      '机构40家。',
    ])
  })

  it('warns of a part whose whole is gone', () => {
    const { codes } = fillBlocks(index, [{ paragraph: ['站点{{站点}}个。', '新站点{{新站点}}个。'] }])
    expect(codes).toContain('template.part-without-whole')
  })

  it('names figures that are not final in a note, unless the paragraph says so', () => {
    expect(fillBlocks(index, [{ paragraph: ['快报{{快报}}人次。'] }]).texts).toEqual(['快报7人次。'])
    const plain = datasetOf({
      登记: { unit: '人', kind: 'flow', figures: { 2022: { number: 7, status: 'provisional' } } },
    })
    expect(fillBlocks(plain, [{ paragraph: ['登记{{登记}}人。'] }]).texts).toEqual([
      '登记7人。',
      '注：2022年登记为初步数。',
    ])
    expect(fillBlocks(plain, [{ paragraph: ['登记{{登记}}人（初步核算）。'] }]).texts).toEqual([
      '登记7人（初步核算）。',
    ])
  })
})
