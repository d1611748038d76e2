import type { MessageTable } from '../message'

/** Writing edited figures back into a copy of the workbook they came from. */
export const writeBackText = {
  'write-back.title': { zh: '写回原表', en: 'Write back to the workbook' },
  'write-back.menu': { zh: '写回原表…', en: 'Write back to the workbook…' },
  'write-back.about': {
    zh: '把修改过的数写进原工作簿的副本。只改动选中的单元格，格式、公式、批注、图表等保持原样；原文件不会被覆盖。',
    en: 'Puts edited figures into a copy of the original workbook. Only the chosen cells change; styles, formulas, comments and charts stay as they are, and the original is not replaced.',
  },
  'write-back.workbook': { zh: '原工作簿', en: 'Workbook' },
  'write-back.imported-at': { zh: '{file}（{at} 导入）', en: '{file} (imported {at})' },
  'write-back.none': {
    zh: '这个项目还没有导入过工作簿，没有可以写回的原表。',
    en: 'No workbook was imported into this project, so there is none to write back to.',
  },
  'write-back.choose-file': { zh: '选择原工作簿…', en: 'Choose the workbook…' },
  'write-back.other-file': { zh: '改用另一个文件…', en: 'Use another file…' },
  'write-back.comparing': { zh: '正在与原工作簿比较…', en: 'Comparing with the workbook…' },
  'write-back.saving': { zh: '正在写副本…', en: 'Writing the copy…' },
  'write-back.nothing': {
    zh: '项目中的数与工作簿一致，没有需要写回的单元格。',
    en: 'Project and workbook say the same; no cell needs to be written.',
  },
  'write-back.rows': { zh: '要写入的单元格', en: 'Cells to write' },
  'write-back.place': { zh: '单元格', en: 'Cell' },
  'write-back.figure': { zh: '指标', en: 'Figure' },
  'write-back.before': { zh: '表中原值', en: 'In the sheet' },
  'write-back.after': { zh: '将写入', en: 'To write' },
  'write-back.remarks': { zh: '说明', en: 'Remarks' },
  'write-back.empty': { zh: '（空）', en: '(empty)' },
  'write-back.choose-all': { zh: '全选', en: 'Choose all' },
  'write-back.choose-row': { zh: '写入 {cell}：{before} 改为 {after}', en: 'Write {cell}: {before} becomes {after}' },
  'write-back.consent-formula': { zh: '原为公式，将被替换', en: 'Replaces a formula' },
  'write-back.consent-clear': { zh: '将清空', en: 'Empties the cell' },
  'write-back.consent-other-source': {
    zh: '取自另一工作簿，未经手工修改',
    en: 'From another workbook, not edited by hand',
  },
  'write-back.consent-about': {
    zh: '有 {count} 格默认不写（原为公式、将清空，或数据取自另一工作簿），需要的请自行勾选。',
    en: '{count} cells are not chosen at first (they hold formulas, would be emptied, or the figure comes from another workbook); choose those you want.',
  },
  'write-back.refused': { zh: '不能写回的（{count}）', en: 'What cannot be written ({count})' },
  'write-back.notes': { zh: '保存前请留意（{count}）', en: 'To know before saving ({count})' },
  'write-back.more': { zh: '另有 {count} 条', en: '{count} more' },
  'write-back.save': { zh: '另存副本（{count} 格）…', en: 'Save a copy ({count} cells)…' },
  'write-back.make': { zh: '生成副本（{count} 格）', en: 'Make a copy ({count} cells)' },
  'write-back.copy-name': { zh: '{name}（写回）', en: '{name} (written back)' },
  'write-back.saved': { zh: '已写入 {count} 格，副本已保存。', en: '{count} cells are written; the copy is saved.' },
  'write-back.back': { zh: '返回清单', en: 'Back to the list' },
} as const satisfies MessageTable
