/**
 * JSON in which long lists of like objects stand by columns: ninety thousand figures say the same few words again and again, and
 * reading and writing each of them as an object takes most of the time that they need on their way to the window.
 */

/** Shorter lists stand as they are: small answers are plain JSON. */
const packedFrom = 64
/** Runs of like objects that are shorter than this on average do not gain. */
const leastRun = 8
/** An object with this key is something packed; one that has it by itself is written as its entries. */
const mark = '$'

type Run =
  | { readonly items: readonly unknown[] }
  /** As many objects with these keys, the values of each key in a column. */
  | { readonly length: number; readonly keys: readonly string[]; readonly columns: readonly Column[] }
type Column =
  /** The values one by one. */
  | readonly unknown[]
  /** The same few values again and again; where every value is the same, no numbers stand there. */
  | { readonly of: readonly unknown[]; readonly at: readonly number[] | null }
  /** Objects with the same keys. */
  | { readonly keys: readonly string[]; readonly columns: readonly Column[] }

/** From so many elements on the text of a list is kept as long as the list: a change goes to several windows, and is never changed. */
const keptFrom = 2048
const keptTexts = new WeakMap<object, string>()

/** What `JSON.stringify` would write, long lists packed. Whatever JSON does not know is left out as JSON does it. */
export function packJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return isWritten(value) ? JSON.stringify(value) : 'null'
  if (Array.isArray(value)) return listText(value)
  if (hasToJson(value)) return packJson(value.toJSON())
  const entries = Object.entries(value).filter(([, field]) => isWritten(field))
  if (mark in value) {
    const pairs = entries.map(([key, field]) => `[${JSON.stringify(key)},${packJson(field)}]`)
    return `{"${mark}":"object","entries":[${pairs.join(',')}]}`
  }
  return `{${entries.map(([key, field]) => `${JSON.stringify(key)}:${packJson(field)}`).join(',')}}`
}

/** Keeps the text of a list that was read from it, so that it need not be written again. */
export function keepPacked(list: readonly unknown[], text: string): void {
  if (list.length >= keptFrom) keptTexts.set(list, text)
}

/** What was written by `packJson` or as plain JSON. Throws SyntaxError for what is no JSON. Equal parts may be one object. */
export function unpackJson(text: string): unknown {
  return unpacked(JSON.parse(text))
}

type Fields = Readonly<Record<string, unknown>>

const isWritten = (field: unknown): boolean =>
  field !== undefined && typeof field !== 'function' && typeof field !== 'symbol'

function listText(list: readonly unknown[]): string {
  const known = keptTexts.get(list)
  if (known !== undefined) return known
  const text = list.length < packedFrom ? plainText(list) : runsText(list)
  keepPacked(list, text)
  return text
}

/** The elements one by one. */
function plainText(list: readonly unknown[]): string {
  const isFlat = list.every((item) => typeof item !== 'object')
  return isFlat ? JSON.stringify(list) : `[${list.map(packJson).join(',')}]`
}

function runsText(list: readonly unknown[]): string {
  const cuts = runsOf(list)
  if (cuts.length * leastRun > list.length) return plainText(list)
  const runs = cuts.map(({ from, to, keys }) => {
    const items = list.slice(from, to)
    return keys ? `{"length":${items.length},${objectsText(items as Fields[], keys)}}` : `{"items":${plainText(items)}}`
  })
  return `{"${mark}":"list","runs":[${runs.join(',')}]}`
}

interface Cut {
  readonly from: number
  readonly to: number
  /** Of the objects; null where they are not written by columns. */
  readonly keys: readonly string[] | null
}

/** Cuts a list where the keys of its objects change. */
function runsOf(list: readonly unknown[]): readonly Cut[] {
  const cuts: Cut[] = []
  let from = 0
  while (from < list.length) {
    const keys = keysOf(list[from])
    let to = from + 1
    while (to < list.length && (keys ? hasKeys(list[to], keys) : keysOf(list[to]) === null)) to += 1
    cuts.push({ from, to, keys })
    from = to
  }
  return cuts
}

const hasToJson = (value: object): value is { readonly toJSON: () => unknown } =>
  typeof (value as { readonly toJSON?: unknown }).toJSON === 'function'

/** The keys of a plain object that columns can hold; null for anything else. */
function keysOf(value: unknown): readonly string[] | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || hasToJson(value)) return null
  const keys = Object.keys(value)
  return keys.length > 0 &&
    !keys.some((key) => key === mark || key === '__proto__') &&
    keys.every((key) => (value as Fields)[key] !== undefined)
    ? keys
    : null
}

/** Whether a value is a plain object with these keys in this order. */
function hasKeys(value: unknown, keys: readonly string[]): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || hasToJson(value)) return false
  let at = 0
  for (const key in value) {
    if (key !== keys[at] || (value as Fields)[key] === undefined) return false
    at += 1
  }
  return at === keys.length
}

/** Objects with the same keys as fields of the JSON object that holds them. */
function objectsText(items: readonly Fields[], keys: readonly string[]): string {
  const columns = keys.map((key) => columnText(items.map((item) => item[key])))
  return `"keys":${JSON.stringify(keys)},"columns":[${columns.join(',')}]`
}

function columnText(values: readonly unknown[]): string {
  const [first] = values
  if (typeof first === 'number' && values.every((value) => typeof value === 'number')) {
    return values.every((value) => value === first) ? sharedText([first], null) : JSON.stringify(values)
  }
  const shared = sharedColumn(values)
  if (shared !== null) return shared
  const keys = keysOf(first)
  if (keys && values.every((value) => hasKeys(value, keys))) return `{${objectsText(values, keys)}}`
  return plainText(values)
}

/** A column whose values are the same few again and again; null where they are too many. Objects are the same where they are one. */
function sharedColumn(values: readonly unknown[]): string | null {
  if (areDistinct(values)) return null
  const numbers = new Map<unknown, number>()
  const at: number[] = []
  const most = values.length / 4
  for (const value of values) {
    let number = numbers.get(value)
    if (number === undefined) {
      number = numbers.size
      if (number > most) return null
      numbers.set(value, number)
    }
    at.push(number)
  }
  return sharedText([...numbers.keys()], numbers.size === 1 ? null : at)
}

const sharedText = (of: readonly unknown[], at: readonly number[] | null): string =>
  `{"of":${plainText(of)},"at":${JSON.stringify(at)}}`

const sampleSize = 512

/** Whether of some values, taken evenly from all, hardly two are the same. */
function areDistinct(values: readonly unknown[]): boolean {
  if (values.length < 4 * sampleSize) return false
  const step = values.length / sampleSize
  const sample = new Set(Array.from({ length: sampleSize }, (_, at) => values[Math.floor(at * step)]))
  return sample.size > sampleSize * 0.98
}

function unpacked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(unpacked)
  const fields = value as Fields
  if (fields[mark] === 'list') return (fields['runs'] as readonly Run[]).flatMap(unpackedRun)
  const entries =
    fields[mark] === 'object' ? (fields['entries'] as readonly [string, unknown][]) : Object.entries(fields)
  return Object.fromEntries(entries.map(([key, field]) => [key, unpacked(field)]))
}

function unpackedRun(run: Run): readonly unknown[] {
  return 'items' in run ? run.items.map(unpacked) : unpackedObjects(run.keys, run.columns, run.length)
}

function unpackedObjects(keys: readonly string[], columns: readonly Column[], length: number): readonly Fields[] {
  const values = columns.map((column) => unpackedColumn(column, length))
  const objects: Fields[] = []
  for (let at = 0; at < length; at += 1) {
    const made: Record<string, unknown> = {}
    for (let field = 0; field < keys.length; field += 1) made[keys[field] ?? ''] = values[field]?.[at]
    objects.push(made)
  }
  return objects
}

function unpackedColumn(column: Column, length: number): readonly unknown[] {
  if (isPlain(column)) return column.map(unpacked)
  if ('keys' in column) return unpackedObjects(column.keys, column.columns, length)
  const of = column.of.map(unpacked)
  return column.at ? column.at.map((number) => of[number]) : new Array<unknown>(length).fill(of[0])
}

const isPlain = (column: Column): column is readonly unknown[] => Array.isArray(column)
