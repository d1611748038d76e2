import type { MessageTable } from '../message'

/** What can go wrong between the window and the Node side. */
export const apiMessages = {
  'api.unreachable': {
    zh: '与程序的连接断开了。已保存的内容不会丢失，请重新打开本页。',
    en: 'The connection to the program is lost. Everything saved is safe; open this page again.',
  },
  'api.refused': {
    zh: '程序拒绝了请求（{status}）。请用程序启动时显示的网址重新打开本页。',
    en: 'The program refused the request ({status}). Open this page again with the address shown when the program started.',
  },
} as const satisfies MessageTable
