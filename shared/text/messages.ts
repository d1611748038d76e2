import type { Issue, IssueLocation } from '../issue'
import { formatMessage, type Locale, type Message } from './message'
import { apiMessages } from './messages/api'
import { checkMessages } from './messages/check'
import { collectMessages } from './messages/collect'
import { commandMessages } from './messages/command'
import { deriveMessages } from './messages/derive'
import { draftMessages } from './messages/draft'
import { exportMessages } from './messages/export'
import { hostMessages } from './messages/host'
import { importMessages } from './messages/import'
import { jobMessages } from './messages/job'
import { ownTemplateMessages } from './messages/own-template'
import { projectMessages } from './messages/project'
import { readReportMessages } from './messages/read-report'
import { templateMessages } from './messages/template'
import { usageMessages } from './messages/usage'
import { workbookMessages } from './messages/workbook'
import { writeBackMessages } from './messages/write-back'

/** The wording of every issue by its code. */
export const messages = {
  ...apiMessages,
  ...importMessages,
  ...jobMessages,
  ...deriveMessages,
  ...projectMessages,
  ...readReportMessages,
  ...templateMessages,
  ...draftMessages,
  ...ownTemplateMessages,
  ...exportMessages,
  ...checkMessages,
  ...collectMessages,
  ...commandMessages,
  ...hostMessages,
  ...usageMessages,
  ...workbookMessages,
  ...writeBackMessages,
}

/** Every issue the program can raise; a code without wording does not compile. */
export type IssueCode = keyof typeof messages

/** The sentence of an issue, without its place. */
export function formatIssue(issue: Issue, locale: Locale): string {
  const message: Message = messages[issue.code]
  return formatMessage(message, issue.parameters, locale)
}

/** Where an issue is, as a user would look for it: "指标.xlsx › 社会救助 › C5" or "template.yaml:12:8". */
export function formatLocation(place: IssueLocation): string {
  switch (place.tag) {
    case 'file':
      return place.file
    case 'cell':
      return [place.file, place.sheet, place.cell].filter((part) => part !== null).join(' › ')
    case 'template':
      return `${place.file}:${place.line}:${place.column}`
  }
}
