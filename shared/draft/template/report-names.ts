import { foldWidth } from '../mentions/fold-width'
import type { ReportParagraph } from '../report-text'

/** The region and the bureau that a report names, as the settings of its template. */
export type ReportNames = Readonly<Record<string, string>>

/** 2021年某某市民政事业发展公报: the region is what the title begins with. */
const regionOfTitle = /^(?:(?:19|20)\d\d年)?(?<region>(?!全)\p{Script=Han}{2,9}?(?:自治区|自治州|省|市|区|县|盟|旗))/u

/** A line of its own that is the name of an office. */
const officeLine = /^(?<bureau>\p{Script=Han}{3,24}(?:局|厅|部|委员会|办公室|总队|调查队))(?:\s|$)/u

/** The names of region (地区) and bureau (单位名称) that a report states by its title, byline or sign-off. */
export function findReportNames(paragraphs: readonly ReportParagraph[]): ReportNames {
  const title = paragraphs.find(({ role }) => role.tag === 'title')?.text ?? ''
  const region = regionOfTitle.exec(foldWidth(title).trim())?.groups?.['region']
  const offices = paragraphs.flatMap(({ role, text }) =>
    role.tag === 'byline' || role.tag === 'sign-off' ? (officeLine.exec(text.trim())?.groups?.['bureau'] ?? []) : [],
  )
  const [bureau] = offices
  return { ...(bureau === undefined ? {} : { 单位名称: bureau }), ...(region === undefined ? {} : { 地区: region }) }
}
