import { suggestFileName } from '../components/file-name'

/** The name of a report's file without its ending and its year: 2024年工作报告.docx is 工作报告. */
export function templateNameOf(file: string): string {
  const bare = file.replace(/\.[a-z]+$/iu, '').replace(/(?:19|20)\d\d年?度?/gu, '')
  return suggestFileName(bare.replace(/^[\s_—-]+|[\s_—-]+$/gu, '')) || '年度报告'
}
