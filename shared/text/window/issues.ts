import type { MessageTable } from '../message'

/** The list of what wants a look, which import, checks and report show alike. */
export const issuesText = {
  'issues.error': { zh: '必须先处理（{count}）', en: 'To put right first ({count})' },
  'issues.warning': { zh: '待核对（{count}）', en: 'To check ({count})' },
  'issues.info': { zh: '提示（{count}）', en: 'Notes ({count})' },
  'issues.aside': { zh: '已经看过的（{count}）', en: 'Set aside ({count})' },
  'issues.read': { zh: '知道了', en: 'Got it' },
  'issues.read-about': {
    zh: '不再列出，直到它有变化；在列表末尾可以找回。',
    en: 'Not listed any more until something about it changes; it can be found at the end of the list.',
  },
  'issues.take-back': { zh: '放回列表', en: 'Put back' },
  'issues.take-back-about': { zh: '重新列为待核对。', en: 'List it again.' },
  'issues.count': { zh: '{count} 项待核对', en: '{count} to check' },
  'issues.checking': { zh: '正在检查…', en: 'Checking…' },
  'issues.none': { zh: '没有待核对的。', en: 'Nothing to check.' },
  'issues.walk': { zh: '按 Alt+↓ 看下一处，Alt+↑ 看上一处。', en: 'Alt+↓ shows the next place, Alt+↑ the one before.' },
  'issues.walked': { zh: '第 {at}/{count} 处：{text}', en: '{at} of {count}: {text}' },
} as const satisfies MessageTable
