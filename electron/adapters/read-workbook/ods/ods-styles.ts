import type { XmlReader } from '../../package/xml/xml-reader'

/** What the styles of a document say about its cells, sheets and stretches of text. */
export class OdsStyles {
  /** Number formats by their index; the first is none. */
  readonly numberFormats: (string | null)[] = [null]
  private readonly codes = new Map<string, string>()
  private readonly cellStyles = new Map<string, { readonly data: string | null; readonly parent: string | null }>()
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

  /** Index of the number format of a cell style, which may stand in the style it is derived from. */
  formatOf(style: string | null): number {
    if (style === null) return 0
    const known = this.indexes.get(style)
    if (known !== undefined) return known
    let code: string | undefined
    let name: string | null = style
    for (let step = 0; name !== null && code === undefined && step < 20; step += 1) {
      const found = this.cellStyles.get(name)
      code = this.codes.get(found?.data ?? '')
      name = found?.parent ?? null
    }
    const index = code === undefined || code === 'General' ? 0 : this.numberFormats.push(code) - 1
    this.indexes.set(style, index)
    return index
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
    this.cellStyles.set(name, {
      data: reader.attribute('data-style-name'),
      parent: reader.attribute('parent-style-name'),
    })
    while (reader.nextElement(depth)) {
      if (reader.name === 'table-properties' && reader.attribute('display') === 'false') this.hiddenTables.add(name)
      if (reader.name === 'text-properties' && /^(?:super|[1-9])/u.test(reader.attribute('text-position') ?? '')) {
        this.superscripts.add(name)
      }
    }
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

/** The piece of a format that the element stands for which was just opened. */
function codeOf(reader: XmlReader, kind: string): string {
  const isLong = reader.attribute('style') === 'long'
  switch (reader.name) {
    case 'number':
      return numberCode(reader)
    case 'scientific-number':
      return `${numberCode(reader)}E+00`
    case 'fraction':
      return '# ?/?'
    case 'year':
      return isLong ? 'yyyy' : 'yy'
    case 'month':
      return (reader.attribute('textual') === 'true' ? 'mmm' : 'm') + (isLong ? 'm' : '')
    case 'day':
      return isLong ? 'dd' : 'd'
    case 'hours':
      return isLong ? 'hh' : 'h'
    case 'minutes':
      return isLong ? 'mm' : 'm'
    case 'seconds':
      return isLong ? 'ss' : 's'
    case 'am-pm':
      return 'AM/PM'
    case 'text-content':
      return '@'
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
