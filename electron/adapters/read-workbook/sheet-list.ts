import { decodeXml } from './decode-xml'

/** A sheet as the package itself declares it, in workbook order. */
export interface DeclaredSheet {
  readonly name: string
  readonly visibility: 'visible' | 'hidden' | 'very-hidden'
  /** Path of its part, "xl/worksheets/sheet1.xml"; null when the relationship is missing. */
  readonly part: string | null
}

export interface DeclaredWorkbook {
  readonly sheets: readonly DeclaredSheet[]
  readonly date1904: boolean
}

/**
 * The workbook's own list of sheets, to compare with what a library returned. Tags may carry any prefix. Chart sheets
 * and other sheets without cells are left out.
 */
export function readSheetList(workbookXml: string, relationsXml: string, folder: string): DeclaredWorkbook {
  const targets = new Map<string, { path: string; type: string }>()
  for (const attributes of tagsNamed(relationsXml, 'Relationship')) {
    const target = attributes.get('Target') ?? ''
    const path = target.startsWith('/') ? target.slice(1) : resolvePath(folder, target)
    targets.set(attributes.get('Id') ?? '', { path, type: attributes.get('Type') ?? '' })
  }
  const sheets: DeclaredSheet[] = []
  for (const attributes of tagsNamed(workbookXml, 'sheet')) {
    const id = [...attributes].find(([name]) => /(?:^|:)id$/u.test(name))?.[1] ?? ''
    const target = targets.get(id)
    if (target && !target.type.endsWith('/worksheet')) continue
    const state = attributes.get('state')
    sheets.push({
      name: attributes.get('name') ?? '',
      visibility: state === 'hidden' ? 'hidden' : state === 'veryHidden' ? 'very-hidden' : 'visible',
      part: target?.path ?? null,
    })
  }
  const date1904 = tagsNamed(workbookXml, 'workbookPr').some((found) =>
    /^(?:1|true)$/u.test(found.get('date1904') ?? ''),
  )
  return { sheets, date1904 }
}

function tagsNamed(xml: string, name: string): readonly ReadonlyMap<string, string>[] {
  const found: ReadonlyMap<string, string>[] = []
  for (const match of xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}(\\s[^>]*)?>`, 'gu'))) {
    const attributes = new Map<string, string>()
    for (const [, key = '', double, single] of (match[1] ?? '').matchAll(
      /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu,
    )) {
      attributes.set(key, decodeXml(double ?? single ?? ''))
    }
    found.push(attributes)
  }
  return found
}

function resolvePath(folder: string, target: string): string {
  const steps = folder === '' ? [] : folder.split('/')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** How many cells of a sheet part hold a value, whatever the prefix of its tags. */
export function countValueCells(sheetXml: string): number {
  const value = /<(?:[\w.-]+:)?(?:v|is)(?:\s[^>]*)?>(?!\s*<\/(?:[\w.-]+:)?(?:v|is)>)/gu
  let count = 0
  while (value.exec(sheetXml)) count++
  return count
}

/** Whether cells leave out their address, so that their place is only implied by their order. */
export function hasUnaddressedCells(sheetXml: string): boolean {
  return /<(?:[\w.-]+:)?c(?=[\s>])(?![^>]*\sr=)[^>]*>/u.test(sheetXml)
}

/** Whether cells hold dates in words (ISO 8601) instead of serial numbers. */
export function hasIsoDates(sheetXml: string): boolean {
  return /<(?:[\w.-]+:)?c\s[^>]*\bt="d"/u.test(sheetXml)
}
