import type { RecordCipher } from './decrypt-records'

const initialCodes = [
  ...[0xe1f0, 0x1d0f, 0xcc9c, 0x84c0, 0x110c, 0x0e10, 0xf1ce, 0x313e],
  ...[0x1872, 0xe139, 0xd40f, 0x84f9, 0x280c, 0xa96a, 0x4ec3],
]
/** Of every character of the longest password the key of its lowest bit; that of the next bit is a step of a CRC further. */
const bitKeys = [
  ...[0xaefc, 0x7b61, 0x4563, 0x0375, 0xd849, 0x6f45, 0xeb23, 0x47d3],
  ...[0xb861, 0x45a0, 0xaa51, 0x76b4, 0x3730, 0x3331, 0x1021],
]
const padding = [0xbb, 0xff, 0xff, 0xba, 0xff, 0xff, 0xb9, 0x80, 0x00, 0xbe, 0x0f, 0x00, 0xbf, 0x0f, 0x00]

/** The obfuscation of Excel 5 to 2003 (MS-OFFCRYPTO 2.3.7, method 1), from its key and verifier. Null for a wrong password. */
export function openXorRecords(info: Buffer, password: string): RecordCipher | null {
  // More than fifteen characters are not looked at, and each by its low byte.
  const characters = [...Buffer.from(password, 'latin1')].slice(0, 15)
  const key = xorKeyOf(characters)
  if (key !== info.readUInt16LE(0) || xorVerifierOf(characters) !== info.readUInt16LE(2)) return null
  const pattern = xorPatternOf(characters, key)
  return (content, offset) => {
    const end = offset + content.length
    for (let at = 0; at < content.length; at += 1) {
      const byte = content[at] ?? 0
      content[at] = (((byte << 3) | (byte >> 5)) & 0xff) ^ (pattern[(end + at) % 16] ?? 0)
    }
  }
}

/** What a workbook keeps to make sure of a password, which is given by its characters as bytes. */
export function xorVerifierOf(characters: readonly number[]): number {
  const verifier = [characters.length, ...characters].reduceRight(
    (sum, character) => (((sum >> 14) & 1) | ((sum << 1) & 0x7fff)) ^ character,
    0,
  )
  return verifier ^ 0xce4b
}

/** The key of sixteen bits that a password makes. */
export function xorKeyOf(characters: readonly number[]): number {
  let key = initialCodes[characters.length - 1] ?? 0
  characters.forEach((character, at) => {
    let bitKey = bitKeys[15 - characters.length + at] ?? 0
    for (let bit = 0; bit < 7; bit += 1) {
      if (((character >> bit) & 1) === 1) key ^= bitKey
      bitKey = ((bitKey << 1) ^ ((bitKey & 0x8000) === 0 ? 0 : 0x1021)) & 0xffff
    }
  })
  return key
}

/** The sixteen bytes that content is mixed with: the password filled up, each with a half of the key. */
export function xorPatternOf(characters: readonly number[], key: number): readonly number[] {
  const filled = [...characters, ...padding].slice(0, 16)
  return filled.map((byte, at) => {
    const mixed = byte ^ (at % 2 === 0 ? key & 0xff : key >> 8)
    return ((mixed << 2) | (mixed >> 6)) & 0xff
  })
}
