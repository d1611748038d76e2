import { describe, expect, it } from 'vitest'
import { footnotesOf, noteRuns } from '../../../../shared/report/footnotes'
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

  it('numbers notes through the report, and leaves out one whose figure is missing, mark and all', () => {
    const { texts, document, codes } = fillBlocks(index, [
      { paragraph: ['机构{{机构}}家[注：上年{{机构 | 年: 上年}}家。]，新站点{{新站点}}个[注：站点{{站点}}个。]。'] },
      { paragraph: ['新站点{{新站点}}个[[，站点{{站点}}个[注：另计。]]][注：含在建的。]。'] },
    ])
    expect(texts).toEqual(['机构40家[1]，新站点3个。', '新站点3个[2]。'])
    const notes = document?.blocks.flatMap((block) => (block.tag === 'paragraph' ? footnotesOf(block.runs) : []))
    expect(
      notes?.map((note) =>
        noteRuns(note)
          .map(({ text }) => text)
          .join(''),
      ),
    ).toEqual(['[1] 上年50家。', '[2] 含在建的。'])
    expect(codes).toContain('template.footnote-dropped')
  })

  it('keeps a note with the words before it where a comparison falls away', () => {
    const [text] = fillBlocks(index, [
      { paragraph: ['新站点{{新站点}}个[注：含在建的。]，比上年增加{{新站点 | 增加: 上年}}个。'] },
    ]).texts
    expect(text).toBe('新站点3个[1]。')
  })

  it('has notes in running text only', () => {
    const { codes } = fillBlocks(index, [{ note: '注：机构{{机构}}家[注：不含分支机构。]。' }])
    expect(codes).toEqual(['template.footnote-place'])
  })
})
