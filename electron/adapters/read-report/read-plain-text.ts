import type { ReportText } from '../../../shared/draft/report-text'
import { decodeText } from '../package/decode-text'
import { Refusal } from '../package/refusal'
import { textBlocks } from './text-blocks'

/** Reads a report from a text file: UTF-8, UTF-16 or GB18030. Throws a Refusal. */
export function readPlainText(bytes: Uint8Array): ReportText {
  const text = decodeText(bytes)
  if (text === null) throw new Refusal('read-report.unknown-encoding')
  return readPastedText(text)
}

/** Reads a report that was pasted as text. Throws a Refusal. */
export function readPastedText(text: string): ReportText {
  return { blocks: textBlocks(text.replace(/^\ufeff/u, '')), footnotes: [], leftOut: [] }
}
