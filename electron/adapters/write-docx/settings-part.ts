import type { DocxPlan } from '../../../shared/render/docx/plan'
import type { WordFont } from '../../../shared/render/docx/word-font'
import { element } from '../../../shared/render/xml'
import { xmlHead } from './units'

const namespace = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }
const office = 'http://schemas.microsoft.com/office/word'

/** word/settings.xml: how a Chinese Word sets lines. Fields are up to date, so nothing asks to be updated on opening. */
export function settingsPart({ hasTwoSides }: { readonly hasTwoSides: boolean }): string {
  const flags = [
    'spaceForUL',
    'balanceSingleByteDoubleByteWidth',
    'doNotLeaveBackslashAlone',
    'ulTrailSpace',
    'doNotExpandShiftReturn',
    'adjustLineHeightInTable',
    'useFELayout',
  ]
  const settings = element(
    'w:settings',
    namespace,
    element('w:zoom', { 'w:percent': '100' }),
    element('w:defaultTabStop', { 'w:val': '420' }),
    ...(hasTwoSides ? [element('w:evenAndOddHeaders')] : []),
    element('w:drawingGridVerticalSpacing', { 'w:val': '156' }),
    element('w:characterSpacingControl', { 'w:val': 'compressPunctuation' }),
    element(
      'w:compat',
      {},
      ...flags.map((flag) => element(`w:${flag}`)),
      element('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': office, 'w:val': '15' }),
    ),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    element('w:decimalSymbol', { 'w:val': '.' }),
    element('w:listSeparator', { 'w:val': ',' }),
  )
  return xmlHead + settings
}

/** word/fontTable.xml: which font to take where one of the report's is not installed. */
export function fontTablePart({ fonts }: Pick<DocxPlan, 'fonts'>): string {
  const latin = [...new Set(fonts.map((font) => font.latin))].map((name) =>
    element(
      'w:font',
      { 'w:name': name },
      element('w:charset', { 'w:val': '00' }),
      element('w:family', { 'w:val': name === 'Arial' ? 'swiss' : 'roman' }),
      element('w:pitch', { 'w:val': 'variable' }),
    ),
  )
  return xmlHead + element('w:fonts', namespace, ...fonts.map(chineseFont), ...latin)
}

function chineseFont({ eastAsian, fallback }: WordFont): string {
  return element(
    'w:font',
    { 'w:name': eastAsian },
    element('w:altName', { 'w:val': fallback }),
    // 86 is the character set of GB2312: a program without either font then takes another Chinese one.
    element('w:charset', { 'w:val': '86' }),
    element('w:family', { 'w:val': 'auto' }),
    element('w:pitch', { 'w:val': 'variable' }),
  )
}
