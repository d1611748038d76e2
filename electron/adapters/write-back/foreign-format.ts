import { detectFormat, type FileFormat } from '../read-workbook/detect-format'

const formatNames: Readonly<Record<Exclude<FileFormat, 'zip'>, string>> = {
  empty: '0 KB',
  compound: 'Excel 97-2003 .xls / WPS .et',
  records: 'Excel 2-4 .xls',
  'xml-workbook': 'Excel 2003 XML',
  'flat-ods': 'OpenDocument .fods',
  html: 'HTML',
  mhtml: 'MHTML',
  dbf: 'dBASE .dbf',
  sylk: 'SYLK .slk',
  dif: 'DIF .dif',
  text: 'CSV / TXT',
  unknown: '?',
}

/** What a file is that is no zip package, so that it cannot be written back to; null for one that is. */
export function foreignFormat(bytes: Uint8Array): { readonly format: string; readonly isEncrypted: boolean } | null {
  const format = detectFormat(bytes)
  if (format === 'zip') return null
  // The encrypted form of .xlsx is a compound file with a stream of this name, in UTF-16.
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  const isEncrypted =
    format === 'compound' && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
  return isEncrypted ? { format: '.xlsx', isEncrypted } : { format: formatNames[format], isEncrypted }
}
