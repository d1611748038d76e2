import { createHash, randomBytes } from 'node:crypto'
import * as XLSX from '@e965/xlsx'
import { Rc4 } from '../../../electron/adapters/package/encryption/rc4'
import { xorKeyOf, xorPatternOf, xorVerifierOf } from '../../../electron/adapters/package/encryption/open-xor-records'

/** The part of the library's compound files that is used here; its types say nothing of them. */
interface CompoundFiles {
  read(bytes: Buffer, options: { readonly type: 'buffer' }): object
  find(file: object, path: string): { readonly content: Uint8Array } | null
  write(file: object, options: { readonly type: 'buffer' }): Buffer
  readonly utils: { cfb_new(): object; cfb_add(file: object, path: string, content: Uint8Array): void }
}

const compound = XLSX.CFB as CompoundFiles

export type OldProtection = 'RC4' | 'CryptoAPI' | 'XOR'

const plainRecords = new Set([0x809, 0x2f, 0x194, 0x195, 0xe1, 0x196, 0x138])

/** A workbook of one sheet as an .xls that opens with a password only, protected in one of the ways of old Excel. */
export function protectedXls(
  rows: readonly (readonly (string | number)[])[],
  kind: OldProtection,
  password: string,
): Uint8Array {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), '低保')
  const file = compound.read(XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer, { type: 'buffer' })
  const stream = Buffer.from(compound.find(file, '/Workbook')?.content ?? [])
  const whole = compound.utils.cfb_new()
  compound.utils.cfb_add(whole, '/Workbook', encrypt(stream, kind, password))
  return new Uint8Array(compound.write(whole, { type: 'buffer' }))
}

type Cipher = (content: Buffer, offset: number) => void

function encrypt(plain: Buffer, kind: OldProtection, password: string): Buffer {
  const { info, cipher } = schemes[kind](password)
  const head = Buffer.alloc(4)
  head.writeUInt16LE(0x2f, 0)
  head.writeUInt16LE(info.length, 2)
  const first = 4 + plain.readUInt16LE(2)
  const bytes = Buffer.concat([plain.subarray(0, first), head, info, plain.subarray(first)])
  for (let at = 0; at + 4 <= bytes.length; at += 4 + bytes.readUInt16LE(at + 2)) {
    const type = bytes.readUInt16LE(at)
    const isSheet = type === 0x85
    if (isSheet) bytes.writeUInt32LE(bytes.readUInt32LE(at + 4) + 4 + info.length, at + 4)
    const start = isSheet ? at + 8 : at + 4
    const end = at + 4 + bytes.readUInt16LE(at + 2)
    if (!plainRecords.has(type)) cipher(bytes.subarray(start, end), start)
  }
  return bytes
}

const hash = (name: string, ...parts: readonly Uint8Array[]): Buffer => {
  const sum = createHash(name)
  for (const part of parts) sum.update(part)
  return sum.digest()
}
const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** One byte after the other: slow, and without the arithmetic of blocks that is to be tested. */
function streamCipher(keyOf: (block: number) => Buffer): Cipher {
  return (content, offset) => {
    for (let at = 0; at < content.length; at += 1) {
      const rc4 = new Rc4(keyOf(Math.floor((offset + at) / 1024)))
      rc4.skip((offset + at) % 1024)
      rc4.apply(content.subarray(at, at + 1))
    }
  }
}

function sealed(keyOf: (block: number) => Buffer, name: string): Buffer {
  const verifier = randomBytes(16)
  const both = Buffer.concat([verifier, hash(name, verifier)])
  new Rc4(keyOf(0)).apply(both)
  return both
}

const schemes: Readonly<
  Record<OldProtection, (password: string) => { readonly info: Buffer; readonly cipher: Cipher }>
> = {
  RC4: (password) => {
    const salt = randomBytes(16)
    const first = hash('md5', Buffer.from(password, 'utf16le')).subarray(0, 5)
    const base = hash('md5', ...Array.from({ length: 16 }, () => Buffer.concat([first, salt]))).subarray(0, 5)
    const keyOf = (block: number): Buffer => hash('md5', base, number(block))
    const versions = Buffer.from([1, 0, 1, 0, 1, 0])
    return { info: Buffer.concat([versions, salt, sealed(keyOf, 'md5')]), cipher: streamCipher(keyOf) }
  },
  CryptoAPI: (password) => {
    const salt = randomBytes(16)
    const base = hash('sha1', salt, Buffer.from(password, 'utf16le'))
    const keyOf = (block: number): Buffer => hash('sha1', base, number(block)).subarray(0, 16)
    const provider = Buffer.from('Microsoft Strong Cryptographic Provider\0', 'utf16le')
    const header = Buffer.concat([4, 0, 0x6801, 0x8004, 128, 1, 0, 0].map(number).concat(provider))
    const seal = sealed(keyOf, 'sha1')
    const verifier = Buffer.concat([number(16), salt, seal.subarray(0, 16), number(20), seal.subarray(16)])
    const versions = Buffer.from([1, 0, 2, 0, 2, 0])
    const info = Buffer.concat([versions, number(4), number(header.length), header, verifier])
    return { info, cipher: streamCipher(keyOf) }
  },
  XOR: (password) => {
    const characters = [...Buffer.from(password, 'latin1')]
    const key = xorKeyOf(characters)
    const pattern = xorPatternOf(characters, key)
    const info = Buffer.alloc(6)
    info.writeUInt16LE(key, 2)
    info.writeUInt16LE(xorVerifierOf(characters), 4)
    const cipher: Cipher = (content, offset) => {
      for (let at = 0; at < content.length; at += 1) {
        const mixed = (content[at] ?? 0) ^ (pattern[(offset + content.length + at) % 16] ?? 0)
        content[at] = ((mixed >> 3) | (mixed << 5)) & 0xff
      }
    }
    return { info, cipher }
  },
}
