import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { blockOfPlace, placeIssues, shownBeside } from '../../../../renderer/report/preview/block-of-place'
import { compareBlocks, countChanges } from '../../../../renderer/report/preview/compare-blocks'
import { figuresOfBlock } from '../../../../renderer/report/figures/figures-of-block'
import { keepBlocks, type ShownBlock } from '../../../../renderer/report/preview/keep-blocks'
import { previewReport } from '../../../../renderer/report/preview/preview-report'
import { splitRuns, textOfRuns } from '../../../../renderer/report/preview/split-runs'
import { nameOutput } from '../../../../renderer/report/wording/name-output'
import { joinParts, splitOutputs } from '../../../../shared/template/split-outputs'
import { fileNameIssue, suggestFileName } from '../../../../renderer/components/file-name'
import { plainIndicator } from '../../../../shared/model/indicator'
import { yearPeriod } from '../../../../shared/model/period'
import type { Project } from '../../../../shared/project/project'
import type { Block } from '../../../../shared/report/document'
import { prepareTemplate } from '../../../../shared/template/project/fill-project'
import { parseTemplate } from '../../../../shared/template/parse/parse-template'
import type { Template } from '../../../../shared/template/template'
import { codesOf } from '../../../helpers/report/fill-sentence'
import { sampleFigure } from '../../../helpers/sample-dataset'

const date = '2023-01-10'

function valueOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}

const template: Template = valueOf(
  parseTemplate(
    stringify({
      version: 1,
      id: 'test',
      name: '试',
      indicators: {
        全部: [
          { name: '床位', unit: '张', kind: 'stock' },
          { name: '护理床位', unit: '张', kind: 'stock' },
        ],
      },
      blocks: [
        { title: '报告' },
        { paragraph: ['有床位{{床位}}张。', '护理床位{{护理床位}}张。'] },
        { paragraph: ['护理床位占{{护理床位 | 占比: 床位}}。'] },
        { table: { caption: '表', rows: ['床位', '护理床位'], columns: [{ header: '本年' }] } },
        { note: '床位{{床位}}张。' },
      ],
    }),
    'test.yaml',
  ),
)

function projectOf(beds: number | null, orphans: number | null): Project {
  return {
    name: '试',
    indicators: [plainIndicator('床位', '张'), plainIndicator('护理床位', '张')],
    regions: [],
    years: [2022],
    figures: [
      ...(beds === null ? [] : [sampleFigure('床位', yearPeriod(2022), beds)]),
      ...(orphans === null ? [] : [sampleFigure('护理床位', yearPeriod(2022), orphans)]),
    ],
    report: { template: 'test', year: 2022, baseYear: null, region: null, profile: 'news', settings: {} },
    overrides: [],
    imports: [],
  }
}

function show(project: Project, before: readonly ShownBlock[] = []): readonly ShownBlock[] {
  const { filled } = previewReport(project, valueOf(prepareTemplate(template, project)), date)
  return filled ? keepBlocks(before, filled.document.blocks, filled.origins) : []
}

const prepared = valueOf(prepareTemplate(template, projectOf(null, null)))

describe('previewReport', () => {
  it('shows the rest when a block lacks a figure it cannot do without, and tells what stops the export', () => {
    const { filled, errors } = previewReport(projectOf(null, 90), prepared, date)
    expect(codesOf(errors)).toContain('template.required-missing')
    expect(filled?.document.blocks.map(({ tag }) => tag)).toEqual(['title', 'paragraph', 'table'])
    expect(filled?.origins).toEqual([0, 1, 3])
  })

  it('shows nothing when the settings themselves are at fault', () => {
    const project = projectOf(100, 90)
    const preview = previewReport({ ...project, report: { ...project.report, baseYear: 2023 } }, prepared, date)
    expect(preview.filled).toBeNull()
    expect(codesOf(preview.errors)).toEqual(['template.base-not-before'])
  })
})

describe('placeIssues', () => {
  it('finds the template’s block of each issue, and that of the document beside which a dropped one is shown', () => {
    const { filled } = previewReport(projectOf(100, null), prepared, date)
    const { byBlock, others } = placeIssues(template, filled?.issues ?? [])
    expect([...byBlock.keys()]).toEqual([1, 2, 3])
    expect(others).toEqual([])
    expect(filled?.origins).not.toContain(2)
    expect(shownBeside(filled?.origins ?? [], 2)).toBe(1)
    expect(shownBeside([3], 2)).toBeNull()
  })

  it('knows no block for a place outside of the template', () => {
    expect(blockOfPlace(template, { tag: 'file', file: 'x' })).toBeNull()
    expect(blockOfPlace(template, null)).toBeNull()
  })
})

describe('keepBlocks', () => {
  it('keeps the object of every block that looks as before, though its figures are numbered otherwise', () => {
    const before = show(projectOf(100, 90))
    const after = show(projectOf(100, null), before)
    const same = after.filter((shown) => before.includes(shown)).map(({ origin }) => origin)
    expect(same).toEqual([0, 4])
  })
})

describe('compareBlocks', () => {
  const before = show(projectOf(100, 90))

  it('marks the sentences and cells that an edit changes, and nothing else', () => {
    const changes = compareBlocks(before, show(projectOf(100, 91), before))
    expect([...changes.keys()]).toEqual([1, 2, 3])
    expect(changes.get(1)).toEqual({ tag: 'sentences', sentences: [1] })
    const cells = changes.get(3)
    expect(cells?.tag === 'cells' && cells.cells.map((cell) => cell.split(':')[0])).toEqual(['1'])
    expect(countChanges(changes)).toBe(3)
  })

  it('marks a block that came as a whole, and nothing when nothing changed', () => {
    expect(compareBlocks(show(projectOf(100, null)), before).get(2)).toEqual({ tag: 'whole' })
    expect(compareBlocks(before, show(projectOf(100, 90))).size).toBe(0)
  })
})

describe('a paragraph with a note on its figures', () => {
  const note = (text: string): Block => ({ tag: 'note', runs: [{ tag: 'text', text }] })
  const blocks = (text: string, remark: string): readonly ShownBlock[] =>
    keepBlocks([], [note(text), note(remark)], [1, 1])

  it('has changed only where one of them did', () => {
    expect(compareBlocks(blocks('甲。', '注：乙。'), blocks('甲。', '注：乙。')).size).toBe(0)
    expect(compareBlocks(blocks('甲。', '注：乙。'), blocks('丙。', '注：丁。')).get(1)).toEqual({
      tag: 'sentences',
      sentences: [0],
    })
  })
})

describe('splitRuns', () => {
  it('ends a sentence at its full stop and the quotes after it, and loses nothing', () => {
    const runs = [
      { tag: 'text', text: '“甲。”乙' },
      { tag: 'figure', text: '1.5', figure: 'f1' },
      { tag: 'text', text: '。丙' },
    ] as const
    expect(splitRuns(runs).map(textOfRuns)).toEqual(['“甲。”', '乙1.5。', '丙'])
  })
})

describe('figuresOfBlock', () => {
  it('gives the figures in reading order', () => {
    const table = show(projectOf(100, 90)).find(({ block }) => block.tag === 'table')
    expect(table && figuresOfBlock(table.block)).toHaveLength(2)
    const pageBreak = { tag: 'page-break' } as const
    expect(figuresOfBlock(pageBreak)).toEqual([])
  })
})

describe('splitOutputs', () => {
  it('cuts wording at its outputs and joins to the same text', () => {
    const wording = '有{{床位 | 带单位}}，{{年}}年。'
    const parts = splitOutputs(wording)
    expect(parts.map(({ tag }) => tag)).toEqual(['text', 'output', 'text', 'output', 'text'])
    expect(joinParts(parts)).toBe(wording)
    expect(nameOutput('{{ 床位 | 带单位 }}')).toBe('床位 · 带单位')
  })
})

describe('fileNameIssue', () => {
  it('refuses what some system cannot write', () => {
    expect(['2022年报告', ' ', 'a/b', '报告.', 'con', '长'.repeat(81)].map(fileNameIssue)).toEqual([
      null,
      'empty',
      'signs',
      'signs',
      'signs',
      'long',
    ])
  })

  it('accepts every name that is suggested', () => {
    expect(fileNameIssue(suggestFileName('2021/2022年：“报告”?'))).toBeNull()
  })
})
