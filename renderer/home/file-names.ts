import { fileNameIssue } from '../components/file-name'

/** The name of a project for a workbook: the file's name without its ending, and without what no file name may hold. */
export function projectNameOf(fileName: string): string {
  const bare = fileName
    .replace(/\.[a-z0-9]{1,7}$/iu, '')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[ .]+|[ .]+$/gu, '')
  if (bare === '') return '年报'
  return fileNameIssue(bare) === 'signs' ? `_${bare}` : bare
}

export function isProjectFile(fileName: string): boolean {
  return /\.nianbao$/iu.test(fileName)
}
