import type { Issue } from '../../../shared/issue'
import type { Locale } from '../../../shared/text/message'
import { formatEntry } from '../../../shared/text/issue-rules'
import { formatIssue } from '../../../shared/text/messages'
import { windowText } from '../../../shared/text/window'
import { formatMessage } from '../../../shared/text/message'
import type { Template } from '../../../shared/template/template'
import { blockOfPlace } from '../preview/block-of-place'
import { nameLocation } from './name-location'
import { readableIssue } from './readable-issue'

/** A place of the report as people name it. */
export interface ReportPlace {
  /** "一、社会救助 › 第 2 句", with what it is about where that is a word or two. */
  readonly text: string
  /** The whole sentence of the issue. */
  readonly whole: string
  /** The template's block. */
  readonly block: number
}

/** Where in the report an issue is; null for one that is about no block of it. */
export function describePlace(template: Template, issue: Issue, locale: Locale): ReportPlace | null {
  const block = blockOfPlace(template, issue.place)
  const location = nameLocation(template, issue.place)
  if (block === null || !location) return null
  const { heading, sentence, caption } = location
  const start = formatMessage(windowText['report.location-start'], {}, locale)
  const where =
    sentence === null ? caption : formatMessage(windowText['report.location-sentence'], { sentence }, locale)
  const place = [heading ?? start, where].filter((part) => part !== null).join(' › ')
  const entry = formatEntry(issue, locale)
  return {
    text: entry === null ? place : `${entry}（${place}）`,
    whole: formatIssue(readableIssue(issue), locale),
    block,
  }
}
