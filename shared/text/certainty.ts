import type { Locale, MessageTable } from './message'

const confidences = {
  sure: { zh: '确定', en: 'sure' },
  likely: { zh: '大致可信，请过目', en: 'likely, have a look' },
  unsure: { zh: '不能确定，请核对', en: 'unsure, please check' },
} as const satisfies MessageTable

const reasons = {
  'period-none': { zh: '表中没有年份，需要指定', en: 'no year is given; it has to be told' },
  'name-lost': { zh: '表题只说是续表，没有找到它接续的表', en: 'it continues a table that was not found' },
  'value-invalid': { zh: '内容不能读作数字', en: 'the cell cannot be read as a number' },
  'value-error': { zh: '公式出错或没有计算结果', en: 'the formula failed or has no result' },
  'value-zero-row': { zh: '整行都是 0，可能用 0 代替了缺失', en: 'the whole row is 0, perhaps for want of figures' },
  'value-percent': { zh: '百分比格式，可能多乘了 100', en: 'a percent format may have multiplied it by 100' },
  'value-scale': {
    zh: '数字格式把数缩小了显示，表中没有写明缩到什么单位',
    en: 'its number format shows another scale, and nothing says which',
  },
  'name-collides': {
    zh: '同名同期的数不止一个，分不清指的是哪一个',
    en: 'another figure has the same name and period; nothing tells them apart',
  },
  'period-in-sheet-name': { zh: '年份取自工作表名', en: 'the year is taken from the name of the sheet' },
  'period-continued': { zh: '年份取自所续的表的表题', en: 'the year is taken from the title of the table continued' },
  'period-from-date': { zh: '年份取自日期单元格', en: 'the period is taken from cells that hold dates' },
  'period-other-calendar': {
    zh: '年份由民国年、日本年号或财政年度换算',
    en: 'the year is converted from another calendar',
  },
  'period-repeated': { zh: '时间单元格是空的，沿用上一行', en: 'the period cell is empty; the one above was repeated' },
  'period-in-heading': { zh: '时间取自上方的小标题', en: 'the period is taken from a heading above' },
  'unit-none': { zh: '没有写明单位', en: 'no unit is given' },
  'unit-elsewhere': { zh: '单位取自同一工作表的另一处', en: 'the unit is taken from elsewhere on the sheet' },
  'name-from-sheet': { zh: '指标名取自工作表名', en: 'the indicator is named by the sheet' },
  'name-from-file': { zh: '指标名取自文件名', en: 'the indicator is named by the file' },
  'name-continued': { zh: '指标名取自所续的表', en: 'the indicator is named by the table continued' },
  'name-heading': { zh: '上方的小标题当作所属分组', en: 'a heading above was taken for its group' },
  'name-group': {
    zh: '未合并的上级表头，按左侧单元格推定',
    en: 'its group header is not merged; the one to the left was taken',
  },
  'name-repeated': { zh: '左侧名称单元格是空的，沿用上一行', en: 'a label cell is empty; the one above was repeated' },
  'name-counted': {
    zh: '指标名后的计数方式（累计、当期……）记在备注里',
    en: 'the word behind its name for how it is counted over time was taken for a note',
  },
  'value-from-text': { zh: '数字是文本写法，已转换', en: 'the number was written as text and converted' },
  'value-hedged': { zh: '不是准确数（超、近、约……）', en: 'not an exact number but a hedged one' },
  'value-footnote': { zh: '数字后的注释符号已去掉', en: 'a footnote mark behind the number was taken off' },
  'value-hidden': { zh: '在隐藏的行或列中', en: 'in a hidden row or column' },
  'period-in-header': { zh: '时间在表头或行名中', en: 'the period stands in a header or row label' },
  'period-in-title': { zh: '年份在表题中', en: 'the year stands in the title' },
  'period-said': { zh: '年份由人指定', en: 'you gave the year' },
  'unit-own': { zh: '单位写在行、列或单元格中', en: 'the row, column or cell gives the unit' },
  'unit-caption': { zh: '单位写在表上', en: 'the table gives the unit' },
  'unit-said': { zh: '单位由人指定', en: 'you gave the unit' },
  'name-in-labels': { zh: '指标名在表头或行名中', en: 'headers or row labels name the indicator' },
  'name-in-title': { zh: '指标名在表题中', en: 'the title names the indicator' },
} as const satisfies MessageTable

/** How far a reading can be trusted: `unsure` has to be asked, `likely` follows a convention and deserves a look. */
export type Confidence = keyof typeof confidences

/** What a reading rests on; a reason without wording does not compile. */
export type Reason = keyof typeof reasons

/** "确定", "unsure, please check". */
export function formatConfidence(confidence: Confidence, locale: Locale): string {
  const { zh, en } = confidences[confidence]
  return locale === 'en' ? en : zh
}

/** Why a figure or table is as sure as it is. */
export function formatReason(reason: Reason, locale: Locale): string {
  const { zh, en } = reasons[reason]
  return locale === 'en' ? en : zh
}
