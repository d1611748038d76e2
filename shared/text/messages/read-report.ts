import type { MessageTable } from '../message'

/** What reading a finished report can say. */
export const readReportMessages = {
  'read-report.not-a-report': {
    zh: '这不是 Word 文档或文本文件（.docx、.doc、.wps、.txt）。请用 WPS 或 Word 打开，另存为 .docx 后重试。',
    en: 'This is no Word document or text file (.docx, .doc, .wps, .txt). Open it in WPS or Word, save it as .docx and retry.',
  },
  'read-report.is-workbook': {
    zh: '这是工作簿，不是报告。报告请给 Word 文件（.docx、.doc、.wps）或文本，工作簿请用 --data 给出。',
    en: 'This is a workbook, not a report. Give a Word file (.docx, .doc, .wps) or text, and the workbook with --data.',
  },
  'read-report.empty': {
    zh: '报告中没有文字。请确认选对了文件；如果内容是扫描的图片，请先转成文字。',
    en: 'The report holds no text. Check that it is the right file; pages that were scanned have to be turned into text first.',
  },
  'read-report.password': {
    zh: '文档设有打开密码。请用 WPS 或 Word 打开，取消密码并保存后重试。',
    en: 'The document is protected by a password. Open it in WPS or Word, remove the password, save and retry.',
  },
  'read-report.damaged': {
    zh: '文档已损坏或不符合其文件格式，没有读取任何内容。请从原处重新复制，或用 WPS、Word 打开修复后另存为 .docx 再试。',
    en: 'The document is damaged or breaks the format of its file; nothing was read. Copy it again, or repair it in WPS or Word and save it as .docx.',
  },
  'read-report.entities': {
    zh: '没有打开：文档里有正常文档不会有的内容，可能有害。请向提供文档的人核实。',
    en: 'The document was not opened: it holds what no proper document does and may be harmful. Ask whoever sent it.',
  },
  'read-report.too-large': {
    zh: '文档的文字过多，不像一份报告，已拒绝打开。请只保留报告正文后重试。',
    en: 'The document holds too much text for a report and was refused. Keep the report only and retry.',
  },
  'read-report.too-heavy': {
    zh: '读取这份报告要用的内存超过 {limit} MB，与文件大小不相称，已停止。文件可能有问题；请用 WPS 或 Word 打开，只保留正文，另存为 .docx 后重试。',
    en: 'Reading this report takes more than {limit} MB of memory, out of proportion to its size; it was stopped. Open it in WPS or Word, keep the text only, save it as .docx and retry.',
  },
  'read-report.too-slow': {
    zh: '读取这份报告超过 {limit} 秒，与文件大小不相称，已停止。文件可能有问题；请用 WPS 或 Word 打开，只保留正文，另存为 .docx 后重试。',
    en: 'Reading this report takes more than {limit} seconds, out of proportion to its size; it was stopped. Open it in WPS or Word, keep the text only, save it as .docx and retry.',
  },
  'read-report.old-word': {
    zh: '这是 Word 6.0 或 95 的文档，无法读取。请用 WPS 或 Word 打开，另存为 .docx 后重试。',
    en: 'This is a document of Word 6.0 or 95, which cannot be read. Open it in WPS or Word, save it as .docx and retry.',
  },
  'read-report.other-format': {
    zh: '这是 {format} 文件，只是名字像 Word 文档。请用 WPS 或 Word 打开，另存为 .docx 后重试。',
    en: 'This is a file in {format}, whatever its name says. Open it in WPS or Word, save it as .docx and retry.',
  },
  'read-report.unknown-encoding': {
    zh: '文本文件的编码无法识别。请用记事本打开，另存为 UTF-8 编码后重试。',
    en: 'The encoding of the text file is unknown. Open it in an editor, save it as UTF-8 and retry.',
  },
  'read-report.docx-only': {
    zh: '只能在 .docx 文档中加批注。请用 WPS 或 Word 打开报告，另存为 .docx 后重试。',
    en: 'Comments can only be put into a .docx document. Open the report in WPS or Word, save it as .docx and retry.',
  },
  'read-report.no-copy': {
    zh: '无法在这个文档中加批注：压缩包的结构不常见。请用 WPS 或 Word 打开，另存为 .docx 后重试。',
    en: 'Comments cannot be put into this document: its package is built in an unusual way. Open it in WPS or Word, save it as .docx and retry.',
  },
  'read-report.text-box': {
    zh: '报告中有 {count} 个文本框，其中的文字没有读取。需要时请把文字移到正文。',
    en: 'The report has {count} text boxes, whose words were not read. Move them into the text if they are needed.',
  },
  'read-report.picture': {
    zh: '报告中有 {count} 幅图片，没有读取，不会进入模板。',
    en: 'The report has {count} pictures, which were not read and are not in the template.',
  },
  'read-report.chart': {
    zh: '报告中有 {count} 个图表，没有读取。需要时请在模板中另加图表。',
    en: 'The report has {count} charts, which were not read. Add charts to the template where they are needed.',
  },
  'read-report.formula': {
    zh: '报告中有 {count} 个公式域不能读作文字，已略去。请核对。',
    en: 'The report has {count} equation fields that cannot be read as text; they were left out. Check them.',
  },
  'read-report.embedded-object': {
    zh: '报告中有 {count} 个嵌入对象（如 Excel 表格），没有读取。请核对其中的数。',
    en: 'The report has {count} embedded objects (such as Excel tables), which were not read. Check their numbers.',
  },
  'read-report.header-or-footer': {
    zh: '报告的页眉、页脚（{count} 个）没有读取。',
    en: 'Headers and footers of the report ({count}) were not read.',
  },
  'read-report.comment': {
    zh: '报告中有 {count} 条批注，没有读取。',
    en: 'The report has {count} comments, which were not read.',
  },
  'read-report.deletion': {
    zh: '报告中有 {count} 处修订删除的文字，按已接受修订读取。',
    en: 'The report has {count} tracked deletions; it was read with all changes accepted.',
  },
} as const satisfies MessageTable
