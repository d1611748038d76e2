import { describe, expect, it } from 'vitest'
import { fill, type FillOptions } from '../../../../shared/template/fill/fill'
import { FillMemory } from '../../../../shared/template/fill/fill-memory'
import { datasetOf, type SeriesSpec } from '../../../helpers/dataset'
import { templateOf } from '../../../helpers/report/one-sentence-template'

const figures: Readonly<Record<string, SeriesSpec>> = {
  床位: { unit: '张', figures: { 2021: 4, 2022: 5 } },
  机构: { unit: '个', figures: { 2021: 2 } },
}
const options: FillOptions = { year: 2022, baseYear: 2012, region: null, settings: {}, date: '2023-01-10' }

function filled(blocks: readonly unknown[], more: Partial<FillOptions> = {}, series = figures, settings = {}) {
  return fill(templateOf({ blocks, settings }), datasetOf(series).dataset, { ...options, ...more })
}
const textsOf = (result: ReturnType<typeof filled>): readonly string[] =>
  result.ok
    ? result.value.document.blocks.map((block) =>
        'runs' in block ? block.runs.map(({ text }) => text).join('') : block.tag,
      )
    : result.error.map(({ code }) => code)

describe('fill', () => {
  it('fills every block and says from which block of the template each comes', () => {
    const result = filled([
      { title: '{{年}}年报告' },
      { heading: '养老' },
      { paragraph: ['床位{{床位}}张。'] },
      { 'page-break': true },
      { note: '截至{{年}}年末。' },
    ])
    expect(textsOf(result)).toEqual(['2022年报告', 'heading', '床位5张。', 'page-break', '截至2022年末。'])
    expect(result.ok && result.value.origins).toEqual([0, 1, 2, 3, 4])
  })

  it('leaves out what lacks a figure, the heading over it too, and keeps the origins of the rest', () => {
    const result = filled([
      { heading: '机构' },
      { paragraph: ['机构{{机构}}个。'] },
      { heading: '床位' },
      { paragraph: ['床位{{床位}}张。', '机构{{机构}}个。'] },
    ])
    expect(textsOf(result)).toEqual(['heading', '床位5张。'])
    expect(result.ok && result.value.origins).toEqual([2, 3])
    expect(result.ok && result.value.issues.map(({ code }) => code)).toContain('template.heading-dropped')
  })

  it('fails with all figures that a title or a note lacks', () => {
    const result = filled([
      { title: '机构{{机构}}个' },
      { note: '机构{{机构}}个。' },
      { paragraph: ['床位{{床位}}张。'] },
    ])
    expect(result.ok).toBe(false)
    expect(textsOf(result).filter((code) => code === textsOf(result)[0])).toHaveLength(2)
  })

  it('prints a zero of the year, and fails for a year without a number', () => {
    const zero = { 床位: { unit: '张', figures: { 2022: 0 } } }
    expect(textsOf(filled([{ paragraph: ['床位{{床位}}张。'] }], {}, zero))).toEqual(['床位0张。'])
    expect(textsOf(filled([{ paragraph: ['无。'] }], { year: 2030 }))).toEqual(['template.nothing-of-year'])
    const marks = { 床位: { unit: '张', figures: { 2022: '—', total: 9 } } }
    expect(textsOf(filled([{ paragraph: ['无。'] }], {}, marks))).toEqual(['template.nothing-of-year'])
  })

  it('takes settings over the defaults of the template, and refuses unknown ones with a suggestion', () => {
    const blocks = [{ paragraph: ['{{单位名称}}有床位{{床位}}张。'] }]
    const settings = { 单位名称: '某市民政局' }
    expect(textsOf(filled(blocks, {}, figures, settings))).toEqual(['某市民政局有床位5张。'])
    expect(textsOf(filled(blocks, { settings: { 单位名称: '某县民政局' } }, figures, settings))).toEqual([
      '某县民政局有床位5张。',
    ])
    const unknown = filled(blocks, { settings: { 单位名: '某县民政局' } }, figures, settings)
    expect(unknown.ok ? [] : unknown.error).toMatchObject([
      { code: 'template.unknown-setting', parameters: { name: '单位名', suggestion: '单位名称' } },
    ])
  })

  it('gives the same with a memory as without one', () => {
    const template = templateOf({ blocks: [{ heading: '养老' }, { paragraph: ['床位{{床位}}张。'] }] })
    const memory = new FillMemory()
    for (const series of [figures, { ...figures, 床位: { unit: '张', figures: { 2022: 9 } } }, figures]) {
      const { dataset } = datasetOf(series)
      expect(fill(template, dataset, options, memory)).toEqual(fill(template, dataset, options))
    }
  })
})
