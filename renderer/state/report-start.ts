import { create } from 'zustand'
import type { FileToken } from '../../shared/api/contract'

interface ReportStart {
  /** Whether the dialog that asks for last year's report is open, and the report that it was opened with. */
  readonly isAsking: boolean
  readonly report: FileToken | null
  /** A report that waits until the figures of its year are taken in. */
  readonly waiting: FileToken | null
  /** Whether the report is shown once the figures of its year are taken in. */
  readonly isNext: boolean
}

/** The way to a template from last year's report, as far as it begins on other screens. */
export const useReportStart = create<ReportStart>()(() => ({
  isAsking: false,
  report: null,
  waiting: null,
  isNext: false,
}))

/** Opens the dialog that asks for last year's report; a report that was dropped is in it already. */
export function askForReport(report: FileToken | null = null): void {
  useReportStart.setState({ isAsking: true, report })
}

export function closeReportStart(): void {
  useReportStart.setState({ isAsking: false, report: null })
}

/** Keeps a report until the project has the figures that it is compared with. */
export function waitWithReport(waiting: FileToken | null): void {
  useReportStart.setState({ waiting })
}

/** Shows the report after the next import, which brings the figures of its year. */
export function showReportNext(isNext: boolean): void {
  useReportStart.setState({ isNext })
}
