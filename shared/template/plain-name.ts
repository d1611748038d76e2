/** A name without the signs that an output of a sentence may not hold; one that begins with a digit begins with a word instead. */
export function plainName(name: string): string {
  const plain = name.normalize('NFKC').replace(/[^\p{Script=Han}A-Za-z0-9_]/gu, '')
  return /^[\d_]|^$/u.test(plain) ? `指标${plain}` : plain
}
