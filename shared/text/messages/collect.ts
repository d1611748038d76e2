import type { MessageTable } from '../message'

/** What collecting workbooks of several regions can say. */
export const collectMessages = {
  'collect.region-unknown': {
    zh: '看不出是哪个地区报的，其中 {count} 个数没有收。请指明地区（命令行：--as "{file}=地区"），或在表上写明填报单位后重报。',
    en: 'Nothing says which region this is from; {count} figures were not taken. Name it (--as "{file}=REGION"), or have the form say who fills it in.',
  },
  'collect.region-ambiguous': {
    zh: '地区说法不一（{names}），其中 {count} 个数没有收。请核对后指明地区（命令行：--as "{file}=地区"）。',
    en: 'It names different regions ({names}); {count} figures were not taken. Check it and name the region (--as "{file}=REGION").',
  },
  'collect.year-unknown': {
    zh: '看不出是哪一年的，其中 {count} 个数没有收。请指明年份（命令行：--as "{file}=地区:年份"），或在表上写明年份后重报。',
    en: 'Nothing says of which year this is; {count} figures were not taken. Name it (--as "{file}=REGION:YEAR"), or have the form say it.',
  },
  'collect.no-figures': {
    zh: '表中没有填数，没有收。请退回填报单位。',
    en: 'No figure is filled in; nothing was taken. Send it back.',
  },
  'collect.other-form': {
    zh: '与其他文件几乎没有相同的指标，像是另一种报表，没有收。确需收入时请指明地区（命令行：--as "{file}=地区"）。',
    en: 'It has hardly an indicator in common with the others and looks like another form; it was not taken. To take it, name its region (--as "{file}=REGION").',
  },
  'collect.other-year': {
    zh: '最新一年是 {year}，其他文件多为 {usual}。已按 {year} 收入，请核对是否报错了年份。',
    en: 'Its newest year is {year}, that of most others {usual}. It was taken as {year}; check whether the wrong year was sent.',
  },
  'collect.duplicate': {
    zh: '与“{other}”内容相同，未重复收入。',
    en: 'It says the same as "{other}"; nothing was taken twice.',
  },
  'collect.conflict': {
    zh: '{indicator}{period}几处不一致：{values}。没有收，请核对后再报，或指明取先报的（--on-conflict first）还是后报的（--on-conflict last）。',
    en: '{indicator} in {period} is given differently: {values}. It was not taken; check it, or say which counts (--on-conflict first or last).',
  },
  'collect.conflict-settled': {
    zh: '{indicator}{period}几处不一致：{values}。取了 {chosen}。',
    en: '{indicator} in {period} is given differently: {values}. {chosen} was taken.',
  },
  'collect.unit-unclear': {
    zh: '{indicator}没有写单位，其他文件以“{unit}”计。单位不明，{count} 个数没有收。请填报单位补写单位后重报。',
    en: '{indicator} has no unit here; others count it in {unit}. {count} figures were not taken. Have the unit written and the form sent again.',
  },
  'collect.similar-regions': {
    zh: '“{one}”和“{other}”名称相近，已按两个地区收。如是同一地区，请统一名称。',
    en: '"{one}" and "{other}" are near to each other and were taken as two regions. If they are one, use one name.',
  },
  'collect.similar-name': {
    zh: '只有{region}报了“{name}”，却没有报其他地区都有的“{other}”。如是同一指标，请统一名称（命令行：--same "{name}={other}"）。',
    en: 'Only {region} has "{name}", and lacks "{other}", which the others have. If they are one, say so (--same "{name}={other}").',
  },
  'collect.same-figures': {
    zh: '{one}和{other}的 {count} 个数完全相同，可能有一份报错了地区。请核对。',
    en: '{one} and {other} have the same {count} figures; one of them may be sent for the wrong region. Check them.',
  },
  'collect.looks-different': {
    zh: '{region}原有的 {known} 个数中有 {changed} 个不同，像是另一地区或另一种报表的数。请核对后再收。',
    en: 'Of {known} figures of {region}, {changed} differ: this looks like another region or another form. Check it.',
  },
  'collect.unknown-indicator': {
    zh: '没有名为“{names}”的指标。请写指标在表中的全名。',
    en: 'There is no indicator "{names}". Write its whole name as in the forms.',
  },
  'collect.without-region': {
    zh: '没有名为“{region}”的地区。已有：{regions}。',
    en: 'There is no region "{region}". There are: {regions}.',
  },
  'collect.too-many-files': {
    zh: '文件超过 {limit} 个，没有读取。请只选各地区报送的文件。',
    en: 'There are more than {limit} files; nothing was read. Choose only those that were sent.',
  },
  'collect.nothing-found': {
    zh: '没有找到可以收的文件。请给出工作簿、文件夹或 .zip。',
    en: 'No file to collect was found. Give workbooks, folders or .zip archives.',
  },
} as const satisfies MessageTable
