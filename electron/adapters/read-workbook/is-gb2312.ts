/**
 * Whether all bytes of a text beyond ASCII are signs and characters of GB 2312, which is all that old Chinese programs wrote. Bytes
 * of a Western code page hardly ever come so, two by two. The last character may be cut in half.
 */
export function isGb2312(text: Uint8Array): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at] ?? 0
    if (byte <= 0x7f) continue
    const second = text[at + 1]
    const isSign = byte >= 0xa1 && byte <= 0xa3
    const isCharacter = byte >= 0xb0 && byte <= 0xf7
    if (!(isSign || isCharacter) || (second !== undefined && (second < 0xa1 || second > 0xfe))) return false
    at += 1
  }
  return true
}
