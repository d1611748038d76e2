import type { MessageTable } from '../message'

/** What can go wrong between the window and the Node side. */
export const apiMessages = {
  'api.unreachable': {
    zh: '与程序的连接断开了，这一步没有完成。已保存的内容不会丢失；连接恢复后请再做一次。',
    en: 'The connection to the program is lost and this was not done. Everything saved is safe; repeat it when the connection is back.',
  },
  'api.ended': {
    zh: '年报程序已经结束或重新启动，这个页面不能再用。未保存的内容还在页面上，请先抄下；然后从新打印的网址打开年报。',
    en: 'Nianbao has ended or was started anew; this page is of no use any more. What is not saved still stands on it: note it down first, then open Nianbao from the address that it prints.',
  },
  'api.too-large': {
    zh: '文件太大（超过 256 MB），没有读取。请删去多余的工作表或图片后再试。',
    en: 'The file is too large (more than 256 MB) and was not taken. Remove sheets or pictures that are not needed and try again.',
  },
  'api.refused': {
    zh: '程序拒绝了请求（{status}）。请用程序启动时显示的网址重新打开本页。',
    en: 'The program refused the request ({status}). Open this page again with the address shown when the program started.',
  },
} as const satisfies MessageTable
