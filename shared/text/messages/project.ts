import type { MessageTable } from '../message'

/** What the project file, its session and the import into it can say. */
export const projectMessages = {
  'project.not-found': {
    zh: '找不到项目文件“{path}”，它可能已被移动、改名，或所在的磁盘未连接。请检查后重新打开。',
    en: 'There is no project file "{path}"; it may have been moved or renamed, or its disk is not connected. Check and open it again.',
  },
  'project.not-a-project': {
    zh: '“{path}”不是年报项目文件（.nianbao），未做任何改动。要导入工作簿，请用“从工作簿新建”。',
    en: '"{path}" is no Nianbao project (.nianbao); it was not changed. To take in a workbook, use "New from a workbook".',
  },
  'project.newer-version': {
    zh: '“{path}”由较新版本的年报保存（文件版本 {version}，本程序支持到 {supported}）。文件未做任何改动，请升级程序后再打开。',
    en: '"{path}" was saved by a newer version of Nianbao (file version {version}; this program reads up to {supported}). It was not changed; update the program to open it.',
  },
  'project.damaged': {
    zh: '项目文件“{path}”已损坏（{detail}），未做任何改动。请改用备份（同一文件夹中的 .bak.nianbao）或最近一次另存的副本，并保留此文件以便恢复。',
    en: 'The project file "{path}" is damaged ({detail}); it was not changed. Use a backup (.bak.nianbao in the same folder) or your last copy, and keep this file for recovery.',
  },
  'project.locked': {
    zh: '“{path}”正在另一个窗口、另一台电脑或别的程序中使用。请在那里关闭后再打开。',
    en: '"{path}" is in use by another window, another computer or another program. Close it there and open it again.',
  },
  'project.read-only-file': {
    zh: '文件“{path}”是只读的，项目以只读方式打开。要修改，请先“另存为”到可写的文件夹。',
    en: 'The file "{path}" is read-only, so the project is open for reading. To edit, use "Save as" into a folder you can write to.',
  },
  'project.read-only-folder': {
    zh: '“{path}”所在的文件夹不可写，项目以只读方式打开。要修改，请先“另存为”到可写的文件夹。',
    en: 'The folder of "{path}" cannot be written to, so the project is open for reading. To edit, use "Save as" into a folder you can write to.',
  },
  'project.needs-recovery': {
    zh: '“{path}”上次未正常关闭，恢复时需要写入，但文件或文件夹是只读的。请把它连同同名的 -journal 文件复制到可写的文件夹后打开。',
    en: '"{path}" was not closed properly and must be written to be restored, but the file or its folder is read-only. Copy it together with its -journal file to a folder you can write to.',
  },
  'project.foreign-journal': {
    zh: '“{path}”旁边有一个不属于它的恢复日志“{journal}”，打开会毁坏项目，因此没有打开，两个文件都未改动。请把日志文件移到别的文件夹后再打开。',
    en: 'Beside "{path}" lies a journal that is not of this file, "{journal}". Opening would destroy the project, so it was not opened and neither file was changed. Move the journal to another folder and open again.',
  },
  'project.recovered': {
    zh: '上次没有正常关闭，“{path}”已恢复到最后一次保存的状态；恢复前的文件保存在同一文件夹的“{copy}”。请核对最近的修改。',
    en: 'The project was not closed in good order last time; "{path}" was brought back to what was saved last. The file of before is kept as "{copy}" in the same folder. Check the latest edits.',
  },
  'project.old-read-only': {
    zh: '“{path}”是旧版本的项目，打开时需要升级，但文件或文件夹是只读的。请复制到可写的文件夹后打开。',
    en: '"{path}" is a project of an older version and must be upgraded, but the file or its folder is read-only. Copy it to a folder you can write to and open it there.',
  },
  'project.backup-failed': {
    zh: '升级“{path}”之前无法保存备份（{reason}），因此没有升级，文件未改动。请清理磁盘空间后重新打开。',
    en: 'No backup could be saved before upgrading "{path}" ({reason}), so it was not upgraded and is unchanged. Free some disk space and open it again.',
  },
  'project.cannot-open': {
    zh: '无法打开“{path}”（{reason}），文件未改动。请检查磁盘和权限后重试。',
    en: '"{path}" cannot be opened ({reason}); it was not changed. Check the disk and your permissions, then retry.',
  },
  'project.vanished': {
    zh: '项目文件“{path}”不见了（磁盘断开，或文件被移动、删除、替换）。刚才的修改没有保存，此前的修改已存入该文件。请接回磁盘后重试，或“另存为”到别处继续。',
    en: 'The project file "{path}" is gone (disk disconnected, or the file was moved, deleted or replaced). This edit was not saved; all earlier ones are in that file. Reconnect the disk and retry, or go on elsewhere with "Save as".',
  },
  'project.disk-full': {
    zh: '磁盘空间不足，刚才的修改没有存入“{path}”，此前的修改都已保存。请清理磁盘后重试，或“另存为”到别的磁盘继续。',
    en: 'The disk is full: this edit was not saved to "{path}", all earlier ones were. Free some space and retry, or go on on another disk with "Save as".',
  },
  'project.write-failed': {
    zh: '写入“{path}”失败（{reason}），刚才的修改没有保存，此前的修改都已保存。请检查磁盘后重试，或“另存为”到别处继续。',
    en: 'Writing "{path}" failed ({reason}): this edit was not saved, all earlier ones were. Check the disk and retry, or go on elsewhere with "Save as".',
  },
  'project.copy-failed': {
    zh: '副本“{path}”没有保存（{reason}），原有文件未改动。请换一个文件夹后重试。',
    en: 'The copy "{path}" was not saved ({reason}); an existing file is unchanged. Choose another folder and retry.',
  },
  'project.copy-without-history': {
    zh: '项目文件“{original}”已无法读取（{reason}），已用内存中的内容保存副本“{path}”：数据和设置完整，但不含修改历史和导入过的原工作簿。请改用这个副本。',
    en: 'The project file "{original}" cannot be read any more ({reason}); the copy "{path}" was saved from memory: figures and settings are complete, the history of changes and the imported workbooks are not in it. Go on with this copy.',
  },
  'project.copy-onto-itself': {
    zh: '“{path}”就是正在编辑的项目，不能作为副本的位置。请换一个文件名。',
    en: '"{path}" is the project being edited and cannot be the place of its copy. Choose another name.',
  },
  'project.none-open': {
    zh: '没有打开的项目。请先新建或打开一个项目。',
    en: 'No project is open. Create or open one first.',
  },
  'project.other-open': {
    zh: '这个窗口里的项目已经不是现在打开的项目，没有做任何改动。请转到现在的项目，或重新打开这个项目后再做一次。',
    en: 'The project of this window is not the one that is open now; nothing was changed. Go to the project that is open, or open this one again and repeat.',
  },
  'project.changed-meanwhile': {
    zh: '要改动的内容刚刚在另一个窗口中改过，这次改动没有写入。窗口现在显示的是最新内容，请核对后再做一次。',
    en: 'What was to be changed has just been changed in another window, so this was not written. The window shows the newest state now; look at it and repeat.',
  },
  'project.forbidden-character': {
    zh: '输入的文字中有 Word 和 Excel 文件不能保存的字符（{character}），多半是复制时带来的。请删去它再输入。',
    en: 'The text has a character that Word and Excel files cannot hold ({character}), most likely from copying. Remove it and enter the text again.',
  },
  'project.no-example': {
    zh: '模板“{template}”没有可用的示例工作簿。请选择别的模板。',
    en: 'The template "{template}" has no example workbook that can be used. Choose another template.',
  },
  'project.orphan-figure': {
    zh: '指标“{indicator}”或其地区不在项目中，但有数据属于它，修改没有保存。请先删除或移走这些数据。',
    en: 'The indicator "{indicator}" or its region is not in the project, yet figures belong to it; nothing was saved. Remove or move these figures first.',
  },
  'project.duplicate-name': {
    zh: '项目中已有名为“{name}”的指标，修改没有保存。请换一个名称。',
    en: 'The project has an indicator named "{name}" already; nothing was saved. Choose another name.',
  },
  'project.import-unknown': {
    zh: '这次导入已结束或被新的导入代替。请重新选择工作簿。',
    en: 'This import has ended or was replaced by a newer one. Choose the workbook again.',
  },
  'project.import-nothing': {
    zh: '没有可以导入的数据：所选数据与项目相同，或没有选中任何数据。',
    en: 'There is nothing to take in: the figures are the same as in the project, or none was chosen.',
  },
  'project.table-unknown': {
    zh: '工作表“{sheet}”的 {range} 处没有识别出的表，这项更正未使用。请重新读取工作簿后再更正。',
    en: 'No table was recognised at {range} of sheet "{sheet}"; this correction was not used. Read the workbook again and correct it then.',
  },
  'project.table-unreadable': {
    zh: '按所选的标题行和标签列，工作表“{sheet}”的 {range} 读不出数据，仍按自动识别显示。请调整标题行或标签列。',
    en: 'With these header rows and label columns no figure can be read from {range} of sheet "{sheet}"; it is shown as recognised. Choose other rows or columns.',
  },
  'project.match-unknown': {
    zh: '“{indicator}”要对应的指标已不在项目中，这项对应未使用。请重新选择。',
    en: 'The indicator that "{indicator}" was matched with is no longer in the project; the match was not used. Choose again.',
  },
  'api.unknown-file': {
    zh: '这个文件不是通过选择得到的，或选择已失效。请重新选择文件。',
    en: 'This file was not chosen by you, or the choice has expired. Choose the file again.',
  },
  'api.unknown-method': {
    zh: '程序没有“{method}”这项功能。请升级或重新打开窗口。',
    en: 'The program has no method "{method}". Update it or reopen the window.',
  },
  'api.bad-arguments': {
    zh: '“{method}”收到的内容不合规（{detail}），没有执行。请重新打开窗口后再试。',
    en: '"{method}" was given something it cannot accept ({detail}) and did nothing. Reopen the window and retry.',
  },
  'api.cancelled': {
    zh: '已取消，没有写入任何内容。',
    en: 'Cancelled; nothing was written.',
  },
} as const satisfies MessageTable
