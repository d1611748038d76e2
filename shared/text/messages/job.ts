import type { MessageTable } from '../message'

/** What can be said of a job (reading a workbook, making a report) that came to no result. */
export const jobMessages = {
  'job.out-of-memory': {
    zh: '这项工作需要的内存超过了 {limit} MB 的上限，已停止，没有写入任何内容。请删去无关的工作表或把工作簿分成几个后重试。',
    en: 'This needs more memory than the limit of {limit} MB and was stopped; nothing was written. Remove unrelated sheets or split the workbook, then retry.',
  },
  'job.stopped': {
    zh: '处理时意外中断（{detail}），没有写入任何内容，已保存的数据不受影响。请重试；如再次出现，请检查所用的工作簿或报告设置。',
    en: 'It stopped unexpectedly ({detail}); nothing was written and everything saved is safe. Retry; if it happens again, check the workbook or the settings of the report.',
  },
  'job.failed': {
    zh: '没能完成（{detail}），没有写入任何内容，已保存的数据不受影响。请重试；仍不成，请把这条信息告诉维护人员。',
    en: 'It could not be done ({detail}); nothing was written and everything saved is safe. Retry; if it fails again, pass this message on to support.',
  },
} as const satisfies MessageTable
