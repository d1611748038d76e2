import type { Issue } from '../issue'
import { formatMessage, type Locale, type Message } from './message'
import type { IssueCode } from './messages'

/** How issues of one rule are told together: the rule once, and then each by what it is about. */
interface RuleText {
  readonly rule: Message
  /** One occurrence; where a list shows its cell or sentence beside it, that is not said here. */
  readonly entry: Message
}

/** The rules that data, a workbook or a report can break in many places. Issues of other codes are told by their own sentences. */
export const issueRules: Readonly<Partial<Record<IssueCode, RuleText>>> = {
  'check.rise': {
    rule: {
      zh: '比上年增长超过 {limit}%。请核对，并写明原因。',
      en: 'Rises by more than {limit}% in a year. Check, and give the reason.',
    },
    entry: { zh: '{indicator} {period} +{rate}%', en: '{indicator}, {period}: +{rate}%' },
  },
  'check.fall': {
    rule: {
      zh: '比上年下降超过 {limit}%。请核对，并写明原因。',
      en: 'Falls by more than {limit}% in a year. Check, and give the reason.',
    },
    entry: { zh: '{indicator} {period} −{rate}%', en: '{indicator}, {period}: −{rate}%' },
  },
  'check.part-above-whole': {
    rule: { zh: '部分大于总体。请核对。', en: 'A part exceeds its whole. Check both.' },
    entry: {
      zh: '{period} {part} {partValue}，{whole} {wholeValue}',
      en: '{period}: {part} {partValue}, {whole} {wholeValue}',
    },
  },
  'check.parts-above-whole': {
    rule: { zh: '各部分相加大于总数。请核对。', en: 'Parts add up to more than their whole. Check them.' },
    entry: { zh: '{period} {whole} {wholeValue}，相加 {sum}', en: '{period}: {whole} {wholeValue}, parts {sum}' },
  },
  'check.ratio-out-of-range': {
    rule: { zh: '超出 0～{limit}。请核对数据和单位。', en: 'Outside 0–{limit}. Check the figure and its unit.' },
    entry: { zh: '{indicator} {period} {value}{unit}', en: '{indicator}, {period}: {value}{unit}' },
  },
  'check.negative': {
    rule: { zh: '数量不应为负。请核对。', en: 'A quantity should not be negative. Check it.' },
    entry: { zh: '{indicator} {period} {value}', en: '{indicator}, {period}: {value}' },
  },
  'check.regions-differ': {
    rule: {
      zh: '各地区合计与填报的总数不同。请核对（可能本来就不相等）。',
      en: 'The regions add up to another total than was entered. Check (they may rightly differ).',
    },
    entry: {
      zh: '{indicator} {period} 合计 {sum}，填报 {total}',
      en: '{indicator}, {period}: sum {sum}, entered {total}',
    },
  },
  'check.total-differs': {
    rule: {
      zh: '填报的累计数与各年相加不同。请核对。',
      en: 'An entered total differs from the sum of its years. Check both.',
    },
    entry: {
      zh: '{indicator} {period} 填报 {total}，相加 {sum}',
      en: '{indicator}, {period}: entered {total}, sum {sum}',
    },
  },
  'check.derived-differs': {
    rule: {
      zh: '填报的与公式算得的不同，报告采用公式的结果。请核对参与计算的数据。',
      en: 'Entered figures differ from their formula, which reports use. Check its inputs.',
    },
    entry: {
      zh: '{indicator} {period} 公式 {computed}，填报 {entered}',
      en: '{indicator}, {period}: formula {computed}, entered {entered}',
    },
  },
  'derive.invalid-figure': {
    rule: { zh: '填写的不是数字。请改正。', en: 'What was entered is no number. Correct it.' },
    entry: { zh: '{indicator} {period}“{text}”', en: '{indicator}, {period}: “{text}”' },
  },
  'derive.uncertain-input': {
    rule: {
      zh: '用到的数据还不是正式数。请在公布后更新，或在文中注明。',
      en: 'Figures are used that are not final. Update them when they are, or say so in the text.',
    },
    entry: { zh: '{indicator}', en: '{indicator}' },
  },
  'derive.total-of-unknown-years': {
    rule: {
      zh: '采用填报的累计数，原表没有注明年份。请核对是否就是{from}—{to}年。',
      en: 'Entered totals are used whose years the workbook does not give. Check that they are {from}–{to}.',
    },
    entry: { zh: '{indicator}', en: '{indicator}' },
  },
  'derive.chained-rates': {
    rule: {
      zh: '填报的增长率与按数据计算的不同，已用填报的增长率连乘。',
      en: 'Entered rates differ from those of the figures; the entered ones were multiplied.',
    },
    entry: { zh: '{indicator}', en: '{indicator}' },
  },
  'derive.hedged-input': {
    rule: {
      zh: '用到的数据不是准确数，结果按“约”写。请补填准确数。',
      en: 'Hedged figures are used; the results are printed as about. Enter the exact ones.',
    },
    entry: { zh: '{input}“{word}”', en: '{input} “{word}”' },
  },
  'import.qualified': {
    rule: {
      zh: '不是准确数，按原样保留。',
      en: 'Hedged numbers are kept as written, not as exact ones.',
    },
    entry: { zh: '“{text}”', en: '“{text}”' },
  },
  'import.invalid-text': {
    rule: {
      zh: '填写的不是数字，按无效数据保留。请改为数字，或用 — 或 … 表示没有。',
      en: 'Text that is no number is kept as invalid. Write a number, or — or … for none.',
    },
    entry: { zh: '“{text}”', en: '“{text}”' },
  },
  'import.error-cell': {
    rule: {
      zh: '公式没有结果，按缺数处理。请修正公式后重新导入。',
      en: 'Formulas end in an error and count as missing. Correct them and import again.',
    },
    entry: { zh: '{text}', en: '{text}' },
  },
  'import.formula-without-result': {
    rule: {
      zh: '公式没有保存计算结果，按缺数处理。请用 WPS 或 Excel 打开并保存一次后重新导入。',
      en: 'Formulas have no saved result and count as missing. Open and save the file once, then import again.',
    },
    entry: { zh: '{text}', en: '{text}' },
  },
  'import.external-link': {
    rule: {
      zh: '公式引用了另一个文件，使用的是上次保存的结果。',
      en: 'Formulas refer to another file; their last saved results were used.',
    },
    entry: { zh: '{text}', en: '{text}' },
  },
  'import.suspicious-percent': {
    rule: {
      zh: '单元格是百分比格式，请核对是否多乘了 100。',
      en: 'Cells are formatted as percentages. Check that they are not 100 times too large.',
    },
    entry: { zh: '{shown}%', en: '{shown}%' },
  },
  'import.suspicious-zero': {
    rule: {
      zh: '整行的数据都是 0，可能用 0 代替了缺数。请核对。',
      en: 'All figures of a row are 0, perhaps in place of missing ones. Check them.',
    },
    entry: { zh: '{label}', en: '{label}' },
  },
  'import.no-unit': {
    rule: {
      zh: '表没有写明单位。请在表头或表的右上角写上单位。',
      en: 'Tables give no unit. Write it in the header or at the top right.',
    },
    entry: { zh: '{table}', en: '{table}' },
  },
  'import.no-period': {
    rule: {
      zh: '表没有写明年份。请在右侧“年份”中填写，或在表题、表头中写上后重新导入。',
      en: 'Tables give no year. Enter it at the right, or write it in title or header and import again.',
    },
    entry: { zh: '{table}，{count} 个数据', en: '{table}, {count} figures' },
  },
  'import.unlabelled': {
    rule: {
      zh: '有的行或列没有名称，其中的数没有导入。请补上名称。',
      en: 'Numbers in rows or columns without a name were not imported. Give them a name.',
    },
    entry: { zh: '{count} 个', en: '{count}' },
  },
  'import.definition-break': {
    rule: {
      zh: '表注说明口径有变化。跨越该年份的比较请慎用。',
      en: 'Notes say that a definition changed. Take care with comparisons across that year.',
    },
    entry: { zh: '“{text}”', en: '“{text}”' },
  },
  'import.duplicate': {
    rule: {
      zh: '数据重复且不同，采用了前者。请核对。',
      en: 'Figures are given twice and differ; the first was used. Check them.',
    },
    entry: {
      zh: '{indicator} {period} {firstValue}、{secondValue}',
      en: '{indicator}, {period}: {firstValue}, {secondValue}',
    },
  },
  'import.hidden-sheet': {
    rule: {
      zh: '隐藏的工作表没有导入。需要时请取消隐藏后重新导入。',
      en: 'Hidden sheets were not imported. Unhide them and import again if they are needed.',
    },
    entry: { zh: '{sheet}', en: '{sheet}' },
  },
  'import.empty-sheet': {
    rule: { zh: '空的工作表，没有内容可导入。', en: 'Empty sheets hold nothing to import.' },
    entry: { zh: '{sheet}', en: '{sheet}' },
  },
  'import.sheet-without-table': {
    rule: {
      zh: '工作表中没有认出表，已跳过。如果其中有数据，请检查表头。',
      en: 'No table was recognised on these sheets. If they hold figures, check their headers.',
    },
    entry: { zh: '{sheet}', en: '{sheet}' },
  },
  'import.day-date': {
    rule: {
      zh: '表头是某一天的日期，不能确定属于哪个时期，没有当作年份。',
      en: 'Headers are the date of one day, which was not taken for a year.',
    },
    entry: { zh: '“{text}”', en: '“{text}”' },
  },
}

/** The rule that an issue breaks, in one sentence for all issues of it; null where it is told by its own. */
export function formatRule({ code, parameters }: Issue, locale: Locale): string | null {
  const text = issueRules[code]
  return text ? formatMessage(text.rule, parameters, locale) : null
}

/** What one of the issues of a rule is about, in a few words; null where there is no such rule. */
export function formatEntry({ code, parameters }: Issue, locale: Locale): string | null {
  const text = issueRules[code]
  return text ? formatMessage(text.entry, parameters, locale) : null
}
