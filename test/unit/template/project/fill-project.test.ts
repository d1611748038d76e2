import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { inputsOf } from '../../../../shared/derive/formula'
import { yearPeriod } from '../../../../shared/model/period'
import { plainIndicator } from '../../../../shared/model/indicator'
import type { Project } from '../../../../shared/project/project'
import { analyse } from '../../../../shared/template/analyse/analyse'
import { fillProject } from '../../../../shared/template/project/fill-project'
import { splitWording, wordBlock } from '../../../../shared/template/project/override-wording'
import { parseTemplate } from '../../../../shared/template/parse/parse-template'
import type { Template } from '../../../../shared/template/template'
import { codesOf } from '../../../helpers/report/fill-sentence'
import { sampleFigure } from '../../../helpers/sample-dataset'

const date = '2023-01-10'

function templateOf(): Template {
  const parsed = parseTemplate(
    stringify({
      version: 1,
      id: 'test',
      name: '试',
      'base-year': -1,
      settings: { 单位名称: '某市民政局' },
      indicators: {
        全部: [
          { name: '养老床位', unit: '万张', kind: 'stock', decimals: 1, aliases: ['床位'] },
          { name: '孤儿', unit: '人', kind: 'stock' },
        ],
      },
      blocks: [
        { title: '{{单位名称}}报告' },
        { heading: '养老' },
        {
          paragraph: [
            '有床位{{养老床位}}万张，{{养老床位 | 比: 上年 | 位数: 1}}。',
            { text: '孤儿{{孤儿}}人，比上年{{孤儿 | 变化: 上年}}。', otherwise: '孤儿{{孤儿}}人。' },
          ],
        },
        { heading: '孤儿' },
        { paragraph: ['孤儿比上年{{孤儿 | 变化: 上年}}。'] },
        { note: '数据截至{{年}}年末。' },
      ],
    }),
    'test.yaml',
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  expect(analyse(parsed.value)).toEqual([])
  return parsed.value
}

function projectOf(more: Partial<Project> = {}): Project {
  return {
    name: '试',
    indicators: [
      { ...plainIndicator('养老床位', '万张'), kind: 'stock' },
      { ...plainIndicator('孤儿', '人'), kind: 'stock' },
    ],
    regions: [],
    years: [2021, 2022],
    figures: [
      sampleFigure('养老床位', yearPeriod(2021), 1.6),
      sampleFigure('养老床位', yearPeriod(2022), 1.8),
      sampleFigure('孤儿', yearPeriod(2022), 90),
    ],
    report: { template: 'test', year: 2022, baseYear: null, region: null, profile: 'news', settings: {} },
    overrides: [],
    imports: [],
    ...more,
  }
}

function textsOf(project: Project): { readonly texts: readonly string[]; readonly codes: readonly string[] } {
  const filled = fillProject(project, templateOf(), date)
  if (!filled.ok) return { texts: [], codes: codesOf(filled.error) }
  const texts = filled.value.document.blocks.map((block) =>
    'runs' in block
      ? block.runs.map((run) => run.text).join('')
      : block.tag === 'heading'
        ? block.lines
            .flat()
            .map((run) => run.text)
            .join('')
        : block.tag,
  )
  return { texts, codes: codesOf(filled.value.issues) }
}

describe('fillProject with a derived indicator', () => {
  it('binds a name of the template to it as to an entered one, converts its unit, and traces it to its inputs', () => {
    const { indicators, figures } = projectOf()
    const [beds, orphans] = indicators
    if (!beds || !orphans) throw new Error('no indicators')
    const part = (name: string) => ({ ...beds, id: name, name, unit: '张' })
    const derived = { ...beds, id: '合计', name: '养老床位', formula: { tag: 'sum' as const, terms: ['公办', '民办'] } }
    const project = projectOf({
      indicators: [derived, part('公办'), part('民办'), orphans],
      figures: [
        ...figures.filter(({ indicator }) => indicator === '孤儿'),
        ...[2021, 2022].flatMap((year) => [
          sampleFigure('公办', yearPeriod(year), year === 2021 ? 10_000 : 11_000),
          sampleFigure('民办', yearPeriod(year), year === 2021 ? 6_000 : 7_000),
        ]),
      ],
    })
    expect(textsOf(project).texts).toContain('有床位1.8万张，比上年增长12.5%。孤儿90人。')
    const filled = fillProject(project, templateOf(), date)
    const figure = filled.ok ? filled.value.document.figures.find(({ text }) => text === '1.8') : undefined
    expect(figure && inputsOf(figure.formula).map(({ name }) => name)).toEqual(['公办', '民办'])
  })

  it('drops the sentence where an input is missing', () => {
    const project = projectOf()
    const formula = { tag: 'sum' as const, terms: ['孤儿', '没有'] }
    const indicators = [...project.indicators.slice(1), { ...plainIndicator('没有', '人') }]
    const orphans = { ...plainIndicator('甲', '人'), id: '甲', name: '养老床位', unit: '万张', formula }
    expect(textsOf({ ...project, indicators: [orphans, ...indicators] }).texts.join('')).not.toContain('床位')
  })
})

describe('fillProject', () => {
  it('fills the template with the settings and figures of the project', () => {
    const { texts } = textsOf(projectOf())
    expect(texts).toEqual([
      '某市民政局报告',
      '养老',
      '有床位1.8万张，比上年增长12.5%。孤儿90人。',
      '数据截至2022年末。',
    ])
  })

  it('tells which block of the template each block of the document comes from', () => {
    const filled = fillProject(projectOf(), templateOf(), date)
    expect(filled.ok && filled.value.origins).toEqual([0, 1, 2, 5])
  })

  it('takes an empty setting as the template’s own and keeps settings of other templates aside', () => {
    const report = { ...projectOf().report, settings: { 单位名称: ' ', 别的模板: '某人' } }
    expect(textsOf(projectOf({ report })).texts[0]).toBe('某市民政局报告')
  })

  it('refuses a base year that is not before the year', () => {
    const report = { ...projectOf().report, baseYear: 2022 }
    expect(textsOf(projectOf({ report })).codes).toEqual(['template.base-not-before'])
  })

  it('finds an indicator by an alias whatever its id is', () => {
    const project = projectOf({
      indicators: [{ ...plainIndicator('床位', '万张'), id: 'i7' }],
      figures: [sampleFigure('i7', yearPeriod(2021), 1.6), sampleFigure('i7', yearPeriod(2022), 1.8)],
    })
    expect(textsOf(project).texts).toContain('有床位1.8万张，比上年增长12.5%。')
  })

  it('converts figures in another unit of the same kind, and gives the data it used', () => {
    const project = projectOf({
      indicators: [plainIndicator('养老床位', '张')],
      figures: [sampleFigure('养老床位', yearPeriod(2021), 16000), sampleFigure('养老床位', yearPeriod(2022), 18000)],
    })
    expect(textsOf(project).texts).toContain('有床位1.8万张，比上年增长12.5%。')
    const filled = fillProject(project, templateOf(), date)
    expect(filled.ok && filled.value.dataset.figures.map(({ value }) => value)).toEqual([
      { tag: 'number', number: 1.6 },
      { tag: 'number', number: 1.8 },
    ])
    expect(filled.ok && filled.value.dataset.indicators[0]?.unit).toBe('万张')
  })

  it('treats an indicator in a unit of another kind as missing rather than print a wrong number', () => {
    const project = projectOf({ indicators: [plainIndicator('养老床位', '万元'), plainIndicator('孤儿', '人')] })
    const { texts, codes } = textsOf(project)
    expect(codes).toContain('template.project-unit')
    expect(texts.join('')).not.toContain('1.8')
  })

  it('prints own wording with its figures, sentence by sentence', () => {
    const text = '床位达{{养老床位 | 带单位}}！孤儿比上年{{孤儿 | 变化: 上年}}。'
    const { texts, codes } = textsOf(projectOf({ overrides: [{ template: 'test', block: 2, text }] }))
    expect(texts[2]).toBe('床位达1.8万张！')
    expect(codes).toContain('template.sentence-dropped')
  })

  it('prints own wording of a note', () => {
    const { texts } = textsOf(projectOf({ overrides: [{ template: 'test', block: 5, text: '{{年}}年数据。' }] }))
    expect(texts.at(-1)).toBe('2022年数据。')
  })

  it('leaves wording made for another template alone', () => {
    const { texts } = textsOf(projectOf({ overrides: [{ template: 'other', block: 2, text: '别的。' }] }))
    expect(texts).toEqual(textsOf(projectOf()).texts)
  })

  it('fails on own wording for a block that has none in the template', () => {
    const { codes } = textsOf(projectOf({ overrides: [{ template: 'test', block: 1, text: '旧文字。' }] }))
    expect(codes).toEqual(['template.override-lost'])
  })
})

describe('wordBlock', () => {
  it('refuses faulty wording with the analyser’s message', () => {
    const codes = (text: string): readonly string[] => {
      const worded = wordBlock(templateOf(), 2, text)
      return worded.ok ? codesOf(worded.value.issues) : codesOf(worded.error)
    }
    expect(codes('床位{{养老床}}。')).toEqual(['template.unknown-name'])
    expect(codes('床位{{养老床位 | 增加率}}。')).toEqual(['template.unknown-filter'])
    expect(codes('床位{{养老床位。')).toEqual(['template.sentence-unclosed'])
    expect(codes('床位{{养老床位}}万张。')).toEqual([])
  })
})

describe('splitWording', () => {
  const known = (): ReturnType<typeof sentences> => sentences()
  const sentences = () => {
    const block = templateOf().blocks[2]
    return block?.tag === 'paragraph' ? block.sentences : []
  }

  it('keeps a sentence of the template with its alternative', () => {
    const [, second] = known()
    const parts = splitWording(`开头一句。${second?.text.source ?? ''}`, known())
    expect(parts.map((part) => (typeof part === 'string' ? part : (part.otherwise?.source ?? null)))).toEqual([
      '开头一句。',
      '孤儿{{孤儿}}人。',
    ])
  })

  it('cuts after full stops outside of figures, with closing quotes', () => {
    expect(splitWording('“好。”他说{{甲 | 带单位: "个。"}}了！末句', [])).toEqual([
      '“好。”',
      '他说{{甲 | 带单位: "个。"}}了！',
      '末句',
    ])
  })
})
