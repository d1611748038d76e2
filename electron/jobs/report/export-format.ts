/** The formats that a report can be written in. */
export const exportFormats = ['pdf', 'xlsx', 'docx'] as const
export type ExportFormat = (typeof exportFormats)[number]
