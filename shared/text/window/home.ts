import type { MessageTable } from '../message'

/** The first screen: what the program is for, and the ways to begin. */
export const homeText = {
  'home.title': { zh: '从指标表到年度报告', en: 'From indicator sheets to the annual report' },
  'home.about': {
    zh: '导入 Excel 指标表，核对并修改数据，程序按模板写成报告，输出 PDF、Excel 和 Word。报告中的每个数据都能查到公式和来源单元格。全部在本机完成，不上网。',
    en: 'Import indicator sheets from Excel, check and edit the figures, and get the report as PDF, Excel and Word. Every figure leads back to its formula and cell. Everything stays on this computer.',
  },
  'home.new': { zh: '从工作簿新建', en: 'New from a workbook' },
  'home.new-about': {
    zh: '选择 Excel 或 WPS 的指标表。先核对识别结果，确认后才写入项目，原表不会改动。',
    en: 'Choose an Excel or WPS sheet of indicators. You check what was recognised first; your file is never changed.',
  },
  'home.choose-workbook': { zh: '选择工作簿…', en: 'Choose a workbook…' },
  'home.drop-hint': {
    zh: '也可以把文件拖到这里；或者复制文件，或在表格中复制一片单元格（连同表头），再按 Ctrl+V。',
    en: 'Or drop a file here; or copy a file, or a range of cells with its headings, and press Ctrl+V.',
  },
  'home.drop-here': { zh: '松开后打开这个文件', en: 'Drop to open the file' },
  'home.open': { zh: '打开项目…', en: 'Open a project…' },
  'home.open-title': { zh: '打开项目', en: 'Open a project' },
  'home.open-about': {
    zh: '这里列出项目文件夹中的项目，点击即在原处打开。',
    en: 'These are the projects in the folder of the program; a click opens one where it is.',
  },
  'home.open-elsewhere': {
    zh: '从别处选择…（会复制到项目文件夹）',
    en: 'Choose one from elsewhere… (it is copied into the folder)',
  },
  'home.project-copied': {
    zh: '已复制到项目文件夹，成为“{file}”；选择的原文件不会改动。',
    en: 'It was copied into the folder of the projects as "{file}"; the chosen file stays as it is.',
  },
  'home.recent': { zh: '最近的项目', en: 'Recent projects' },
  'home.no-recent': {
    zh: '还没有项目，从上面选一种开始。',
    en: 'There is no project yet: begin with one of the ways above.',
  },
  'home.missing': { zh: '找不到文件', en: 'File not found' },
  'home.missing-about': {
    zh: '文件已移走、改名，或所在的网络盘、U 盘没有连接。连接后重新打开，或用“打开项目”另选。',
    en: 'The file was moved or renamed, or its drive is not connected. Connect it, or choose the file with "Open a project".',
  },
  'home.examples': { zh: '没做过？先看看示例', en: 'New here? Look at an example' },
  'home.open-example': { zh: '打开示例', en: 'Open the example' },
  'home.continue': { zh: '接着做', en: 'Go on' },
  'home.still-missing': { zh: '还缺 {count} 个指标的数据', en: '{count} indicators without figures' },
  'home.still-to-check': { zh: '{count} 项待核对', en: '{count} to check' },
  'home.nothing-missing': { zh: '数据齐了', en: 'nothing is missing' },
  'home.empty-project': { zh: '还没有数据，先导入指标表', en: 'no figures yet: import a workbook first' },
  'home.fill-in': { zh: '补数据', en: 'Enter figures' },
  'home.to-report': { zh: '继续写报告', en: 'Go on with the report' },
  'home.report-of': { zh: '{year}年报告', en: 'Report of {year}' },
  'home.search': { zh: '按名称查找', en: 'Find by name' },
  'home.none-named': { zh: '没有名称含“{search}”的项目。', en: 'No project is named like “{search}”.' },
  'home.go-on': { zh: '打开已有的项目', en: 'Open a project' },
  'home.go-on-about': {
    zh: '接着修改数据，或按新的一年再出一份报告。',
    en: 'Go on with its figures, or make the report of another year.',
  },
  'home.to-grid': { zh: '查看数据', en: 'Show the data' },
  'home.import-into': { zh: '导入到当前项目…', en: 'Import into this project…' },
  'home.where-to': { zh: '“{file}”导入到哪里？', en: 'Where should "{file}" go?' },
  'home.where-to-about': {
    zh: '已经打开了项目“{project}”。可以把这个表导入其中，也可以另建一个新项目。',
    en: 'The project "{project}" is open. The workbook can be imported into it, or start a new project.',
  },
  'home.into-current': { zh: '导入到当前项目', en: 'Into the open project' },
  'home.into-new': { zh: '另建新项目', en: 'Into a new project' },
  'home.cancel': { zh: '取消', en: 'Cancel' },
  'home.one-file': {
    zh: '一次只能打开一个文件，已打开“{file}”。其余文件请在导入完成后逐个导入。',
    en: 'Only one file can be opened at a time: "{file}" was. Import the others one by one afterwards.',
  },
  'home.pasted-name': { zh: '粘贴的表格 {time}', en: 'Pasted table {time}' },
  'home.nothing-pasted': {
    zh: '剪贴板里没有文件，也没有成片的单元格。请先在文件夹中复制文件，或在 Excel、WPS 中选中带表头的一片单元格复制。',
    en: 'The clipboard holds no file and no range of cells. Copy a file, or a range with its headings in Excel or WPS, first.',
  },
  'home.not-taken': {
    zh: '文件“{file}”没有读到内容，没有新建任何项目。请把它存到本机磁盘后重新选择。',
    en: 'The file "{file}" could not be taken over; no project was made. Save it on this computer and choose it again.',
  },
} as const satisfies MessageTable
