import { unzipSync, zipSync } from 'fflate'
import type { Random } from './random'
import type { Base } from './bases'

/** What was done to a file: bytes as they lie, entries of its archive, or the words of one of its documents. */
export type MutationLevel = 'bytes' | 'entries' | 'tokens' | 'structure'

export interface Mutant {
  readonly base: Base
  readonly level: MutationLevel
  readonly bytes: Uint8Array
}

/** A base changed at one level, one to three times. */
export function mutate(base: Base, random: Random): Mutant {
  const levels: readonly MutationLevel[] = base.isPackage
    ? ['bytes', 'entries', 'tokens', 'tokens', 'structure', 'structure']
    : ['bytes', 'bytes', 'tokens']
  const level = random.pick(levels)
  let bytes = base.bytes
  for (let times = 1 + random.below(3); times > 0; times -= 1) bytes = mutateAt(level, bytes, base, random)
  return { base, level, bytes }
}

function mutateAt(level: MutationLevel, bytes: Uint8Array, base: Base, random: Random): Uint8Array {
  switch (level) {
    case 'bytes':
      return mutateBytes(bytes, random)
    case 'entries':
      return mutateParts(bytes, random, mutateEntries)
    case 'tokens':
      return base.isPackage ? mutateParts(bytes, random, onePart(mutateTokens)) : mutateTokens(bytes, random)
    case 'structure':
      return mutateParts(bytes, random, onePart(mutateElements))
  }
}

function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length)
  const end = Math.min(bytes.length, at + 1 + random.below(random.pick([2, 20, 400])))
  const [head, middle, tail] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)]
  switch (random.below(6)) {
    case 0:
      return join(head, tail)
    case 1:
      return join(head, middle, middle, tail)
    case 2:
      return join(
        head,
        middle.map(() => random.below(256)),
        tail,
      )
    case 3:
      return join(
        head,
        middle.map((byte) => byte ^ (1 << random.below(8))),
        tail,
      )
    case 4:
      return join(
        head,
        middle.map(() => random.pick([0, 0xff])),
        tail,
      )
    default:
      return random.below(4) === 0 ? new Uint8Array(head) : join(middle, bytes)
  }
}

type Parts = Map<string, Uint8Array>

/** Takes an archive apart and puts it together again; one that is already broken is changed in its bytes. */
function mutateParts(bytes: Uint8Array, random: Random, change: (parts: Parts, random: Random) => void): Uint8Array {
  let parts: Parts
  try {
    parts = new Map(Object.entries(unzipSync(bytes)))
  } catch {
    return mutateBytes(bytes, random)
  }
  if (parts.size === 0) return bytes
  change(parts, random)
  return zipSync(Object.fromEntries(parts), { level: 1 })
}

function mutateEntries(parts: Parts, random: Random): void {
  const name = random.pick([...parts.keys()])
  const other = random.pick([...parts.keys()])
  const content = parts.get(name) ?? new Uint8Array()
  switch (random.below(5)) {
    case 0:
      parts.delete(name)
      break
    case 1:
      parts.delete(name)
      parts.set(random.pick([name.toUpperCase(), `x${name}`, name.replaceAll('/', '\\'), `../${name}`, '']), content)
      break
    case 2:
      parts.set(name, parts.get(other) ?? content)
      parts.set(other, content)
      break
    case 3:
      parts.set(name, content.slice(0, random.below(content.length + 1)))
      break
    default:
      parts.set(name, new Uint8Array())
  }
}

const onePart =
  (change: (content: Uint8Array, random: Random) => Uint8Array) =>
  (parts: Parts, random: Random): void => {
    const name = random.pick([...parts.keys()])
    parts.set(name, change(parts.get(name) ?? new Uint8Array(), random))
  }

const words = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1e999',
    '99999999999999999999',
    'NaN',
    '0x10',
    '1,5',
    'A0',
    'XFE1',
    'AAAA1',
    'A1:XFD1048576',
    'B2:A1',
  ],
  ...[
    '&',
    '&lt;',
    '&#0;',
    '&#x110000;',
    '&x;',
    '<',
    '</',
    '/>',
    '<!--',
    ']]>',
    '<![CDATA[x]]>',
    '<!DOCTYPE x>',
    '<?x?>',
    '"',
    "'",
  ],
  ...['s', 'str', 'd', 'b', 'e', 'inlineStr', 'true', '_x0000_', '\u0000', '\ufffe', '一', '𠮷', 'x:', 'xmlns="y"'],
]

/** Replaces, removes or adds a word: a tag, an attribute, a number or a text. */
function mutateTokens(content: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(content).toString('utf8')
  const tokens = text.match(/<[^<>\s]*|[\w.:-]+|[^\w<>.:-]+|>/gu) ?? ['']
  const at = random.below(tokens.length)
  const word = random.below(3) === 0 ? random.pick(tokens) : random.pick(words)
  const kind = random.below(4)
  if (kind === 0) tokens.splice(at, 1)
  else if (kind === 1) tokens.splice(at, 0, word)
  else tokens[at] = word
  return new Uint8Array(Buffer.from(tokens.join(''), 'utf8'))
}

/** Removes, repeats or moves an element with what is in it, so that the document stays well formed. */
function mutateElements(content: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(content).toString('utf8')
  const elements = [
    ...text.matchAll(/<([\w:.-]+)(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1>)|<(row|c|si|table:table-row)\b[\s\S]*?<\/\2>/gu),
  ]
  if (elements.length === 0) return content
  const chosen = random.pick(elements)
  const target = random.pick(elements)
  const from = chosen.index
  const without = text.slice(0, from) + text.slice(from + chosen[0].length)
  switch (random.below(3)) {
    case 0:
      return new Uint8Array(Buffer.from(without, 'utf8'))
    case 1: {
      const copies = chosen[0].repeat(random.pick([1, 1, 2, 50]))
      return new Uint8Array(Buffer.from(text.slice(0, from) + copies + text.slice(from), 'utf8'))
    }
    default:
      return new Uint8Array(Buffer.from(text.slice(0, target.index) + chosen[0] + text.slice(target.index), 'utf8'))
  }
}

function join(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces))
}
