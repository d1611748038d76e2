import type { MessageTable } from '../message'

/** What writing a report as an Excel workbook can say. */
export const workbookMessages = {
  'workbook.text-cut': {
    zh: '“{sheet}”表{cell}的文字超过 Excel 单元格上限 {limit} 个字符，已截断并以“…”结尾。请缩短模板中对应的段落或备注。',
    en: 'The text of {cell} on sheet "{sheet}" is longer than the {limit} characters Excel holds in a cell; it was cut and ends with "…". Shorten the paragraph or note in the template.',
  },
  'workbook.text-frozen': {
    zh: '“{sheet}”表{cell}中有一个数，按数据计算的公式超过 Excel 的上限（8192 个字符、64 层嵌套），该数写成了固定文字，修改“数据”表后不会跟着变。修改数据后请重新生成报告，或在模板中把这个数改由较少的指标计算。',
    en: 'A figure in {cell} on sheet "{sheet}" takes a longer formula than Excel holds (8192 characters, 64 levels); it stands as fixed text and will not follow the data. Make the report anew after a change, or let the template compute the figure from fewer indicators.',
  },
  'workbook.too-large': {
    zh: '“{sheet}”表有 {rows} 行、{columns} 列，超过 Excel 的上限（1048576 行、16384 列）。请减少指标、地区或年份后再导出。',
    en: 'Sheet "{sheet}" has {rows} rows and {columns} columns, more than Excel holds (1048576 and 16384). Export fewer indicators, regions or years.',
  },
} as const satisfies MessageTable
