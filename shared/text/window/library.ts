import type { MessageTable } from '../message'

/** The templates of one's own. */
export const libraryText = {
  'library.title': { zh: '我的模板', en: 'My templates' },
  'library.about': {
    zh: '自己做的模板放在“文档”里的“年报 › 模板”文件夹，一个模板一个文件，可以拷给别的单位用。',
    en: 'Templates of one’s own lie in the documents, in the folder 年报 › 模板, a file each that can be copied to others.',
  },
  'library.search': { zh: '按名称查找', en: 'Find by name' },
  'library.import': { zh: '导入模板…', en: 'Import a template…' },
  'library.empty': {
    zh: '还没有自己的模板。用去年的报告做一个，或导入别人给的。',
    en: 'There is no template yet: make one from last year’s report, or import one.',
  },
  'library.none-shown': { zh: '没有这个名称的模板。', en: 'No template has such a name.' },
  'library.in-use': { zh: '正在用', en: 'in use' },
  'library.origin': {
    zh: '由{year}年的“{report}”生成[[，{bureau}]]',
    en: 'Made from {report} of {year}[[, {bureau}]]',
  },
  'library.origin-data': { zh: '按{year}年的数据生成', en: 'Made from the figures of {year}' },
  'library.origin-unknown': { zh: '来历没有记录', en: 'Where it comes from is not recorded' },
  'library.changed': { zh: '修改于 {time}', en: 'Changed {time}' },
  'library.broken': { zh: '打不开：{reason}', en: 'Cannot be used: {reason}' },
  'library.use': { zh: '用这个模板', en: 'Use it' },
  'library.more': { zh: '“{name}”的更多操作', en: 'More for {name}' },
  'library.more-short': { zh: '更多', en: 'More' },
  'library.rename': { zh: '改名', en: 'Rename' },
  'library.duplicate': { zh: '复制一份', en: 'Duplicate' },
  'library.export': { zh: '导出…', en: 'Export…' },
  'library.exported': { zh: '已导出模板“{name}”', en: 'The template {name} was exported' },
  'library.remove': { zh: '删除', en: 'Delete' },
  'library.removed': { zh: '已删除模板“{name}”', en: 'The template {name} was deleted' },
} as const satisfies MessageTable
