import { describe, expect, it } from 'vitest'
import { finishDraft } from '../../../../shared/draft/review/finish-draft'
import { markChanges, printNextYear } from '../../../../shared/draft/review/print-next-year'
import { datasetOf } from '../../../helpers/dataset'
import { preparedOf } from '../../../helpers/draft/prepared-draft'

const series = (next: Readonly<Record<string, number>>) => ({
  养老机构数: { unit: '个', figures: { '2020': 3820, '2021': 4010, ...next } },
  孤儿: { unit: '人', figures: { '2020': 190, '2021': 183 } },
})
const prepared = preparedOf(series({}), '2021年某市公报', '养老机构4010个，比上年增长5.0%。', '孤儿183人。')
const years = { year: 2021, baseYear: null, region: null }

const printed = () => {
  const drafted = finishDraft(prepared, [])
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.error))
  const { dataset } = datasetOf(series({ '2022': 3906 }))
  return printNextYear(
    drafted.value,
    { dataset: prepared.dataset, years },
    { dataset, years: { ...years, year: 2022 } },
  )
}

describe('printNextYear', () => {
  it('marks the figures and words that differ from last year', () => {
    const next = printed()
    if (!next.ok) throw new Error(JSON.stringify(next.error))
    const paragraph = next.value.blocks.find((block) => block.paragraph === 1)
    expect(paragraph?.runs.map(({ text }) => text).join('')).toBe('养老机构3906个，比上年下降2.6%。')
    expect(paragraph?.runs.filter(({ isChanged }) => isChanged).map(({ text }) => text)).toEqual([
      '3906',
      '下降',
      '2.6%',
    ])
  })

  it('names the paragraphs that could not be made, and what they lack', () => {
    const next = printed()
    if (!next.ok) throw new Error(JSON.stringify(next.error))
    expect(next.value.missing).toEqual([2])
    expect(next.value.issues.map(({ code }) => code)).toEqual(['template.sentence-dropped'])
  })
})

describe('markChanges', () => {
  it('keeps words that only moved along', () => {
    const text = (words: string) => [{ tag: 'text', text: words }] as const
    expect(markChanges(text('共有甲、乙'), text('目前共有甲、乙'))).toEqual([
      { text: '目前', isChanged: true, figure: null },
      { text: '共有甲、乙', isChanged: false, figure: null },
    ])
  })
})
