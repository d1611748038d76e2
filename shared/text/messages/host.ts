import type { MessageTable } from '../message'

/** What the hosts (desktop window, browser mode) can say beside the answers of the Node side. */
export const hostMessages = {
  'host.unknown-option': {
    zh: '不认识的参数“{option}”。可用：--no-open（不打开浏览器）、--port 端口、--folder 文件夹、--lang zh-CN|en。',
    en: 'Unknown option "{option}". There are: --no-open (start no browser), --port N, --folder DIR, --lang zh-CN|en.',
  },
  'host.bad-idle': {
    zh: '“{idle}”不是分钟数。请用正数，例如 --idle 10。',
    en: '"{idle}" is no number of minutes. Use a positive number such as --idle 10.',
  },
  'host.bad-port': {
    zh: '端口“{port}”不对：请用 0 到 65535 的整数，0 表示任选一个。',
    en: 'The port "{port}" is not right: give a whole number from 0 to 65535; 0 takes any free one.',
  },
  'host.no-value': {
    zh: '参数“{option}”后面缺少内容。',
    en: 'The option "{option}" lacks its value.',
  },
  'host.port-taken': {
    zh: '端口 {port} 已被占用或不允许使用。请换一个端口，或不写 --port 由程序自选。',
    en: 'Port {port} is in use or not allowed. Choose another, or leave --port out to take any free one.',
  },
  'host.no-folder': {
    zh: '不能使用文件夹“{folder}”（{reason}）。请用 --folder 另选一个可以写入的文件夹。',
    en: 'The folder "{folder}" cannot be used ({reason}). Choose another that can be written to with --folder.',
  },
  'host.serving': {
    zh: '年报已在浏览器模式下运行，请打开：{url}\n项目保存在：{folder}\n按 Ctrl+C 结束。',
    en: 'Nianbao runs in browser mode; open: {url}\nProjects are kept in: {folder}\nPress Ctrl+C to stop.',
  },
  'host.page-lost': {
    zh: '窗口内容意外中断。已保存的修改不会丢失，按“重新载入”继续。',
    en: 'The page of the window stopped unexpectedly. Saved edits are safe: reload to go on.',
  },
} as const satisfies MessageTable

/** Wording of the menu and of the system's dialogs. */
export const hostLabels = {
  application: { zh: '年报', en: 'Nianbao' },
  file: { zh: '文件(&F)', en: '&File' },
  'new-project': { zh: '从工作簿新建(&N)…', en: '&New from a workbook…' },
  'open-project': { zh: '打开(&O)…', en: '&Open…' },
  recent: { zh: '最近打开(&R)', en: 'Open &Recent' },
  'no-recent': { zh: '（无）', en: '(none)' },
  example: { zh: '试用示例(&X)', en: 'Try the E&xample' },
  'import-workbook': { zh: '导入工作簿(&I)…', en: '&Import Workbook…' },
  'save-as': { zh: '另存为(&S)…', en: '&Save As…' },
  'save-copy': { zh: '另存副本(&A)…', en: 'S&ave a Copy…' },
  snapshots: { zh: '自动快照(&K)…', en: 'S&napshots…' },
  'rename-project': { zh: '重命名项目(&M)…', en: 'Rena&me Project…' },
  'export-report': { zh: '导出报告(&E)…', en: '&Export Report…' },
  'write-back': { zh: '写回原表(&B)…', en: 'Write &Back to Workbook…' },
  'close-project': { zh: '关闭项目(&C)', en: '&Close Project' },
  quit: { zh: '退出(&Q)', en: '&Quit' },
  edit: { zh: '编辑(&E)', en: '&Edit' },
  undo: { zh: '撤销(&U)', en: '&Undo' },
  redo: { zh: '重做(&R)', en: '&Redo' },
  cut: { zh: '剪切(&T)', en: 'Cu&t' },
  copy: { zh: '复制(&C)', en: '&Copy' },
  paste: { zh: '粘贴(&P)', en: '&Paste' },
  'select-all': { zh: '全选(&A)', en: 'Select &All' },
  find: { zh: '查找(&F)…', en: '&Find…' },
  view: { zh: '查看(&V)', en: '&View' },
  'show-home': { zh: '首页', en: 'Home' },
  'show-import': { zh: '导入', en: 'Import' },
  'show-grid': { zh: '数据', en: 'Figures' },
  'show-checks': { zh: '检查', en: 'Checks' },
  'show-report': { zh: '报告', en: 'Report' },
  'zoom-in': { zh: '放大', en: 'Zoom In' },
  'zoom-out': { zh: '缩小', en: 'Zoom Out' },
  'actual-size': { zh: '实际大小', en: 'Actual Size' },
  'full-screen': { zh: '全屏', en: 'Full Screen' },
  'developer-tools': { zh: '开发者工具', en: 'Developer Tools' },
  help: { zh: '帮助(&H)', en: '&Help' },
  about: { zh: '关于年报', en: 'About Nianbao' },
  'choose-workbook': { zh: '选择工作簿', en: 'Choose a Workbook' },
  'choose-report': { zh: '选择报告', en: 'Choose a report' },
  'choose-template': { zh: '选择模板', en: 'Choose a template' },
  'choose-project': { zh: '打开项目', en: 'Open a Project' },
  'place-project': { zh: '保存项目', en: 'Save the Project' },
  'place-workbook': { zh: '写回原表，另存为', en: 'Save the Workbook Written Back' },
  'place-template': { zh: '导出模板', en: 'Export the template' },
  'place-report': { zh: '导出报告', en: 'Export the Report' },
  workbooks: { zh: '工作簿', en: 'Workbooks' },
  projects: { zh: '年报项目', en: 'Nianbao projects' },
  'finished-reports': { zh: '报告', en: 'Reports' },
  templates: { zh: '年报模板', en: 'Templates' },
  'all-files': { zh: '所有文件', en: 'All files' },
  reload: { zh: '重新载入', en: 'Reload' },
} as const satisfies MessageTable

/** A word of the menu or of a dialog of the system. */
export type HostLabel = keyof typeof hostLabels
