/** A stretch of a template's wording: words, or an output as the template writes it, braces included. */
export type WordingPart =
  { readonly tag: 'text'; readonly text: string } | { readonly tag: 'output'; readonly source: string }

/** Cuts wording at its {{ }}; joined again it is the same text. */
export function splitOutputs(wording: string): readonly WordingPart[] {
  return wording
    .split(/(\{\{.*?\}\})/su)
    .filter((text) => text !== '')
    .map((text) => (/^\{\{.*\}\}$/su.test(text) ? { tag: 'output', source: text } : { tag: 'text', text }))
}

export function joinParts(parts: readonly WordingPart[]): string {
  return parts.map((part) => (part.tag === 'text' ? part.text : part.source)).join('')
}

/** "{{ 养老床位 | 比: 上年 | 位数: 1 }}" → "养老床位 · 比: 上年 · 位数: 1", to read beside the number it prints. */
export function nameOutput(source: string): string {
  return source
    .slice(2, -2)
    .split('|')
    .map((part) => part.trim())
    .join(' · ')
}
