import { cleanLabel } from './clean-label'
import { isRegionHeader } from './read-region'

/** Words that head a column of labels, also with their translation; a split corner ("地区\\年份") may hold two of them. */
export function isHeaderWord(text: string): boolean {
  return isHeader(text) || (/[A-Za-z]/u.test(text) && isHeader(cleanLabel(text).name))
}

function isHeader(text: string): boolean {
  const parts = text.normalize('NFKC').split(/[\\/、|\r\n]+|\s{2,}/u)
  return parts.every((part) => isOneHeaderWord(part))
}

function isOneHeaderWord(text: string): boolean {
  const compact = text.replace(/\s/gu, '')
  return (
    compact === '' ||
    /^unnamed/iu.test(compact) ||
    isRegionHeader(compact) ||
    /^(?:指标|指标名称|项目|名称|类别|行业|产业|部门|机构|品种|产品|科目|分组|组别|性别|年龄|分类|年份|年度|年|时间|月份|季度|序号|编号|代码|year|years|time|date|period|item|items|indicator|indicators|name|category|seriesname|series|fiscalyear|구분|분류|항목|年別|年底別|年次|시점|연도|項目別|項目名稱|複分類項目|複分類別)$/iu.test(
      compact,
    )
  )
}
