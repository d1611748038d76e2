import type { MessageTable } from '../message'

/** What is wrong with a command line. */
export const usageMessages = {
  'usage.options': { zh: '选项有误：{detail}', en: 'The options are wrong: {detail}' },
  'usage.unknown-command': {
    zh: '没有“{command}”命令，可用 inspect、collect、report、figures、check、draft、verify、write-back。',
    en: 'There is no command "{command}"; use inspect, collect, report, figures, check, draft, verify or write-back.',
  },
  'usage.extra-arguments': { zh: '多余的参数“{words}”。', en: 'There are arguments too many: "{words}".' },
  'usage.missing-file': { zh: '{command} 缺少文件。', en: '{command} needs a file.' },
  'usage.missing-option': { zh: '缺少 {option}。', en: '{option} is missing.' },
  'usage.year': {
    zh: '{option} 要写四位年份，如 2022，不能是“{value}”。',
    en: '{option} takes a year of four digits such as 2022, not "{value}".',
  },
  'usage.setting': {
    zh: '--set 要写成“名称=值”，不能是“{value}”。',
    en: '--set takes NAME=VALUE, not "{value}".',
  },
  'usage.date': {
    zh: '--date 要写成 2023-01-10 的样子，且确有这一天，不能是“{value}”。',
    en: '--date takes a real day such as 2023-01-10, not "{value}".',
  },
  'usage.formats': {
    zh: '不支持的格式“{formats}”，可用 {known}。',
    en: 'Unknown format "{formats}"; there are {known}.',
  },
  'usage.name': {
    zh: '--name 不能含有路径分隔符，文件夹请用 --out。',
    en: '--name is a file name; use --out for the folder.',
  },
  'usage.language': { zh: '--lang 只能是 zh 或 en。', en: '--lang is zh or en.' },
  'usage.each-region': {
    zh: '--each-region 为每个地区各出一份，不能再写 --region。',
    en: '--each-region makes one report a region; leave --region out.',
  },
  'usage.on-conflict': {
    zh: '--on-conflict 只能是 ask、first 或 last，不能是“{value}”。',
    en: '--on-conflict is ask, first or last, not "{value}".',
  },
  'usage.as': {
    zh: '--as 要写成“文件=地区”或“文件=地区:年份”，不能是“{value}”。',
    en: '--as takes FILE=REGION or FILE=REGION:YEAR, not "{value}".',
  },
  'usage.pair': {
    zh: '{option} 要写成“名称=名称”，不能是“{value}”。',
    en: '{option} takes NAME=NAME, not "{value}".',
  },
  'usage.consents': {
    zh: '--with 不认识“{words}”，可用：{known}，用逗号分隔。',
    en: '--with does not know "{words}"; there are {known}, separated by commas.',
  },
} as const satisfies MessageTable
