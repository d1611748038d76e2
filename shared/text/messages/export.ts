import type { MessageTable } from '../message'

/** What writing a report to a file can say. */
export const exportMessages = {
  'export.missing-glyph': {
    zh: '报告字体中没有“{character}”（{code}）这个字，无法印出，位于“{where}”。请换用其他字或写法后重新导出。',
    en: 'The report font has no sign for "{character}" ({code}), in the text beginning "{where}". Replace the character and export again.',
  },
  'export.fonts-missing': {
    zh: '本机没有安装公文规定的字体，PDF 中以随附的字体代替：{faces}。请安装后重新导出，或在装有这些字体的电脑上导出。',
    en: 'Fonts that official documents are set in are not installed on this PC; the PDF has others in their place: {faces}. Install them and export again, or export on a PC that has them.',
  },
  'export.font-other': {
    zh: '本机没有安装{wanted}，PDF 中的{face}用的是本机的“{used}”。如需{wanted}，请安装后重新导出。',
    en: '{wanted} is not installed on this PC; the PDF has its "{used}" for {face}. Install {wanted} and export again if it is required.',
  },
  'export.other-figure': {
    zh: '{file} 文件中的“{name}”（{figure}）与报告不一致，位于{where}：报告为“{expected}”，文件为“{found}”。文件没有写出。请先导出其他格式，并把这条提示告诉维护人员。',
    en: 'In the {file} file "{name}" ({figure}) differs from the report at {where}: the report says "{expected}", the file "{found}". Nothing was written. Export the other formats meanwhile, and pass this message on to support.',
  },
  'export.other-words': {
    zh: '{file} 文件与报告不一致，位于{where}：报告为“{expected}”，文件为“{found}”。文件没有写出。请先导出其他格式，并把这条提示告诉维护人员。',
    en: 'The {file} file differs from the report at {where}: the report says "{expected}", the file "{found}". Nothing was written. Export the other formats meanwhile, and pass this message on to support.',
  },
  'export.other-preview': {
    zh: '预览中的“{name}”（{figure}）与要导出的报告不一致：报告为“{expected}”，预览为“{found}”。文件没有写出。请重新打开报告页面再导出；仍不一致就把这条提示告诉维护人员。',
    en: '"{name}" ({figure}) in the preview differs from the report to be exported: the report says "{expected}", the preview "{found}". Nothing was written. Open the report screen again and export; if it still differs, please report this message.',
  },
  'export.no-permission': {
    zh: '没有写入“{path}”的权限，报告未保存，原有文件未改动。请换一个文件夹，或向管理员申请写入权限。',
    en: 'There is no permission to write "{path}"; nothing was saved and an existing file is unchanged. Choose another folder or ask for the permission.',
  },
  'export.disk-full': {
    zh: '磁盘空间不足，“{path}”未保存，原有文件未改动。请清理磁盘或换一个磁盘后重试。',
    en: 'The disk is full; "{path}" was not saved and an existing file is unchanged. Free some space or choose another disk and retry.',
  },
  'export.new-left': {
    zh: '其他文件未写成，而“{path}”可能已是这次写出的新文件，未能撤回。请删除它或重新导出。',
    en: 'Other files were not written, while "{path}" may be a new file that could not be taken back. Delete it or export again.',
  },
  'export.old-kept-beside': {
    zh: '“{path}”可能已是新文件，原来的文件未能放回，现保存为“{kept}”。请重新导出，或把它改回原名。',
    en: '"{path}" may be the new file already; the old one could not be put back and is kept as "{kept}". Export again, or rename it back.',
  },
  'export.would-replace': {
    zh: '这里已有 {names}，与询问时不同，没有写出任何文件。请重新导出并再次确认。',
    en: '{names} stand there already and are not what you were asked about; nothing was written. Export again and confirm.',
  },
  'export.is-folder': {
    zh: '“{path}”是一个文件夹，不能用作文件名，报告未保存。请改用别的文件名，或移走该文件夹。',
    en: '"{path}" is a folder and cannot be used as a file name; nothing was saved. Use another name or move the folder away.',
  },
  'export.no-folder': {
    zh: '“{path}”所在的文件夹不存在，也无法新建，报告未保存。请检查路径和磁盘是否可用。',
    en: 'The folder of "{path}" does not exist and cannot be made; nothing was saved. Check the path and that the disk is available.',
  },
  'export.folder-is-file': {
    zh: '“{path}”的上级路径中有一个是文件而不是文件夹，报告未保存。请换一个文件夹。',
    en: 'Part of the path of "{path}" is a file, not a folder; nothing was saved. Choose another folder.',
  },
  'export.read-only': {
    zh: '“{path}”所在的磁盘是只读的，报告未保存。请换一个可以写入的磁盘。',
    en: 'The disk of "{path}" is read-only; nothing was saved. Choose a disk that can be written.',
  },
  'export.in-use': {
    zh: '“{path}”正被其他程序使用，报告未保存。请在 WPS 或阅读器中关闭该文件后重试。',
    en: '"{path}" is in use by another program; nothing was saved. Close it in WPS or the reader and retry.',
  },
  'export.name-too-long': {
    zh: '文件名或路径过长，“{path}”未保存。请缩短文件名或换一个层级较浅的文件夹。',
    en: 'The name or path is too long; "{path}" was not saved. Shorten the name or choose a folder nearer the root.',
  },
  'export.write-failed': {
    zh: '写入“{path}”失败（{reason}），原有文件未改动。请换一个文件夹后重试。',
    en: 'Writing "{path}" failed ({reason}); an existing file is unchanged. Choose another folder and retry.',
  },
} as const satisfies MessageTable
