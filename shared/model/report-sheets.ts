/** The sheets of a report's workbook. Only the data sheet holds figures of its own; the others are computed from it. */
export const reportSheets = { report: '报告', data: '数据', derived: '计算', appendix: '附录', charts: '图表' } as const
