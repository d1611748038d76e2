import type { MessageTable } from '../message'

/** What wants a look in the open project. */
export const checksText = {
  'checks.title': { zh: '数据检查', en: 'Checks' },
  'checks.about': {
    zh: '检查只提醒，不改动数据。点击一处，转到它的单元格或报告中的位置。',
    en: 'The checks only remind; they change nothing. Click a place to go to its cell or to the report.',
  },
  'checks.search': { zh: '查找', en: 'Find' },
  'checks.none-shown': { zh: '没有含“{search}”的。', en: 'Nothing holds “{search}”.' },
  'checks.to-report': { zh: '看报告', en: 'Go to the report' },
  'checks.no-cell': { zh: '项目中还没有这个指标', en: 'The project has no such indicator yet' },
} as const satisfies MessageTable
