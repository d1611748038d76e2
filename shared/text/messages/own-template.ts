import type { MessageTable } from '../message'

/** What making and keeping templates of one's own can say. */
export const ownTemplateMessages = {
  'draft.none': {
    zh: '项目中没有正在核对的报告。请在首页选“用去年的报告做模板”。',
    en: 'The project has no report under review. Choose "From last year’s report" on the first screen.',
  },
  'draft.no-year': {
    zh: '没能看出这份报告是哪一年的：文字里没有“2024年”这样的年份。请在标题中写上年份，存盘后再选。',
    en: 'The year of this report could not be told: its text names none. Put the year into its title, save it and choose it again.',
  },
  'draft.no-data': {
    zh: '这份报告写的是{year}年，项目里没有{year}年的数据。请先导入{year}年的指标表，再选这份报告。',
    en: 'This report is about {year}, and the project has no figures of {year}. Import those first, then choose the report again.',
  },
  'library.name-taken': {
    zh: '已有一个模板叫“{name}”。请换一个名称。',
    en: 'Another template is called "{name}". Choose another name.',
  },
  'library.gone': {
    zh: '没有找到模板“{name}”：它的文件已不在模板文件夹里。',
    en: 'The template "{name}" was not found: its file is no longer in the folder of templates.',
  },
  'library.folder': {
    zh: '没能使用模板文件夹（{reason}）。请检查“文档”文件夹是否可以写入。',
    en: 'The folder of templates could not be used ({reason}). Check that the documents folder can be written to.',
  },
} as const satisfies MessageTable
