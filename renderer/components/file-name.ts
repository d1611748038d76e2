/** What keeps a text from being a file's name on every system the program runs on; null when nothing does. */
export function fileNameIssue(name: string): 'empty' | 'signs' | 'long' | null {
  const trimmed = name.trim()
  if (trimmed === '') return 'empty'
  // Windows refuses these, a point at the end, and the names of its devices.
  if (/[\\/:*?"<>|\p{Cc}]|\.$|^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/iu.test(trimmed)) return 'signs'
  // 255 bytes is what Linux allows: 80 Chinese characters with an extension.
  return [...trimmed].length > 80 ? 'long' : null
}

/** The name of a report's file: its title without what a name must not hold. */
export function suggestFileName(title: string): string {
  const clean = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/\.+$/u, '')
  const cut = [...clean].slice(0, 80).join('').trim()
  return fileNameIssue(cut) === 'signs' ? `_${cut}` : cut
}
