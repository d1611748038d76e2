import { XmlReader, xmlToken } from '../../package/xml/xml-reader'
import { formatListNumber } from './list-number'
import { forEachChild } from './properties'
import { symbolText } from './symbols'

interface Level {
  readonly start: number
  readonly format: string
  /** "%1、": the numbers of this level and those above it between words. */
  readonly text: string
  /** A number of a level above, "一.1" with all numbers in digits, is written "1.1" (w:isLgl). */
  readonly isLegal: boolean
  /** Begins anew after this level (from 1) or one above it; 0 never does. Null is the level above. */
  readonly restart: number | null
  readonly style: string | null
}

interface Definition {
  readonly levels: ReadonlyMap<number, Level>
  /** The list is that of a numbering style. */
  readonly styleLink: string | null
}

interface List {
  readonly definition: string
  readonly starts: ReadonlyMap<number, number>
  readonly levels: ReadonlyMap<number, Level>
}

/** Counts the automatic numbers of a document: ask for every numbered paragraph once, in their order. */
export interface Numbering {
  /** What is printed before the paragraph; "" for a list or level that is not defined. */
  next(list: string, level: number): PrintedNumber
  /** The level at which a list numbers paragraphs of a style. */
  levelOfStyle(list: string, style: string): number | null
}

export interface PrintedNumber {
  readonly text: string
  readonly isBullet: boolean
}

const none: PrintedNumber = { text: '', isBullet: false }
const deepestLevel = 8

/** Reads word/numbering.xml; null is a document without one. `listOfStyle` gives the list of a numbering style. */
export function readNumbering(content: Uint8Array | null, listOfStyle: (style: string) => string | null): Numbering {
  const { definitions, lists } = content === null ? emptyPart : readPart(content)
  const counts = new Map<string, (number | undefined)[]>()
  const used = new Set<string>()

  const definitionOf = (list: List): Definition | undefined => {
    const own = definitions.get(list.definition)
    if (own === undefined || own.styleLink === null || own.levels.size > 0) return own
    const linked = lists.get(listOfStyle(own.styleLink) ?? '')
    return linked ? definitions.get(linked.definition) : own
  }
  const levelOf = (list: List, level: number): Level | undefined =>
    list.levels.get(level) ?? definitionOf(list)?.levels.get(level)

  /** Levels above one that never counted begin at their first number; those below begin anew where they restart at it. */
  const settleOthers = (numbers: (number | undefined)[], list: List, level: number): void => {
    for (let above = 0; above < level; above += 1) numbers[above] ??= levelOf(list, above)?.start ?? 1
    for (let below = level + 1; below <= deepestLevel; below += 1) {
      const restart = levelOf(list, below)?.restart ?? below
      if (restart !== 0 && level + 1 <= restart) numbers[below] = undefined
    }
  }

  /** Counts one on at a level: the counts of a definition are shared by all its lists. */
  const count = (id: string, list: List, level: number): readonly (number | undefined)[] => {
    const numbers = counts.get(list.definition) ?? []
    counts.set(list.definition, numbers)
    if (!used.has(id)) {
      used.add(id)
      for (const [at, start] of list.starts) numbers[at] = start - 1
    }
    numbers[level] = (numbers[level] ?? (levelOf(list, level)?.start ?? 1) - 1) + 1
    settleOthers(numbers, list, level)
    return numbers
  }

  return {
    next: (id, level) => {
      const list = lists.get(id)
      const own = list && levelOf(list, level)
      if (!list || !own || level < 0 || level > deepestLevel) return none
      const numbers = count(id, list, level)
      if (own.format === 'bullet') return { text: symbolText(own.text) ?? '•', isBullet: true }
      const text = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
        const at = Number(digit) - 1
        const format = own.isLegal ? 'decimal' : (levelOf(list, at)?.format ?? 'decimal')
        return formatListNumber(numbers[at] ?? levelOf(list, at)?.start ?? 1, format)
      })
      return { text, isBullet: false }
    },
    levelOfStyle: (id, style) => {
      const list = lists.get(id)
      const levels = list && definitionOf(list)?.levels
      return [...(levels ?? [])].find(([, level]) => level.style === style)?.[0] ?? null
    },
  }
}

interface Part {
  readonly definitions: ReadonlyMap<string, Definition>
  readonly lists: ReadonlyMap<string, List>
}

const emptyPart: Part = { definitions: new Map(), lists: new Map() }

function readPart(content: Uint8Array): Part {
  const definitions = new Map<string, Definition>()
  const lists = new Map<string, List>()
  const reader = new XmlReader(content, 'word/numbering.xml')
  for (let token = reader.next(); token !== xmlToken.end; token = reader.next()) {
    if (token !== xmlToken.open) continue
    if (reader.name === 'abstractNum') definitions.set(reader.attribute('abstractNumId') ?? '', readDefinition(reader))
    else if (reader.name === 'num') lists.set(reader.attribute('numId') ?? '', readList(reader))
  }
  return { definitions, lists }
}

function readDefinition(reader: XmlReader): Definition {
  const levels = new Map<number, Level>()
  let styleLink: string | null = null
  forEachChild(reader, (name) => {
    if (name === 'numStyleLink') styleLink = reader.attribute('val')
    if (name !== 'lvl') return false
    levels.set(Number(reader.attribute('ilvl') ?? 0), readLevel(reader))
    return true
  })
  return { levels, styleLink }
}

function readList(reader: XmlReader): List {
  let definition = ''
  const starts = new Map<number, number>()
  const levels = new Map<number, Level>()
  forEachChild(reader, (name) => {
    if (name === 'abstractNumId') definition = reader.attribute('val') ?? ''
    if (name !== 'lvlOverride') return false
    const at = Number(reader.attribute('ilvl') ?? 0)
    forEachChild(reader, (child) => {
      if (child === 'startOverride') starts.set(at, Number(reader.attribute('val') ?? 1))
      if (child !== 'lvl') return false
      levels.set(at, readLevel(reader))
      return true
    })
    return true
  })
  return { definition, starts, levels }
}

function readLevel(reader: XmlReader): Level {
  const values = new Map<string, string>()
  forEachChild(reader, (name) => {
    values.set(name, reader.attribute('val') ?? 'true')
  })
  const restart = values.get('lvlRestart')
  return {
    start: Number(values.get('start') ?? 1),
    format: values.get('numFmt') ?? 'decimal',
    text: values.get('lvlText') ?? '',
    isLegal: !['0', 'false', undefined].includes(values.get('isLgl')),
    restart: restart === undefined ? null : Number(restart),
    style: values.get('pStyle') ?? null,
  }
}
