import type { MessageTable } from '../message'

/** What the checks of the open project found. */
export const checksText = {
  'checks.title': { zh: '数据检查', en: 'Checks' },
  'checks.about': {
    zh: '检查只提醒，不改动数据。点击一条可以转到数据表中的单元格。',
    en: 'The checks only remind; they change nothing. Click a finding to go to its cell.',
  },
  'checks.running': { zh: '正在检查…', en: 'Checking…' },
  'checks.all': { zh: '全部 {count}', en: 'All {count}' },
  'checks.error': { zh: '必须先处理 {count}', en: 'To put right first {count}' },
  'checks.warning': { zh: '待核对 {count}', en: 'To check {count}' },
  'checks.info': { zh: '提示 {count}', en: 'Notes {count}' },
  'checks.severity': { zh: '按程度筛选', en: 'Filter by severity' },
  'checks.search': { zh: '查找', en: 'Find' },
  'checks.none': { zh: '没有待核对的。', en: 'Nothing to check.' },
  'checks.none-shown': { zh: '没有符合条件的。', en: 'Nothing matches.' },
  'checks.missing': { zh: '报告缺少的数据', en: 'Figures the report lacks' },
  'checks.missing-about': { zh: '{template}，{year}年', en: '{template}, {year}' },
  'checks.template': { zh: '模板与项目', en: 'Template and project' },
  'checks.invalid': { zh: '不是数字的内容', en: 'Text that is no figure' },
  'checks.parts': { zh: '部分与总体', en: 'Parts and wholes' },
  'checks.jumps': { zh: '与上年相比变化过大', en: 'Large changes from the year before' },
  'checks.ranges': { zh: '超出合理范围', en: 'Out of range' },
  'checks.regions': { zh: '各地区与总数', en: 'Regions and totals' },
  'checks.totals': { zh: '累计与各年', en: 'Totals and years' },
  'checks.other': { zh: '其他', en: 'Other' },
  'checks.to-cell': { zh: '转到数据', en: 'Go to the figure' },
  'checks.no-cell': { zh: '项目中还没有这个指标', en: 'The project has no such indicator yet' },
  'checks.more': { zh: '再显示 {count} 条', en: 'Show {count} more' },
  'checks.template-failed': {
    zh: '没能读出模板，所以没有查报告缺哪些数据。',
    en: 'The template could not be read, so figures the report lacks were not looked for.',
  },
} as const satisfies MessageTable
