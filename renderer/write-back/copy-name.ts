import type { Translate } from '../state/use-text'

/** The name offered for the copy: that of the workbook with a word that tells the two apart, and its ending. */
export function copyName(file: string, t: Translate): string {
  const ending = /\.[^.]+$/u.exec(file)?.[0] ?? ''
  return `${t('write-back.copy-name', { name: file.slice(0, file.length - ending.length) })}${ending}`
}
