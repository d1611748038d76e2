import type { MessageTable } from '../message'

/** What can be said before and after edited figures are written back into a copy of their workbook. */
export const writeBackMessages = {
  'write-back.format': {
    zh: '“{file}”是{format}，只有 .xlsx 和 .xlsm 能原样写回。请在 Excel 或 WPS 中把它另存为 .xlsx 后重新导入，以后的修改就可以写回。',
    en: '"{file}" is {format}; only .xlsx and .xlsm can be written back as they are. Save it as .xlsx in Excel or WPS and import that: edits can be written back from then on.',
  },
  'write-back.package': {
    zh: '“{file}”的内部结构（{part}）无法原样改写，没有写出任何文件。请在 Excel 或 WPS 中把它另存一次后重新导入。',
    en: 'The inside of "{file}" ({part}) cannot be rewritten as it is; nothing was written. Save it once in Excel or WPS and import it again.',
  },
  'write-back.check-failed': {
    zh: '写出的副本与计划不符（{part}），已放弃，没有写出任何文件。请把这条信息告诉维护人员。',
    en: 'The copy does not come out as planned ({part}); it was given up and nothing was written. Pass this message on to support.',
  },
  'write-back.unknown-import': {
    zh: '项目里没有这次导入（{name}）。项目中的导入：{known}。',
    en: 'The project has no such import ({name}). Its imports: {known}.',
  },
  'write-back.not-kept': {
    zh: '项目中没有保存“{file}”的原件[[（超过 {limit} MB）]]。请选择原来的工作簿。',
    en: 'The project does not keep "{file}" itself[[ (it is larger than {limit} MB)]]. Choose the original workbook.',
  },
  'write-back.other-file': {
    zh: '“{file}”与导入时的文件不完全相同，已按它现在的内容重新查找各指标的单元格。请逐条核对下面的清单。',
    en: '"{file}" is not exactly the file that was imported; the cells were found anew in it as it is now. Check the list below line by line.',
  },
  'write-back.changed-meanwhile': {
    zh: '清单列出之后项目又有修改，没有写出文件。请看过新的清单再保存。',
    en: 'The project was edited after the list was made; nothing was written. Look at the new list and save again.',
  },
  'write-back.nothing-chosen': {
    zh: '没有选中任何单元格，没有写出文件。',
    en: 'No cell is chosen; nothing was written.',
  },
  'write-back.file-exists': {
    zh: '“{path}”已经存在，没有覆盖。请换一个文件名，或加 --force 覆盖它。',
    en: '"{path}" exists and was not replaced. Choose another name, or replace it with --force.',
  },
  'write-back.place-taken': {
    zh: '副本要保存为“{path}”，这个文件已经存在，没有覆盖。请换一个文件名。',
    en: 'The copy would be saved as "{path}", which exists and was not replaced. Choose another name.',
  },
  'write-back.unit-changed': {
    zh: '{indicator}（{period}）：导入后指标的单位由“{from}”改为“{to}”，无法确定表中的数应是多少，这一格不写。',
    en: '{indicator} ({period}): the unit was changed from "{from}" to "{to}" since the import, so what the sheet should say is unsure; the cell is left.',
  },
  'write-back.sheet-missing': {
    zh: '{indicator}（{period}）：工作簿中没有工作表“{sheet}”，这一格不写。',
    en: '{indicator} ({period}): the workbook has no sheet "{sheet}"; the cell is left.',
  },
  'write-back.cell-differs': {
    zh: '{indicator}（{period}）：导入时这一格是“{expected}”，现在是“{found}”，不写。请核对是否选错了文件。',
    en: '{indicator} ({period}): the cell said "{expected}" when it was imported and says "{found}" now; it is left. Check that this is the right file.',
  },
  'write-back.formula-bound': {
    zh: '{indicator}（{period}）：这一格的公式（={formula}）与其他单元格连在一起，不能单独替换，不写。请在 Excel 中处理。',
    en: '{indicator} ({period}): the formula of this cell (={formula}) belongs together with other cells and cannot be replaced alone; it is left. Change it in Excel.',
  },
  'write-back.date-cell': {
    zh: '{indicator}（{period}）：这一格的格式是日期，写入数字会显示成日期，不写。请先在 Excel 中改为“常规”。',
    en: '{indicator} ({period}): the cell is formatted as a date and would show the number as one; it is left. Format it as "General" in Excel first.',
  },
  'write-back.percent-cell': {
    zh: '{indicator}（{period}）：这一格的格式是百分比，而指标的单位不是 %，不写。请先在 Excel 中改为“常规”。',
    en: '{indicator} ({period}): the cell is formatted as a percentage and the unit of the indicator is none; it is left. Format it as "General" in Excel first.',
  },
  'write-back.scaled-cell': {
    zh: '{indicator}（{period}）：这一格的数字格式缩放显示，新数字写进去会显示成别的数，不写。请先在 Excel 中改为“常规”。',
    en: '{indicator} ({period}): the number format of the cell shows another scale, and the new number would be shown as another; it is left. Format it as "General" in Excel first.',
  },
  'write-back.invalid-figure': {
    zh: '{indicator}（{period}）：“{text}”不是数字，也不是缺数标记，不写。请先在数据页改正。',
    en: '{indicator} ({period}): "{text}" is neither a number nor a mark; it is left. Correct it in the data first.',
  },
  'write-back.error-mark': {
    zh: '{indicator}（{period}）：“{text}”是表格的错误值，不写。',
    en: '{indicator} ({period}): "{text}" is an error of a spreadsheet; it is left.',
  },
  'write-back.hedge': {
    zh: '{indicator}（{period}）：“{text}”写进表里再读出来不是同一个数，不写。请在数据页换一种写法。',
    en: '{indicator} ({period}): "{text}" would not be read as the same figure from the sheet; it is left. Word it otherwise in the data.',
  },
  'write-back.two-figures': {
    zh: '{indicator}（{period}）：同一个单元格对应两个不同的数（这里是“{after}”），都不写。',
    en: '{indicator} ({period}): one cell stands for two different figures ("{after}" here); neither is written.',
  },
  'write-back.second-cell': {
    zh: '{indicator}：这一格说的是同一个数，但导入时就与第一处不同（“{text}”），保持原样。',
    en: '{indicator}: this cell speaks of the same figure but differed from the first one when it was imported ("{text}"); it is left.',
  },
  'write-back.no-cell': {
    zh: '{indicator}：{periods} 的数是在项目中录入的，工作簿里没有对应的单元格，不能写回。',
    en: '{indicator}: the figures of {periods} were entered in the project; the workbook has no cells for them.',
  },
  'write-back.own-notes': {
    zh: '有 {count} 个数的说明或状态（初步数等）在项目中改过，只保存在项目里，不写进工作簿。',
    en: 'The note or status of {count} figures was changed in the project; it stays there and is not written.',
  },
  'write-back.computed': {
    zh: '有 {count} 个单元格属于由公式推算的指标，不写；如果它们在表中不是公式，请自行核对。',
    en: '{count} cells belong to derived indicators and are not written; where they hold no formula in the sheet, check them yourself.',
  },
  'write-back.became-number': {
    zh: '这一格原是文字“{text}”，改为数值；脚注标记等附在数字上的文字不再保留。',
    en: 'The cell held the text "{text}" and gets a number; footnote marks and words around it are lost.',
  },
  'write-back.lost-styles': {
    zh: '这一格的文字有几种字体样式（如上标），改写后只用单元格自身的样式。',
    en: 'The text of the cell had more than one style (raised marks); it gets the style of the cell alone.',
  },
  'write-back.recalculates': {
    zh: '有 {count} 个公式用到改动的单元格，其旧结果已删去，Excel、WPS 和 LibreOffice 打开时会重新计算。',
    en: '{count} formulas read the changed cells; their old results are taken out, and Excel, WPS and LibreOffice compute them on opening.',
  },
  'write-back.formulas-replaced': {
    zh: '按所选，{count} 个公式将被数据替换，不再随其他单元格变化。',
    en: 'As you chose, {count} formulas are replaced by values and will no longer follow other cells.',
  },
  'write-back.signed': {
    zh: '工作簿有数字签名，内容改动后签名不再有效，需要重新签署。',
    en: 'The workbook is signed; the signature is no longer valid after the change and must be made anew.',
  },
  'write-back.pivots': {
    zh: '工作簿有数据透视表，它保存的是旧数据，打开后请“刷新”。',
    en: 'The workbook has pivot tables, which keep the old data: refresh them after opening.',
  },
} as const satisfies MessageTable
