import type { MessageTable } from '../message'

/** What writing a report as an Excel workbook can say. */
export const workbookMessages = {
  'workbook.text-cut': {
    zh: '“{sheet}”表{cell}的文字超过 Excel 单元格上限 {limit} 个字符，已截断并以“…”结尾。请缩短模板中对应的段落或备注。',
    en: 'The text of {cell} on sheet "{sheet}" is longer than the {limit} characters Excel holds in a cell; it was cut and ends with "…". Shorten the paragraph or note in the template.',
  },
  'workbook.too-large': {
    zh: '“{sheet}”表有 {rows} 行、{columns} 列，超过 Excel 的上限（1048576 行、16384 列）。请减少指标、地区或年份后再导出。',
    en: 'Sheet "{sheet}" has {rows} rows and {columns} columns, more than Excel holds (1048576 and 16384). Export fewer indicators, regions or years.',
  },
} as const satisfies MessageTable
