import type { MessageTable } from '../message'

/** The window's frame: name, screens, switches, things every screen says. */
export const appText = {
  'app.name': { zh: '年报', en: 'Nianbao' },
  'app.home': { zh: '首页', en: 'Home' },
  'app.import': { zh: '导入', en: 'Import' },
  'app.grid': { zh: '数据', en: 'Data' },
  'app.checks': { zh: '检查', en: 'Checks' },
  'app.report': { zh: '报告', en: 'Report' },
  'app.language': { zh: 'English', en: '中文' },
  'app.screens': { zh: '页面', en: 'Screens' },
  'app.theme': { zh: '深色显示', en: 'Dark colours' },
  'app.dark': { zh: '深色', en: 'Dark' },
  'app.save-copy': { zh: '另存副本', en: 'Save a copy' },
  'app.undo': { zh: '撤销', en: 'Undo' },
  'app.redo': { zh: '恢复', en: 'Redo' },
  'app.close': { zh: '关闭项目', en: 'Close project' },
  'app.saved': { zh: '已保存', en: 'Saved' },
  'app.saving': { zh: '正在保存…', en: 'Saving…' },
  'app.read-only': { zh: '只读', en: 'Read only' },
  'app.no-project': { zh: '请先新建或打开一个项目。', en: 'Create or open a project first.' },
  'app.error': { zh: '错误', en: 'Error' },
  'app.warning': { zh: '注意', en: 'Warning' },
  'app.note': { zh: '提示', en: 'Note' },
} as const satisfies MessageTable
