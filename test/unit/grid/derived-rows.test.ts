import { describe, expect, it } from 'vitest'
import { cellOf, type GridCell } from '../../../shared/grid/cell-area'
import { editsForClear, editsForFill, editsForPaste, textsOf } from '../../../shared/grid/cell-edits'
import { deriveSeries } from '../../../shared/grid/derive-series'
import { formatCell } from '../../../shared/grid/format-cell'
import { gridColumns } from '../../../shared/grid/grid-column'
import { hedgeText } from '../../../shared/grid/hedge-text'
import { indexSeries } from '../../../shared/grid/index-series'
import { yearChange } from '../../../shared/grid/year-change'
import { plainIndicator } from '../../../shared/model/indicator'
import type { Project } from '../../../shared/project/project'
import { applyEdits } from '../../../shared/project/apply-edits'
import { contentOf, figureOf, sampleProject } from '../../helpers/project/grid-sample'

/** Rows: 0 甲, 1 乙, 2 甲占比, 3 增速. */
const project: Project = {
  ...sampleProject,
  indicators: [
    plainIndicator('甲', '个'),
    plainIndicator('乙', '个'),
    { ...plainIndicator('甲占比', '%'), decimals: 1, formula: { tag: 'share', part: '甲', whole: '乙' } },
    { ...plainIndicator('增速', '%'), decimals: 1, formula: { tag: 'growth', of: '甲' } },
  ],
  figures: [figureOf('甲', 2020, 1), figureOf('甲', 2021, 2), figureOf('乙', 2020, 3), figureOf('乙', 2021, 4)],
}
const content = contentOf(project)
const all = { top: 0, bottom: 3, left: 0, right: 2 }

function cellAt(row: number, column: number): GridCell {
  const [where, period] = [content.rows[row], content.columns[column]]
  if (where?.tag !== 'indicator' || !period) throw new Error('no such cell')
  return cellOf(where, period, null)
}

describe('rows of derived indicators', () => {
  it('show and copy the value as it would be printed, and nothing where an input is missing', () => {
    const shown = [0, 1, 2].map((column) => formatCell(cellAt(2, column).figure, cellAt(2, column).row.indicator))
    expect(shown).toEqual(['33.3', '50.0', ''])
    expect(textsOf(content, { ...all, top: 2 })).toEqual([
      ['33.3', '50', ''],
      ['', '100', ''],
    ])
  })

  it('say how a cell was computed, or why it is empty', () => {
    expect(cellAt(2, 0).derived?.outcome).toEqual({ tag: 'number', number: 100 / 3 })
    const { outcome } = cellAt(2, 2).derived ?? {}
    expect(outcome?.tag === 'none' && outcome.causes.map(({ code }) => code)).toEqual([
      'derive.missing-figure',
      'derive.missing-figure',
    ])
    expect(cellAt(0, 0).derived).toBeNull()
  })

  it('are never written to by clearing, pasting or filling', () => {
    const touched = [
      ...editsForClear(content, all),
      ...editsForPaste(content, all, [['9']]).edits,
      ...editsForFill(content, { ...all, bottom: 0 }, all),
    ].flatMap((edit) => (edit.tag === 'figure' ? [edit.place.indicator] : []))
    expect([...new Set(touched)].sort()).toEqual(['乙', '甲'])
  })

  it('are counted by a paste whose text differs', () => {
    expect(editsForPaste(content, { ...all, top: 2, left: 1, right: 1 }, [['50'], ['7']])).toMatchObject({
      edits: [],
      computed: 1,
      outside: 0,
    })
  })

  it('change against the year before in points when they are ratios', () => {
    expect(yearChange(cellAt(2, 1).row, 2021, null, 'zh-CN')).toMatchObject({ text: '+16.7', isSpike: false })
  })
})

describe('deriveSeries', () => {
  it('computes again only what depends on an edit', () => {
    const columns = gridColumns(project)
    const first = indexSeries(project.figures, null)
    const before = deriveSeries(project.indicators, first, columns)
    const place = { indicator: '乙', region: null, period: { tag: 'year', year: 2021 } } as const
    const edited = applyEdits(project, [{ tag: 'figure', place, figure: figureOf('乙', 2021, 8) }]).project
    const after = deriveSeries(project.indicators, indexSeries(edited.figures, null, first), columns, before)
    expect(after.entries.get('甲占比')?.series.get('2021')?.value).toEqual({ tag: 'number', number: 25 })
    expect(after.entries.get('增速')).toBe(before.entries.get('增速'))
  })
})

describe('hedgeText', () => {
  it('puts the word where it belongs, and none where there is no number', () => {
    const figure = figureOf('甲', 2020, 1234.5)
    expect(['超', '余', '近', '约', ''].map((word) => hedgeText(figure, word as '超'))).toEqual([
      '超1234.5',
      '1234.5余',
      '近1234.5',
      '约1234.5',
      '1234.5',
    ])
    expect(hedgeText(undefined, '约')).toBeNull()
  })
})
