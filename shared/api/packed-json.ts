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

type Packed = { readonly [mark]: 'list'; readonly runs: readonly Run[] }
type Run =
  | { readonly items: readonly unknown[] }
  /** As many objects with these keys, the values of each key in a column. */
  | { readonly length: number; readonly keys: readonly string[]; readonly columns: readonly Column[] }
type Column =
  /** The values one by one. */
  | readonly unknown[]
  /** The same few values again and again; one number stands for all where every value is the same. */
  | { readonly of: readonly unknown[]; readonly at: readonly number[] | null }
  /** Objects with the same keys. */
  | { readonly keys: readonly string[]; readonly columns: readonly Column[] }

/** What `JSON.stringify` would write, long lists packed. Whatever JSON does not know is left out as JSON does it. */
export function packJson(value: unknown): string {
  return JSON.stringify(packed(value))
}

/** What was written by `packJson` or as plain JSON. Throws SyntaxError for what is no JSON. Equal parts may be one object. */
export function unpackJson(text: string): unknown {
  return unpacked(JSON.parse(text))
}

type Fields = Readonly<Record<string, unknown>>

function packed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.length < packedFrom ? value.map(packed) : packedList(value)
  if (hasToJson(value)) return packed(value.toJSON())
  const entries = Object.entries(value).map(([key, field]) => [key, packed(field)] as const)
  return mark in value ? { [mark]: 'object', entries } : Object.fromEntries(entries)
}

function packedList(list: readonly unknown[]): unknown {
  const cuts = runsOf(list)
  if (cuts.length * leastRun > list.length) return list.map(packed)
  const runs = cuts.map(({ from, to, keys }): Run => {
    const items = list.slice(from, to)
    return keys
      ? { length: items.length, keys, columns: columnsOf(items as Fields[], keys) }
      : { items: items.map(packed) }
  })
  return { [mark]: 'list', runs } satisfies Packed
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

const columnsOf = (items: readonly Fields[], keys: readonly string[]): readonly Column[] =>
  keys.map((key) => columnOf(items.map((item) => item[key])))

function columnOf(values: readonly unknown[]): Column {
  const [first] = values
  if (typeof first === 'number' && values.every((value) => typeof value === 'number')) return numberColumn(values)
  const shared = sharedColumn(values)
  if (shared) return shared
  const keys = keysOf(first)
  if (keys && values.every((value) => hasKeys(value, keys))) {
    return { keys, columns: columnsOf(values as readonly Fields[], keys) }
  }
  return values.map(packed)
}

const numberColumn = (values: readonly number[]): Column =>
  values.every((value) => value === values[0]) ? { of: [values[0]], at: null } : values

/** A column whose values are the same few again and again; null where they are too many. Objects are the same where they are one. */
function sharedColumn(values: readonly unknown[]): Column | null {
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
  return { of: [...numbers.keys()].map(packed), at: numbers.size === 1 ? null : at }
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
