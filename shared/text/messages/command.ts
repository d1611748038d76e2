import type { MessageTable } from '../message'

/** What the command line and the jobs behind it can say. */
export const commandMessages = {
  'command.file-not-found': {
    zh: '找不到文件“{path}”。请检查路径和文件名。',
    en: 'There is no file "{path}". Check the path and the name.',
  },
  'command.is-folder': {
    zh: '“{path}”是文件夹，不是文件。请给出文件的路径。',
    en: '"{path}" is a folder, not a file. Give the path of a file.',
  },
  'command.not-a-file': {
    zh: '“{path}”不是普通文件（可能是设备或管道），不会读取。请给出文件的路径。',
    en: '"{path}" is no ordinary file (a device or a pipe perhaps) and is not read. Give the path of a file.',
  },
  'command.no-read-permission': {
    zh: '没有读取“{path}”的权限。请向管理员申请，或把文件复制到自己的文件夹。',
    en: 'There is no permission to read "{path}". Ask for it or copy the file to a folder of your own.',
  },
  'command.read-failed': {
    zh: '读取“{path}”失败（{reason}）。请检查磁盘后重试。',
    en: 'Reading "{path}" failed ({reason}). Check the disk and retry.',
  },
  'command.file-too-large': {
    zh: '“{path}”有 {megabytes} MB，超过 {limit} MB 的上限。请删去无关的工作表后重试。',
    en: '"{path}" has {megabytes} MB, more than the limit of {limit} MB. Remove unrelated sheets and retry.',
  },
  'command.no-figures': {
    zh: '工作簿中没有认出任何数据。请检查表头是否有指标名称和年份，可用 nianbao inspect 查看识别结果。',
    en: 'No figure was recognised in the workbook. Check that its headers name indicators and years; see nianbao inspect.',
  },
  'command.unknown-template': {
    zh: '没有名为“{template}”的模板。可用的模板：{templates}。也可以给出模板文件（.nianbao-template）或模板文件夹的路径。',
    en: 'There is no template "{template}". There are: {templates}. The path of a template file (.nianbao-template) or folder works too.',
  },
  'command.unknown-profile': {
    zh: '没有名为“{profile}”的版式。可用的版式：{profiles}。',
    en: 'There is no profile "{profile}". There are: {profiles}.',
  },
  'command.unknown-region': {
    zh: '表中没有名为“{region}”的地区[[，有：{regions}]]。请用 --region 另选，或去掉该选项。',
    en: 'The workbook has no region "{region}"[[; it has {regions}]]. Choose another with --region or leave it out.',
  },
  'command.no-regions': {
    zh: '数据不分地区，不能按地区各出一份报告。请去掉 --each-region，或先用 nianbao collect 收各地区的表。',
    en: 'The data has no regions to make a report of each. Leave --each-region out, or collect their workbooks first.',
  },
  'command.base-not-before': {
    zh: '基年 {baseYear} 不早于报告年 {year}。请用 --base-year 另选基年。',
    en: 'The base year {baseYear} is not before the report year {year}. Choose another with --base-year.',
  },
} as const satisfies MessageTable
