import type { MessageTable } from '../message'

/** What reading a workbook and recognising its sheets can say. */
export const importMessages = {
  'import.no-sheets': {
    zh: '文件中没有可以读取的工作表。请确认文件没有损坏，用 WPS 或 Excel 另存为 .xlsx 后重试。',
    en: 'The file holds no sheet that can be read. Check that it is not damaged, save it again as .xlsx and retry.',
  },
} as const satisfies MessageTable
