import { plainStyle } from '../../../shared/report/print-style'
import type { Block, ChartPoint, ReportDocument, ReportFigure, Run, TableRow } from '../../../shared/report/document'

const figures: ReportFigure[] = []

/** Words with figures in braces: "登记{3500个}，" becomes runs; every figure gets the next id. */
function runs(text: string): readonly Run[] {
  return text
    .split(/(\{[^}]*\})/u)
    .filter((part) => part !== '')
    .map((part): Run => {
      if (!part.startsWith('{')) return { tag: 'text', text: part }
      const printed = part.slice(1, -1)
      return { tag: 'figure', text: printed, figure: addFigure(printed) }
    })
}

function addFigure(text: string): string {
  const id = `f${figures.length + 1}`
  figures.push({
    id,
    text,
    value: Number(text.replace(/[^\d.]/gu, '')) || 0,
    unit: '',
    decimals: 0,
    indicator: '示例指标',
    region: null,
    period: '2022年',
    measure: '本期值',
    formula: { tag: 'entered' } as unknown as ReportFigure['formula'],
    qualifier: null,
    status: 'final',
    notes: [],
    style: plainStyle,
    decimalsFrom: 'rule',
    claims: [],
    isWorded: false,
    phrase: null,
    place: { heading: '', block: 'text' },
  })
  return id
}

function heading(level: 1 | 2, anchor: string, ...lines: readonly string[]): Block {
  return { tag: 'heading', level, anchor, lines: lines.map((line) => runs(line)) }
}

function paragraph(text: string): Block {
  return { tag: 'paragraph', runs: runs(text) }
}

function row(indent: number, ...cells: readonly string[]): TableRow {
  return { tag: 'row', indent, cells: cells.map((cell) => runs(cell)) }
}

function points(...values: readonly (number | null)[]): readonly ChartPoint[] {
  return values.map((value, index) => ({ value, provisional: index === values.length - 1, figure: null }))
}

const years = ['2013', '2014', '2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022']

const groupNames = [
  '社会救助',
  '养老服务',
  '儿童福利',
  '基层治理',
  '慈善事业',
  '社会事务',
  '区划地名',
  '资金投入',
  '其他',
]

const longRows: readonly TableRow[] = Array.from({ length: 44 }, (_, index) => index).flatMap((index) => {
  const line = longRow(index)
  return index % 5 === 0 ? [{ tag: 'group', text: groupNames[index / 5] ?? '' }, line] : [line]
})

function longRow(index: number): TableRow {
  const base = 120 + index * 37
  const name =
    index === 20 ? '城乡居民最低生活保障对象中享受分类施保的重度残疾人和未成年人' : `第${index + 1}项民政服务指标`
  return row(
    index % 5 < 2 ? 0 : 1,
    name,
    index % 2 === 0 ? '人' : '万元',
    `{${base}}`,
    `{${(base * 1.07).toFixed(1)}}`,
    `{${(7 + index / 10).toFixed(2)}%}`,
  )
}

const blocks: readonly Block[] = [
  { tag: 'title', runs: runs('让民生发展更有“温度”'), subtitle: runs('——某市民政事业十年发展综述（2013—2022年）') },
  { tag: 'byline', text: '某市民政局　2023年3月15日' },
  {
    tag: 'lead',
    runs: runs(
      '近十年来，全市民政系统深入践行“民政为民、民政爱民”工作理念，充分发挥民政的兜底性、基础性作用，把民生底线兜得更牢、基本服务做得更优、治理基础夯得更实，以新担当和新作为不断满足人民群众对美好生活的向往。',
    ),
  },
  { tag: 'contents', title: '目　录' },
  { tag: 'page-break' },
  heading(1, 'h1', '扛起兜底责任，', '织牢民生保障“安全网”'),
  paragraph(
    '民心是最大的政治，造福人民是最大的责任。十年来，全市民政系统不断强化底线思维，全面建立困难群众基本生活保障协调机制，完善低保、医疗救助、临时救助等惠民政策，全方位托起困难群众“稳稳的幸福”。',
  ),
  heading(2, 'h1-1', '社会救助体系不断完善。'),
  paragraph(
    '市委、市政府相继出台《关于精准帮扶特困家庭奔小康工程的实施意见》《临时救助办法》《居民最低生活保障实施细则》等{20余项}政策性文件。市民政局牵头制定完善《救助申请家庭经济状况信息核对工作规程》《关于完善社会救助“主动发现”机制的指导意见》等一系列保障性措施，为依法救助提供政策依据。',
  ),
  heading(2, 'h1-2', '（二）困难群众保障标准不断提高'),
  paragraph(
    '全市早在2013年实现城乡低保标准并轨，连续{10次}提标，目前低保标准已提高至每人每月{820元}。十年来，共有{29.26万人次}困难群众得到兜底保障，实施临时救助{6.61万人次}，累计投入资金{14.27亿元}；累计救助困难群众{355.86万人次}，发放资金{9.07亿元}；累计发放物价补贴{0.72亿元}，惠及困难群众{93.17万人次}。与2012年相比，标准提高了{73.78%}，年均增长{5.7%}～{6.1%}，占比为{63%~68%}，高出全省平均水平{8.5个百分点}。',
  ),
  {
    tag: 'chart',
    anchor: 'c1',
    caption: '2013—2022年城乡低保标准和特困供养标准',
    kind: 'line',
    signed: false,
    unit: '元/月',
    decimals: 0,
    categories: years,
    series: [
      { name: '城乡低保标准', points: points(480, 510, null, 600, 660, 700, 730, 765, 795, 820) },
      { name: '特困供养标准', points: points(610, 660, 710, 790, null, null, 950, 1010, 1080, 1150) },
    ],
    notes: ['2022年为初步数；缺少的年份不连线。'],
  },
  heading(1, 'h2', '聚焦“一老一小”，', '打好关爱服务“组合拳”'),
  heading(2, 'h2-1', '（一）养老服务'),
  paragraph(
    '连续多年，市政府将养老服务设施建设列入民生实事项目，累计建成且运营老年人助餐点{177个}，提供助餐服务{逾100万人次}。目前，全市共建成养老机构{135家}，床位数达{1.8万余张}，其中社会力量举办或运营的床位占比达{75%}，护理型床位占比{超过60%}，基本满足全市老年人多层次、多样化的养老需求。每年为全市{10万余名}高龄老人发放尊老金{约7700万元}，2013年以来已理赔{7.46万人次}，累计赔付{超1.18亿元}。',
  ),
  {
    tag: 'table',
    anchor: 't1',
    caption: '养老服务主要指标',
    unit: null,
    columns: [
      { header: '指标', align: 'left', width: 4 },
      { header: '单位', align: 'center', width: 1.2 },
      { header: '2012年', align: 'right', width: 1.6 },
      { header: '2022年', align: 'right', width: 1.6 },
      { header: '2022年比2012年增长', align: 'right', width: 1.8 },
    ],
    rows: [
      { tag: 'group', text: '机构养老' },
      row(0, '养老机构', '家', '{98}', '{135}', '{37.8%}'),
      row(1, '床位数', '万张', '{1.1}', '{1.8余}', '{63.6%}'),
      row(1, '其中：社会力量举办或运营的床位占比', '%', '…', '{75.0}', '—'),
      { tag: 'group', text: '居家和社区养老' },
      row(0, '老年人助餐点', '个', '{12}', '{177}', '{13.8倍}'),
      row(0, '助餐服务', '万人次', '…', '{逾100}', '—'),
      row(0, '适老化改造（累计）', '户', '—', '{3000余}', '—'),
    ],
    notes: ['“…”表示资料不详，“—”表示无此项。', '资料来源：某市民政局统计台账。'],
  },
  heading(2, 'h2-2', '（二）儿童福利'),
  paragraph(
    '持续完善儿童福利政策体系和工作体制机制。全市配备儿童督导员{65人}，儿童主任{734人}，实现镇（街道）、村（居）全覆盖。将{3943名}困境儿童纳入保障范围，市区集中、分散供养孤儿标准分别从2012年的每人每月{1000元}、{600元}，提高至2022年的每人每月{2642元}、{1982元}，增幅为{164%}和{230%}。在此基础上，实施散居孤儿、事实无人抚养儿童“2+2”结对帮扶模式，推行“一平台”“四会协商”“三缘自管会”“四大银行”为主要内容的“1434”参与式社区治理模式，首创开展“1+X”中心社区服务模式。',
  ),
  {
    tag: 'chart',
    anchor: 'c2',
    caption: '各县区社会组织数量',
    kind: 'column',
    signed: false,
    unit: '个',
    decimals: 0,
    categories: ['京口', '润州', '丹徒', '新区', '丹阳', '句容', '扬中', '高新区'],
    series: [{ name: '社会组织', points: points(520, 455, 380, 210, 840, 560, 430, null) }],
    notes: [],
  },
  heading(1, 'h3', '突出多元协同，', '构筑社会治理“新格局”'),
  paragraph(
    '截至2021年末，全市共登记各类社会组织{3500个}，比2012年增加{1486个}，增长率为{73.78%}；等级社会组织{1760个}，占社会组织总量的{50.3%}，位列全省{第一}。社区综合服务设施按照每百户不低于{30平方米}的标准，城市、农村达标率分别为{96.85%}、{99.16%}。',
  ),
  {
    tag: 'table',
    anchor: 't2',
    caption: '主要民政服务指标',
    unit: '人、万元',
    columns: [
      { header: '指标名称', align: 'left', width: 4 },
      { header: '单位', align: 'center', width: 1 },
      { header: '2021年', align: 'right', width: 1.5 },
      { header: '2022年', align: 'right', width: 1.5 },
      { header: '增长率', align: 'right', width: 1.3 },
    ],
    rows: longRows,
    notes: ['增长率按未四舍五入的数计算。'],
  },
  heading(2, 'h3-1', '慈善事业和社工志愿服务蓬勃发展。'),
  paragraph(
    '全市登记注册慈善组织{23家}，十年来累计接受捐赠{逾19.78亿元}。全市持证社工人才达{2742人}，每万人拥有持证社工数{8.5人}，较2012年增长{11倍}。登记志愿服务组织（团队）{4787个}，注册志愿者{66.2万人}，占常住人口比例{超过20%}。十年来，累计销售福利彩票{40.84亿元}，筹集公益金{约14.05亿元}，帮扶困难群众{十余万人次}。',
  ),
  {
    tag: 'chart',
    anchor: 'c3',
    caption: '登记社会组织和持证社工',
    kind: 'column',
    signed: false,
    unit: '个、人',
    decimals: 0,
    categories: ['2018', '2019', '2020', '2021', '2022'],
    series: [
      { name: '登记社会组织', points: points(2890, 3055, 3260, 3500, 3620) },
      { name: '持证社工', points: points(1240, null, 1980, 2420, 2742) },
      { name: '慈善组织', points: points(11, 14, 17, 21, 23) },
    ],
    notes: [],
  },
  heading(1, 'h4', '做优社会服务，', '搭建党和群众“连心桥”'),
  paragraph(
    '多谋民生之利，多解民生之忧。全市投入资金约{1.6亿元}，新（改扩）建农村公益性骨灰安放（葬）设施{18个}，累计新建节地生态墓穴{10万余穴}，GDP增长{5.2%}，PM2.5平均浓度{29微克/立方米}。',
  ),
  paragraph(
    '奋进新征程，建功新时代。全市民政系统将继续坚持以人民为中心的发展思想，聚焦特殊群体、聚焦群众关切，更好履行基本民生保障、基层社会治理、基本社会服务等职责，在推进中国式现代化的新实践中谱写民政事业高质量发展的新篇章。',
  ),
  { tag: 'note', runs: runs('说明：本文数据来自民政统计台账，2022年为初步数。') },
  { tag: 'sign-off', lines: ['某市民政局', '2023年3月15日'] },
]

/** A hand-made report of several pages with every kind of block. */
export const sampleDocument: ReportDocument = {
  template: 'sample',
  title: '让民生发展更有“温度”——某市民政事业十年发展综述',
  bureau: '某市民政局',
  year: 2022,
  baseYear: 2012,
  language: 'zh-CN',
  date: '2023-03-15',
  blocks,
  figures,
}
