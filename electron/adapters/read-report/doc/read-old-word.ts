import { createRequire } from 'node:module'
import { Readable } from 'node:stream'
import type { ReportText } from '../../../../shared/draft/report-text'
import { openCompoundFile } from '../../package/compound-file'
import { Refusal } from '../../package/refusal'
import { textBlocks } from '../text-blocks'

/** Marks of a WordDocument stream (MS-DOC 2.5.2 FibBase): the number it begins with, and the flags at byte 10. */
const word97 = 0xa5ec
const word6 = 0xa5dc
const encryptedFlag = 0x0100

/**
 * Reads the text of an old Word document (.doc, and .wps of Kingsoft, which is one). The compound file is taken apart with checks
 * first; word-extractor sees nothing but the streams. Throws a Refusal.
 */
export async function readOldWord(bytes: Uint8Array): Promise<ReportText> {
  const streams = openCompoundFile(bytes)
  if (streams.has('EncryptedPackage')) throw new Refusal('read-report.password')
  if (streams.has('Workbook') || streams.has('Book')) throw new Refusal('read-report.is-workbook')
  const document = streams.get('WordDocument')
  if (document === undefined || document.length < 32) throw new Refusal('read-report.not-a-report')
  const header = new DataView(document.buffer, document.byteOffset, document.byteLength)
  if (header.getUint16(0, true) === word6) throw new Refusal('read-report.old-word')
  if (header.getUint16(0, true) !== word97) throw new Refusal('read-report.not-a-report')
  if ((header.getUint16(10, true) & encryptedFlag) !== 0) throw new Refusal('read-report.password')
  const { body, footnotes, endnotes } = await extract(document, streams)
  const notes = [...noteTexts(footnotes), ...noteTexts(endnotes)]
  return {
    // Every cell ends with a tab, the last of a row as well.
    blocks: textBlocks(body.replace(/\t\n/gu, '\n')),
    footnotes: notes.map((text, at) => ({ mark: String(at + 1), place: null, text })),
    leftOut: [],
  }
}

interface OldText {
  readonly body: string
  readonly footnotes: string
  readonly endnotes: string
}

/** The part of word-extractor that reads the streams of an old document; the package has no types of its own. */
type WordOleExtractor = new () => {
  extractWordDocument(
    source: { readonly stream: (name: string) => Readable },
    document: Buffer,
  ): Promise<
    Readonly<Record<'getBody' | 'getFootnotes' | 'getEndnotes', (options: { filterUnicode: boolean }) => string>>
  >
}

function loadExtractor(): WordOleExtractor {
  return createRequire(import.meta.url)('word-extractor/lib/word-ole-extractor.js') as WordOleExtractor
}

async function extract(document: Uint8Array, streams: ReadonlyMap<string, Uint8Array>): Promise<OldText> {
  const WordOleExtractor = loadExtractor()
  const source = { stream: (name: string) => Readable.from([Buffer.from(streams.get(name) ?? new Uint8Array())]) }
  // Quotation marks and dashes stay as they are written.
  const asWritten = { filterUnicode: false }
  try {
    const text = await new WordOleExtractor().extractWordDocument(source, Buffer.from(document))
    return {
      body: text.getBody(asWritten),
      footnotes: text.getFootnotes(asWritten),
      endnotes: text.getEndnotes(asWritten),
    }
  } catch (error) {
    // Its ways to meet a damaged table are errors of reading behind the end and of what it did not find.
    if (error instanceof Error) throw new Refusal('read-report.damaged', { detail: error.message })
    throw error
  }
}

function noteTexts(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
