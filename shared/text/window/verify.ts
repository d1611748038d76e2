import type { MessageTable } from '../message'

/** A finished report beside the data. */
export const verifyText = {
  'verify.title': { zh: '核对文稿', en: 'Check a finished report' },
  'verify.about': {
    zh: '把改好的 Word 文稿拖到这里，或点“选择文稿…”：与项目数据不一致的地方会逐个列出来。',
    en: 'Drop a finished Word file here, or choose one: what disagrees with the project is listed.',
  },
  'verify.choose': { zh: '选择文稿…', en: 'Choose a file…' },
  'verify.choose-other': { zh: '另选文稿…', en: 'Choose another…' },
  'verify.of': { zh: '{file}，与{year}年的数据核对', en: '{file}, compared with {year}' },
  'verify.none': { zh: '没有发现与数据不一致的地方。', en: 'Nothing was found that disagrees with the data.' },
  'verify.count': {
    zh: '{count} 处与数据不一致，另有 {settled} 处已作说明',
    en: '{count} disagree with the data, {settled} are settled',
  },
  'verify.show-settled': { zh: '也看已作说明的', en: 'Show settled ones' },
  'verify.save': { zh: '另存带批注的文稿…', en: 'Save a copy with comments…' },
  'verify.copy-ending': { zh: '（批注）.docx', en: ' (comments).docx' },
  'verify.saved': { zh: '已另存“{file}”', en: '{file} was saved' },
  'verify.to-figure': { zh: '转到数据', en: 'Go to the figure' },
  'verify.settle': { zh: '文稿没错，作说明…', en: 'It is right: say why…' },
  'verify.reason': { zh: '为什么文稿是对的', en: 'Why the report is right' },
  'verify.settle-save': { zh: '保存说明', en: 'Keep the reason' },
  'verify.settled': { zh: '已作说明：{reason}', en: 'Settled: {reason}' },
  'verify.unsettle': { zh: '收回说明', en: 'Take it back' },
} as const satisfies MessageTable
