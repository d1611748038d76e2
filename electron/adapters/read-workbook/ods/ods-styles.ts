import type { XmlReader } from '../../package/xml/xml-reader'

interface CellStyle {
  readonly data: string | null
  readonly parent: string | null
  /** Null where the style says nothing of it. */
  readonly indent: number | null
}

/** How wide one step of an indent is, in points, as LibreOffice takes it over from Excel. */
const indentStep = 10
const points: Readonly<Record<string, number>> = { pt: 1, cm: 72 / 2.54, mm: 72 / 25.4, in: 72, pc: 12 }

/** What the styles of a document say about its cells, sheets and stretches of text. */
export class OdsStyles {
  /** Number formats by their index; the first is none. */
  readonly numberFormats: (string | null)[] = [null]
  private readonly codes = new Map<string, string>()
  /** Indents of the text by the same index. */
  readonly indents: number[] = [0]
  private readonly cellStyles = new Map<string, CellStyle>()
  private readonly hiddenTables = new Set<string>()
  private readonly superscripts = new Set<string>()
  private readonly indexes = new Map<string, number>()

  /** Takes in one element of a document's styles that was just opened; false when it is none. */
  read(reader: XmlReader): boolean {
    if (reader.name === 'style') {
      this.readStyle(reader)
      return true
    }
    if (!/^(?:number|percentage|currency|date|time|boolean|text)-style$/u.test(reader.name)) return false
    this.readDataStyle(reader)
    return true
  }

  /** Index of the number format and the indent of a cell style, which may stand in the style it is derived from. */
  formatOf(style: string | null): number {
    if (style === null) return 0
    const known = this.indexes.get(style)
    if (known !== undefined) return known
    const lineage = this.lineageOf(style)
    const code = lineage.map(({ data }) => this.codes.get(data ?? '')).find((found) => found !== undefined)
    const indent = lineage.map((cellStyle) => cellStyle.indent).find((found) => found !== null) ?? 0
    const format = code === undefined || code === 'General' ? null : code
    const index = format === null && indent === 0 ? 0 : this.numberFormats.push(format) - 1
    this.indents[index] = indent
    this.indexes.set(style, index)
    return index
  }

  /** A style and those that it is derived from; they may refer to each other in a circle. */
  private lineageOf(style: string): readonly CellStyle[] {
    const lineage: CellStyle[] = []
    let found = this.cellStyles.get(style)
    while (found && !lineage.includes(found)) {
      lineage.push(found)
      found = this.cellStyles.get(found.parent ?? '')
    }
    return lineage
  }

  isHiddenTable(style: string | null): boolean {
    return style !== null && this.hiddenTables.has(style)
  }

  isSuperscript(style: string | null): boolean {
    return style !== null && this.superscripts.has(style)
  }

  private readStyle(reader: XmlReader): void {
    const { depth } = reader
    const name = reader.attribute('name') ?? ''
    const data = reader.attribute('data-style-name')
    const parent = reader.attribute('parent-style-name')
    let indent: number | null = null
    while (reader.nextElement(depth)) {
      if (reader.name === 'table-properties' && reader.attribute('display') === 'false') this.hiddenTables.add(name)
      if (reader.name === 'text-properties' && /^(?:super|[1-9])/u.test(reader.attribute('text-position') ?? '')) {
        this.superscripts.add(name)
      }
      if (reader.name === 'paragraph-properties') indent = indentOf(reader.attribute('margin-left')) ?? indent
    }
    this.cellStyles.set(name, { data, parent, indent })
  }

  /** A format as Excel writes it; those for positive numbers and zero lie in styles that it refers to. */
  private readDataStyle(reader: XmlReader): void {
    const { depth, name: kind } = reader
    const name = reader.attribute('name') ?? ''
    const isDuration = reader.attribute('truncate-on-overflow') === 'false'
    const sections: string[] = []
    let code = ''
    while (reader.nextElement(depth)) {
      if (reader.name === 'map') sections.push(this.codes.get(reader.attribute('apply-style-name') ?? '') ?? 'General')
      else code += codeOf(reader, kind)
    }
    if (isDuration) code = code.replace(/h+/u, '[$&]')
    this.codes.set(name, [...sections, code].join(';'))
  }
}

/** A length such as "0.353cm" in steps of an indent; null for none. */
function indentOf(length: string | null): number | null {
  const [, number, unit = ''] = /^([\d.]+)(pt|cm|mm|in|pc)$/u.exec(length ?? '') ?? []
  return number === undefined ? null : Math.round((Number(number) * (points[unit] ?? 0)) / indentStep)
}

/** Pieces of a format that stand for one element each, in their short form and in their long one. */
const codes: Readonly<Record<string, readonly [short: string, long: string]>> = {
  fraction: ['# ?/?', '# ?/?'],
  year: ['yy', 'yyyy'],
  day: ['d', 'dd'],
  hours: ['h', 'hh'],
  minutes: ['m', 'mm'],
  seconds: ['s', 'ss'],
  'am-pm': ['AM/PM', 'AM/PM'],
  'text-content': ['@', '@'],
}

/** The piece of a format that the element stands for which was just opened. */
function codeOf(reader: XmlReader, kind: string): string {
  const isLong = reader.attribute('style') === 'long'
  const code = codes[reader.name]
  if (code) return code[isLong ? 1 : 0]
  switch (reader.name) {
    case 'number':
      return numberCode(reader)
    case 'scientific-number':
      return `${numberCode(reader)}E+00`
    case 'month':
      return (reader.attribute('textual') === 'true' ? 'mmm' : 'm') + (isLong ? 'm' : '')
    case 'text':
    case 'currency-symbol': {
      const text = reader.allText()
      return kind === 'percentage-style' && text === '%' ? '%' : text === '' ? '' : `"${text.replaceAll('"', '')}"`
    }
    default:
      return ''
  }
}

function numberCode(reader: XmlReader): string {
  const read = (name: string): number => Math.min(30, Math.max(0, Number(reader.attribute(name) ?? 0) || 0))
  const decimals = reader.attribute('decimal-places')
  const isPlain =
    decimals === null && reader.attribute('min-integer-digits') === '1' && reader.attribute('grouping') === null
  if (isPlain && reader.name === 'number') return 'General'
  const integer = '0'.repeat(read('min-integer-digits'))
  const whole = reader.attribute('grouping') === 'true' ? `#,##${integer || '#'}` : integer || '#'
  return read('decimal-places') > 0 ? `${whole}.${'0'.repeat(read('decimal-places'))}` : whole
}
