import { decimalsOf } from '../../../shared/derive/decimal'
import { evaluate } from '../../../shared/derive/evaluate'
import type { Formula } from '../../../shared/derive/formula'
import { plainStyle, type PrintStyle } from '../../../shared/report/print-style'
import type { Block, ReportDocument, ReportFigure, Run, TableRow } from '../../../shared/report/document'
import { sampleInput } from '../sample-dataset'

const figures: ReportFigure[] = []

/** Adds a figure to the document and returns it as a run. */
function print(text: string, measure: string, formula: Formula, more: Partial<ReportFigure> = {}): Run {
  const outcome = evaluate(formula)
  const value = outcome.tag === 'number' ? outcome.number : null
  const id = `f${figures.length + 1}`
  figures.push({
    id,
    text,
    value,
    unit: '个',
    decimals: value === null ? 0 : Math.min(2, decimalsOf(value)),
    indicator: '登记社会组织',
    region: null,
    period: '2021年',
    measure,
    formula,
    qualifier: null,
    status: 'final',
    notes: [],
    style: styleOf(text),
    decimalsFrom: 'rule',
    claims: [],
    isWorded: false,
    phrase: null,
    place: { heading: '社会组织规范管理', block: 'text' },
    ...more,
  })
  return { tag: 'figure', text, figure: id }
}

/** The style that prints the text as it stands here: its decimals, and its unit where it has one. */
function styleOf(text: string): PrintStyle {
  const decimals = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0
  return { ...plainStyle, decimals, unit: /[%元]$/u.test(text) ? 'full' : 'none', grouping: text.includes(',') }
}

function op(left: Formula, operator: '+' | '-' | '*' | '/' | '^', right: Formula): Formula {
  return { tag: 'operation', operator, left, right }
}
const constant = (value: number): Formula => ({ tag: 'constant', value })
const words = (text: string): Run => ({ tag: 'text', text })

const current = sampleInput('登记社会组织', 2021)
const base = sampleInput('登记社会组织', 2012)
const donations = Array.from({ length: 10 }, (_, at) => sampleInput('接受捐赠', 2013 + at))
const standards = Array.from({ length: 11 }, (_, at) => sampleInput('低保标准', 2012 + at))
const about = { sense: 'about', word: '约', place: 'before', numeral: null } as const
const inTable = { place: { heading: '社会组织规范管理', block: 'table' } } as const

const level = print('3500', '数值', current)
const growth = print('1486', '增加量', op(current, '-', base))
const rate = print('73.78%', '增长率', op(op(op(current, '-', base), '/', base), '*', constant(100)), { unit: '%' })
const share = print('50.3%', '占比', op(op(sampleInput('等级社会组织', 2021), '/', current), '*', constant(100)), {
  unit: '%',
  decimals: 1,
  indicator: '等级社会组织',
  status: 'provisional',
  notes: ['等级社会组织〔2021年〕：年报审核前'],
})
const places: Formula = {
  tag: 'rank',
  of: sampleInput('登记社会组织', 2021, '京口区'),
  among: [sampleInput('登记社会组织', 2021, '润州区'), sampleInput('登记社会组织', 2021, '丹徒区')],
  order: 'descending',
}
const rank = print('1', '位次', places, { region: '京口区', unit: '位', decimals: 0 })
const streak = print(
  '10',
  '连续期数',
  { tag: 'streak', trend: 'rise', series: standards },
  { indicator: '低保标准', unit: '次', period: '2013—2022年', decimals: 0 },
)
const average = print(
  '7.1%',
  '年均增长率',
  op(
    op(
      op(op(sampleInput('低保标准', 2021), '/', sampleInput('低保标准', 2012)), '^', op(constant(1), '/', constant(9))),
      '-',
      constant(1),
    ),
    '*',
    constant(100),
  ),
  { indicator: '低保标准', unit: '%', decimals: 1, period: '2012—2021年' },
)
const total = print(
  '19.78亿元',
  '累计',
  { tag: 'sum', terms: donations },
  { indicator: '接受捐赠', unit: '亿元', period: '2013—2022年', decimals: 2 },
)
const entered = print('19.78亿元', '数值', sampleInput('接受捐赠', { tag: 'span', from: 2013, to: 2022 }), {
  indicator: '接受捐赠',
  unit: '亿元',
  period: '2013—2022年累计',
})
const hedged = print('约7700万元', '数值', sampleInput('物价补贴发放', 2022), {
  indicator: '物价补贴发放',
  unit: '万元',
  period: '2022年',
  qualifier: about,
})
const fromHedged = print(
  '约13.2%',
  '增长率',
  op(
    op(
      op(sampleInput('物价补贴发放', 2022), '-', sampleInput('物价补贴发放', 2021)),
      '/',
      sampleInput('物价补贴发放', 2021),
    ),
    '*',
    constant(100),
  ),
  { indicator: '物价补贴发放', unit: '%', period: '2022年', decimals: 1, qualifier: about },
)
const missing = print('…', '数值', sampleInput('护理员培训', 2021), {
  indicator: '护理员培训',
  unit: '人次',
  ...inTable,
})
const grouped = print('3,500', '数值', current, inTable)
const fall = print('-12.9', '增速', op(constant(-12.8571428571429), '+', constant(0)), {
  unit: '%',
  decimals: 1,
  ...inTable,
})
const scaled = print('0.35', '数值', current, { unit: '万个', decimals: 2, value: 0.35, ...inTable })

const long =
  '民政工作服务对象在基层，政策落实在基层。近年来，各级持续健全登记管理制度，优化年度检查和等级评估办法，推动社会组织依法依规开展活动，' +
  '在服务发展、扩大就业、帮困助学、文化传承等方面发挥了积极作用。'

function row(label: string, indent: number, ...cells: readonly Run[]): TableRow {
  return { tag: 'row', indent, cells: [[words(label)], ...cells.map((cell) => [cell])] }
}

const blocks: readonly Block[] = [
  {
    tag: 'title',
    runs: [words('让民生保障更有温度、基层治理更有精度')],
    subtitle: [words('——全市民政事业十年发展综述')],
  },
  { tag: 'byline', text: '市民政局  2023年1月' },
  { tag: 'lead', runs: [words(long)] },
  { tag: 'contents', title: '目录' },
  { tag: 'page-break' },
  { tag: 'heading', level: 1, anchor: 'h1', lines: [[words('突出多元协同，')], [words('构筑社会治理“新格局”')]] },
  { tag: 'heading', level: 2, anchor: 'h1-1', lines: [[words('社会组织规范管理')]] },
  {
    tag: 'paragraph',
    runs: [
      words('截至2021年末，全市登记社会组织'),
      level,
      words('个，比2012年增加'),
      growth,
      words('个，增长'),
      rate,
      words('；等级社会组织占'),
      share,
      words('。京口区登记数居三区第'),
      rank,
      words(`位。${long}${long}`),
    ],
  },
  {
    tag: 'table',
    anchor: 't1',
    caption: '社会组织主要指标',
    unit: null,
    columns: [
      { header: '指标', align: 'left', width: 3 },
      { header: '单位', align: 'center', width: 1 },
      { header: '2021年', align: 'right', width: 1.5 },
      { header: '比上年增长（%）', align: 'right', width: 1.5 },
    ],
    rows: [
      { tag: 'group', text: '社会组织' },
      row('登记社会组织', 0, words('个'), grouped, rate),
      row('其中：等级社会组织（含基金会、社会团体和社会服务机构）', 1, words('万个'), scaled, fall),
      row('护理员培训', 0, words('人次'), missing, words('—')),
    ],
    notes: ['注：“…”表示不足本表最小单位数。'],
  },
  { tag: 'heading', level: 2, anchor: 'h1-2', lines: [[words('困难群众保障标准不断提高')]] },
  {
    tag: 'paragraph',
    runs: [
      words('低保标准连续'),
      streak,
      words('次提高，年均增长'),
      average,
      words('。十年累计接受捐赠'),
      total,
      words('（录入数'),
      entered,
      words('）。发放物价补贴'),
      hedged,
      words('，比上年增长'),
      fromHedged,
      words('。'),
    ],
  },
  {
    tag: 'chart',
    anchor: 'c1',
    caption: '2012—2022年低保标准',
    kind: 'line',
    signed: false,
    unit: '元/人·月',
    decimals: 0,
    categories: standards.map((input) => (input.period.tag === 'year' ? String(input.period.year) : '')),
    series: [
      {
        name: '低保标准',
        points: standards.map((input, at) => ({
          value: at === 4 ? null : input.figure?.value.tag === 'number' ? input.figure.value.number : null,
          provisional: at === 10,
          figure: null,
        })),
      },
    ],
    notes: ['注：斜体为初步数。'],
  },
  { tag: 'paragraph', runs: [words(long.repeat(12))] },
  { tag: 'note', runs: [words('本报告数据来源于年度统计报表，个别合计数因四舍五入未作机械调整。')] },
  { tag: 'sign-off', lines: ['市民政局', '2023年1月10日'] },
]

/** A small report with every kind of block and of figure, over the sample dataset. */
export const workbookDocument: ReportDocument = {
  template: 'sample',
  title: '全市民政事业十年发展综述',
  bureau: '市民政局',
  year: 2022,
  baseYear: 2012,
  language: 'zh-CN',
  date: '2023-01-10',
  blocks,
  figures,
}
