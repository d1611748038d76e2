import type { ExportedReport, PageText } from '../../../shared/render/verify/exported-report'
import { PdfFile } from './pdf-file'
import { readUnicodeMap, type UnicodeMap } from './unicode-map'

/** The program's own face for words inside charts; texts of the report are never set in it. */
const drawnFont = /NotoSansSC-Regular$/u

interface PageFont {
  readonly map: UnicodeMap
  readonly isDrawn: boolean
}

/** The texts of every page in the order in which they are drawn, from the signs that the page's own fonts give them. */
export function readExportedPdf(bytes: Uint8Array): ExportedReport {
  const file = new PdfFile(bytes)
  const fonts = new Map<number, PageFont>()
  const fontOf = (reference: number): PageFont => {
    const known = fonts.get(reference)
    if (known) return known
    const font = readFont(file, reference)
    fonts.set(reference, font)
    return font
  }
  const pages = file.pages().map((page) => {
    const resources = file.resolve(page, 'Resources')
    const names = [...file.resolve(resources, 'Font').matchAll(/\/(\w+)\s+(\d+)\s+0\s+R/gu)]
    const used = new Map(names.map(([, name = '', reference]) => [name, fontOf(Number(reference))]))
    return readTexts(file.stream(file.reference(page, 'Contents')), used)
  })
  return { format: 'pdf', pages }
}

function readFont(file: PdfFile, reference: number): PageFont {
  const dictionary = file.object(reference)
  const name = /\/BaseFont\s*\/([^\s/>]+)/u.exec(dictionary)?.[1] ?? ''
  return { map: readUnicodeMap(file.stream(file.reference(dictionary, 'ToUnicode'))), isDrawn: drawnFont.test(name) }
}

const operator = /\bBT\b|\bET\b|\/(\w+)\s+[\d.]+\s+Tf|<([\da-fA-F]*)>/gu

/** One text for each text object; a font stays chosen from one to the next. */
function readTexts(content: string, fonts: ReadonlyMap<string, PageFont>): readonly PageText[] {
  const texts: PageText[] = []
  let font: PageFont | undefined
  let text = ''
  for (const [found, name, signs] of content.matchAll(operator)) {
    if (found === 'BT') text = ''
    else if (found === 'ET') texts.push({ text, isDrawn: font?.isDrawn ?? false })
    else if (name !== undefined) {
      font = fonts.get(name)
      if (font === undefined) throw new Error(`the page has no font ${name}`)
    } else if (signs !== undefined) {
      for (let at = 0; at < signs.length; at += 4)
        text += font?.map.get(signs.slice(at, at + 4).toLowerCase()) ?? '\ufffd'
    }
  }
  return texts
}
