import type { DocxPlan } from '../../../shared/render/docx/plan'
import type { WordFont } from '../../../shared/render/docx/word-font'
import type { WordStyle } from '../../../shared/render/docx/word-style'
import { element } from '../../../shared/render/xml'
import { toEighths, toHalfPoints, toTwips, xmlHead } from './units'

export const tableStyleId = 'ThreeLineTable'

const namespace = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }
const justification = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const
/** The number a program sorts a style it knows by in its list; the usual ones. */
const priority = 9

/** word/styles.xml: the plan's paragraph styles, and 三线表 for the tables. The order of elements is the schema's. */
export function stylesPart(plan: DocxPlan): string {
  const [base] = plan.styles
  if (base === undefined) throw new Error('a document needs a base style')
  const styles = element(
    'w:styles',
    namespace,
    element(
      'w:docDefaults',
      {},
      element('w:rPrDefault', {}, element('w:rPr', {}, ...fontAndSize(base), language())),
      element('w:pPrDefault'),
    ),
    ...plan.styles.map(paragraphStyle),
    element(
      'w:style',
      { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
      element('w:name', { 'w:val': 'Default Paragraph Font' }),
      element('w:uiPriority', { 'w:val': 1 }),
      element('w:semiHidden'),
    ),
    footnoteReference(),
    plainTable(),
    threeLineTable(plan),
  )
  return xmlHead + styles
}

function paragraphStyle(style: WordStyle): string {
  const isBase = style.id === 'Normal'
  const attributes = { 'w:type': 'paragraph', ...(isBase ? { 'w:default': 1 } : {}), 'w:styleId': style.id }
  return element(
    'w:style',
    isCustom(style) ? { ...attributes, 'w:customStyle': 1 } : attributes,
    element('w:name', { 'w:val': style.name }),
    ...(isBase ? [] : [element('w:basedOn', { 'w:val': 'Normal' })]),
    element('w:next', { 'w:val': style.next }),
    element('w:uiPriority', { 'w:val': priority }),
    element('w:qFormat'),
    element('w:pPr', {}, ...paragraphProperties(style)),
    element('w:rPr', {}, ...fontAndSize(style)),
  )
}

/** Styles that no program knows have Chinese names. */
function isCustom({ name }: WordStyle): boolean {
  return /\p{Script=Han}/u.test(name)
}

function paragraphProperties(style: WordStyle): readonly string[] {
  const { size, sideIndent, firstIndent, align } = style
  const side = toTwips(sideIndent * size)
  const sideHundredths = Math.round(sideIndent * 100)
  const indent = {
    ...(sideIndent === 0
      ? { 'w:left': 0, 'w:right': 0 }
      : align === 'right'
        ? { 'w:rightChars': sideHundredths, 'w:right': side }
        : { 'w:leftChars': sideHundredths, 'w:left': side }),
    'w:firstLineChars': Math.round(firstIndent * 100),
    'w:firstLine': toTwips(firstIndent * size),
  }
  return [
    ...(style.keepNext ? [element('w:keepNext')] : []),
    ...(style.keepNext ? [element('w:keepLines')] : []),
    element('w:widowControl'),
    element('w:kinsoku'),
    element('w:overflowPunct'),
    element('w:autoSpaceDE', { 'w:val': 0 }),
    element('w:autoSpaceDN', { 'w:val': 0 }),
    ...(style.hasGrid ? [element('w:snapToGrid', { 'w:val': 0 })] : []),
    element('w:spacing', {
      'w:before': toTwips(style.before),
      'w:after': toTwips(style.after),
      ...(style.isExact
        ? { 'w:line': toTwips(style.pitch), 'w:lineRule': 'exact' }
        : { 'w:line': 240, 'w:lineRule': 'auto' }),
    }),
    element('w:ind', indent),
    element('w:jc', { 'w:val': justification[align] }),
    ...(style.outline === null ? [] : [element('w:outlineLvl', { 'w:val': style.outline })]),
  ]
}

function fontAndSize({ font, size, colour, spacing, hasGrid }: WordStyle): readonly string[] {
  const halves = toHalfPoints(size)
  return [
    fonts(font),
    ...(hasGrid ? [element('w:snapToGrid', { 'w:val': 0 })] : []),
    element('w:color', { 'w:val': colour.slice(1).toUpperCase() }),
    ...(spacing === 0 ? [] : [element('w:spacing', { 'w:val': toTwips(spacing) })]),
    element('w:sz', { 'w:val': halves }),
    element('w:szCs', { 'w:val': halves }),
  ]
}

function fonts({ eastAsian, latin }: WordFont): string {
  return element('w:rFonts', { 'w:ascii': latin, 'w:hAnsi': latin, 'w:eastAsia': eastAsian, 'w:cs': latin })
}

function language(): string {
  return element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' })
}

/** The character style of the marks of notes, by the id under which the library refers to it. */
function footnoteReference(): string {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:styleId': 'FootnoteReference' },
    element('w:name', { 'w:val': 'footnote reference' }),
    element('w:basedOn', { 'w:val': 'DefaultParagraphFont' }),
    element('w:uiPriority', { 'w:val': 99 }),
    element('w:rPr', {}, element('w:vertAlign', { 'w:val': 'superscript' })),
  )
}

function plainTable(): string {
  return element(
    'w:style',
    { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
    element('w:name', { 'w:val': 'Normal Table' }),
    element('w:uiPriority', { 'w:val': 99 }),
    element('w:semiHidden'),
    element(
      'w:tblPr',
      {},
      element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      cellMargins({ top: 0, left: 108, bottom: 0, right: 108 }),
    ),
  )
}

/** A table of one's own gets the report's rules by choosing 三线表 in the program. */
function threeLineTable(plan: DocxPlan): string {
  const { thick, thin, colour } = plan.tableRules
  const rule = (edge: string, thickness: number): string =>
    element(`w:${edge}`, {
      'w:val': 'single',
      'w:sz': toEighths(thickness),
      'w:space': 0,
      'w:color': colour.slice(1).toUpperCase(),
    })
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': tableStyleId },
    element('w:name', { 'w:val': '三线表' }),
    element('w:basedOn', { 'w:val': 'TableNormal' }),
    element('w:uiPriority', { 'w:val': priority }),
    element('w:qFormat'),
    element('w:tblPr', {}, element('w:tblBorders', {}, rule('top', thick), rule('bottom', thick))),
    element(
      'w:tblStylePr',
      { 'w:type': 'firstRow' },
      element('w:tcPr', {}, element('w:tcBorders', {}, rule('bottom', thin))),
    ),
  )
}

function cellMargins(margins: Readonly<Record<'top' | 'left' | 'bottom' | 'right', number>>): string {
  const sides = (['top', 'left', 'bottom', 'right'] as const).map((side) =>
    element(`w:${side}`, { 'w:w': margins[side], 'w:type': 'dxa' }),
  )
  return element('w:tblCellMar', {}, ...sides)
}
