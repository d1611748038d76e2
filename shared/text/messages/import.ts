import type { MessageTable } from '../message'

/** What reading a workbook and recognising its sheets can say. */
export const importMessages = {
  'import.no-sheets': {
    zh: '文件中没有可以读取的工作表。请确认文件没有损坏，用 WPS 或 Excel 另存为 .xlsx 后重试。',
    en: 'The file holds no sheet that can be read. Check that it is not damaged, save it again as .xlsx and retry.',
  },
  'import.empty-file': {
    zh: '文件是空的（0 字节）。请重新复制或下载后重试。',
    en: 'The file is empty (0 bytes). Copy or download it again and retry.',
  },
  'import.not-a-workbook': {
    zh: '这不是表格文件（.xlsx、.xls、.et、.ods、.csv）。请用 WPS 或 Excel 打开，另存为 .xlsx 后重试。',
    en: 'This is no workbook (.xlsx, .xls, .et, .ods, .csv). Open it in WPS or Excel, save it as .xlsx and retry.',
  },
  'import.empty-package': {
    zh: '文件里没有任何内容，不是有效的工作簿。请用 WPS 或 Excel 重新保存后重试。',
    en: 'The file is an empty archive, not a workbook. Save it again in WPS or Excel and retry.',
  },
  'import.damaged-package': {
    zh: '没能打开：文件不完整或已损坏。请重新复制，或用 WPS、Excel 打开修复后另存再选。',
    en: 'The file could not be opened: it is damaged or not complete. Copy it again, or repair and save it in WPS or Excel.',
  },
  'import.password-protected': {
    zh: '工作簿设有打开密码，其加密方式本程序不能解开。请用 WPS 或 Excel 打开，取消密码并保存后重试。',
    en: 'The workbook is protected by a password in a way that cannot be undone here. Open it in WPS or Excel, remove the password, save and retry.',
  },
  'import.password-needed': {
    zh: '工作簿设有打开密码。请输入密码后重试（命令行用 --password 密码），或用 WPS、Excel 取消密码并保存。',
    en: 'The workbook is protected by a password. Enter it and retry (on the command line: --password), or remove it in WPS or Excel and save.',
  },
  'import.password-wrong': {
    zh: '密码不对，工作簿没有打开。请核对大小写和输入法后重新输入。',
    en: 'The password is wrong; the workbook was not opened. Check capital letters and input method and enter it again.',
  },
  'import.other-format': {
    zh: '这是 {format} 文件，其中没有单元格格式和多张工作表，本程序不读取。请用 WPS 或 Excel 打开，另存为 .xlsx 后重试。',
    en: 'This is a {format} file, which is not read here. Open it in WPS or Excel, save it as .xlsx and retry.',
  },
  'import.frameset': {
    zh: '这个文件只是网页的框架，工作表（{sheets}）在旁边的文件夹（….files）里，没有随文件提供。请用 WPS 或 Excel 打开原来的文件和文件夹，另存为 .xlsx 后重试。',
    en: 'This file only frames web pages: its sheets ({sheets}) lie in a folder beside it (….files), which was not handed over. Open both in WPS or Excel, save as .xlsx and retry.',
  },
  'import.unreadable-letters': {
    zh: '文件 {detail} 没有说明文字的编码，按简体中文读出的文字不通，名称可能是乱码。请用 WPS 或 Excel 打开核对，另存为 .xlsx 后重新导入。',
    en: 'File {detail} does not say in which encoding its letters are, and they make no Chinese; names may be garbled. Check it in WPS or Excel, save it as .xlsx and import again.',
  },
  'import.entities': {
    zh: '没有打开：文件里有正常工作簿不会有的内容，可能有害。请向提供文件的人核实。',
    en: 'The file was not opened: it holds what no proper workbook does and may be harmful. Ask whoever sent it.',
  },
  'import.too-large': {
    zh: '没有打开：文件的内容过大（{megabytes} MB，上限 {limit} MB）。请删去无用的工作表或图片，或拆分后重试。',
    en: 'The file was not opened: its content is too large ({megabytes} MB, limit {limit} MB). Remove unused sheets or pictures, or split it.',
  },
  'import.too-many-cells': {
    zh: '工作表“{sheet}”连同前面的表共有 {limit} 个以上的单元格，超出可导入的范围，没有导入任何内容。请删去无用的工作表或行，或拆分成几个文件后重试。',
    en: 'With sheet "{sheet}" the file has more than {limit} cells, which is more than can be imported; nothing was. Remove unused sheets or rows, or split the file.',
  },
  'import.too-many-texts': {
    zh: '文件的 {part} 中有 {limit} 个以上不同的文字，超出可导入的范围，没有导入任何内容。请删去无用的工作表，或拆分成几个文件后重试。',
    en: 'Part {part} of the file holds more than {limit} texts, which is more than can be imported; nothing was. Remove unused sheets or split the file.',
  },
  'import.too-much-text': {
    zh: '工作表“{sheet}”的文字过多（到单元格 {cell} 为止），不像统计表，没有导入任何内容。请只保留数据表后重试。',
    en: 'Sheet "{sheet}" holds too much text (up to cell {cell}) for a sheet of figures; nothing was imported. Keep the tables only and retry.',
  },
  'import.too-heavy': {
    zh: '读取这个文件要用的内存超过 {limit} MB，与文件大小不相称，已停止，没有导入任何内容。文件可能有问题；请用 WPS 或 Excel 打开，只保留数据表，另存后重试。',
    en: 'Reading this file takes more than {limit} MB of memory, out of proportion to its size; it was stopped and nothing was imported. Open it in WPS or Excel, keep the tables only, save it and retry.',
  },
  'import.too-slow': {
    zh: '读取这个文件超过 {limit} 秒，与文件大小不相称，已停止，没有导入任何内容。文件可能有问题；请用 WPS 或 Excel 打开，只保留数据表，另存后重试。',
    en: 'Reading this file takes more than {limit} seconds, out of proportion to its size; it was stopped and nothing was imported. Open it in WPS or Excel, keep the tables only, save it and retry.',
  },
  'import.unreadable-old': {
    zh: '这个旧版表格文件无法读取，可能已损坏。请用 WPS 或 Excel 打开，另存为 .xlsx 后重试。',
    en: 'This file of an old format cannot be read; it may be damaged. Open it in WPS or Excel and save it as .xlsx.',
  },
  'import.unreadable': {
    zh: '工作簿无法读取，内容不符合其文件格式。请用 WPS 或 Excel 打开，另存为新的 .xlsx 后重试。',
    en: 'The workbook cannot be read: its content breaks the format of its file. Open it in WPS or Excel and save a new .xlsx.',
  },
  'import.sheet-damaged': {
    zh: '工作表“{sheet}”已损坏，没有导入；其余工作表照常导入。请从原文件恢复该表后重新导入。',
    en: 'Sheet "{sheet}" is damaged and was not imported; the other sheets were. Restore it and import again.',
  },
  'import.package-repaired': {
    zh: '文件有一处已损坏，已修复后读取。请核对数据，并用 WPS 或 Excel 重新保存该文件。',
    en: 'A part of the file is damaged; it was mended and read. Check the figures and save the file again.',
  },
  'import.nothing-found': {
    zh: '没有找到可以导入的数据表。请检查工作表是否有表头和数字。',
    en: 'No table with figures was found. Check that the sheets hold headers and numbers.',
  },
  'import.empty-sheet': {
    zh: '工作表“{sheet}”是空的，没有内容可导入。',
    en: 'Sheet "{sheet}" is empty: nothing to import.',
  },
  'import.sheet-without-table': {
    zh: '工作表“{sheet}”中没有认出数据表，已跳过。如果其中有数据，请检查表头。',
    en: 'No table was recognised on sheet "{sheet}"; it was skipped. If it holds figures, check its headers.',
  },
  'import.hidden-sheet': {
    zh: '工作表“{sheet}”是隐藏的，没有导入。需要时请取消隐藏后重新导入。',
    en: 'Sheet "{sheet}" is hidden and was not imported. Unhide it and import again if it is needed.',
  },
  'import.computed-sheet': {
    zh: '工作表“{sheet}”由本程序根据“数据”表生成，没有重复导入。要更新数据，请修改“数据”表。',
    en: 'Sheet "{sheet}" was made by this program from the sheet 数据 and was not imported again. Change the figures there.',
  },
  'import.hidden-rows': {
    zh: '表中有 {count} 个隐藏的行或列，其数据照常导入。请确认它们应当计入。',
    en: 'The table has {count} hidden rows or columns; their figures were imported. Check that they should count.',
  },
  'import.no-period': {
    zh: '表“{table}”没有写明年份，{count} 个数据没有时间。请在表题或表头中写上年份后重新导入。',
    en: 'Table "{table}" gives no year: {count} figures have no period. Write the year in its title or header and import again.',
  },
  'import.year-in-file-name': {
    zh: '年份 {year} 只出现在文件名中，没有采用。请在表题或表头中写上年份后重新导入。',
    en: 'The year {year} stands only in the file name and was not used. Write it in the title or header and import again.',
  },
  'import.column-without-period': {
    zh: '列“{column}”在按年份排列的表中没有年份，其 {count} 个数据没有时间。请确认是否需要，并补上年份。',
    en: 'Column "{column}" has no year in a table by years; its {count} figures have no period. Check whether they are needed.',
  },
  'import.row-without-period': {
    zh: '第 {row} 行在按年份排列的表中没有年份，其 {count} 个数据没有时间。请确认是否需要，并补上年份。',
    en: 'Row {row} has no year in a table by years; its {count} figures have no period. Check whether they are needed.',
  },
  'import.words-column': {
    zh: '列“{column}”（{name}）是文字，没有作为数据或指标名导入。',
    en: 'Column "{column}" ({name}) holds words; it was imported neither as figures nor as names.',
  },
  'import.helper-column': {
    zh: '列“{column}”与表隔开且没有年份，按辅助列处理，没有导入。',
    en: 'Column "{column}" stands apart from the table and has no year; it was taken as a helper column and not imported.',
  },
  'import.shared-cell': {
    zh: '合并单元格里的一个数跨了几个地区、指标或年份，不属于其中任何一个，没有导入。请拆开单元格，分别填写。',
    en: 'One number in a merged cell stands for several regions, indicators or years; it belongs to none of them and was not imported. Split the cell and fill in each.',
  },
  'import.day-date': {
    zh: '表头“{text}”是某一天的日期，不能确定属于哪个时期，没有当作年份。',
    en: 'Header "{text}" is the date of one day; its period is unclear and it was not taken for a year.',
  },
  'import.ambiguous-year': {
    zh: '“{text}”可能是民国年，也可能是公历简写，没有当作年份。请写成四位数的年份。',
    en: '"{text}" may be a Minguo year or a short Gregorian one and was not used. Write the year with four digits.',
  },
  'import.no-unit': {
    zh: '表“{table}”没有写明单位。请在表头或表的右上角写上单位。',
    en: 'Table "{table}" gives no unit. Write it in the header or at the top right of the table.',
  },
  'import.unlabelled': {
    zh: '有 {count} 个数字所在的行或列没有名称，没有导入。请补上名称。',
    en: '{count} numbers stand in a row or column without a name and were not imported. Give it a name.',
  },
  'import.invalid-text': {
    zh: '“{text}”不能读作数字，按无效数据保留。请改为数字，或用 — 或 … 表示没有。',
    en: '"{text}" cannot be read as a number and is kept as invalid. Write a number, or — or … for none.',
  },
  'import.error-cell': {
    zh: '单元格的公式出错（{text}），按缺失处理。请修正公式后重新导入。',
    en: 'The formula of the cell ends in an error ({text}); it is taken as missing. Correct it and import again.',
  },
  'import.formula-without-result': {
    zh: '单元格的公式没有保存计算结果（{text}），按缺失处理。请用 WPS 或 Excel 打开并保存一次后重新导入。',
    en: 'The formula has no saved result ({text}); it is taken as missing. Open and save the file once, then import again.',
  },
  'import.external-link': {
    zh: '单元格的公式引用了另一个文件（{text}），使用的是上次保存的结果，没有打开那个文件。',
    en: 'The formula refers to another file ({text}); its last saved result was used, that file was not opened.',
  },
  'import.qualified': {
    zh: '“{text}”带有“{word}”字样，不是准确数，按原样保留。',
    en: '"{text}" is hedged with "{word}": it is kept as written, not as an exact number.',
  },
  'import.suspicious-percent': {
    zh: '单元格设为百分比格式，数值 {value} 显示为 {shown}%，请核对是否多乘了 100。',
    en: 'The cell is formatted as a percentage: {value} shows as {shown}%. Check that it is not 100 times too large.',
  },
  'import.suspicious-zero': {
    zh: '行“{label}”的数据全部是 0，可能用 0 代替了缺失。请核对。',
    en: 'All figures of row "{label}" are 0, perhaps in place of missing ones. Check them.',
  },
  'import.definition-break': {
    zh: '表注说明口径有变化：“{text}”。跨越该年份的比较请慎用。',
    en: 'A note says that a definition changed: "{text}". Take care with comparisons across that year.',
  },
  'import.unit-converted': {
    zh: '“{indicator}”的单位由 {from} 换算为 {to}：{before} → {after}。',
    en: '"{indicator}" was converted from {from} to {to}: {before} → {after}.',
  },
  'import.unit-mismatch': {
    zh: '“{indicator}”在表中的单位是“{from}”，与指标的单位“{to}”不能换算，没有导入。请更正表中的单位。',
    en: '"{indicator}" is in "{from}" on the sheet, which does not convert to its unit "{to}"; it was not imported. Correct the unit.',
  },
  'import.unit-assumed': {
    zh: '“{indicator}”在表中没有单位，按指标的单位“{unit}”读取。请核对。',
    en: '"{indicator}" has no unit on the sheet; its own unit "{unit}" was assumed. Check it.',
  },
  'import.duplicate': {
    zh: '“{indicator}”{period}的数据重复且不同：{first} 为 {firstValue}，{second} 为 {secondValue}，采用了前者。请核对。',
    en: '"{indicator}" for {period} is given twice and differs: {firstValue} at {first}, {secondValue} at {second}. The first was used; check them.',
  },
} as const satisfies MessageTable
